package sownd.engine.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A JSON value: what parameters, state and messages carry everywhere in sownd. Immutable, compared by content.
 *
 * <p>Numbers are doubles; text is never null. Field order is kept.
 */
public sealed interface Value {
    // No constants here: a class of this family and the family itself would each wait for the other's initialisation.

    record Nothing() implements Value {
        private static final Nothing ONLY = new Nothing();
    }

    record Flag(boolean on) implements Value {
        private static final Flag ON = new Flag(true);
        private static final Flag OFF = new Flag(false);
    }

    record Num(double number) implements Value {}

    record Text(String text) implements Value {
        public Text {
            Objects.requireNonNull(text);
        }
    }

    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Fields(Map<String, Value> fields) implements Value {
        public Fields {
            fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    static Value nothing() {
        return Nothing.ONLY;
    }

    static Value of(boolean on) {
        return on ? Flag.ON : Flag.OFF;
    }

    /** A count; exact up to 2^53. */
    static Value of(long number) {
        return new Num((double) number);
    }

    static Value of(double number) {
        return new Num(number);
    }

    static Value of(String text) {
        return new Text(text);
    }

    /** The value as a number: a flag is 1 or 0, numeric text is parsed; otherwise NaN. */
    default double asNumber() {
        return switch (this) {
            case Num(double n) -> n;
            case Flag(boolean on) -> on ? 1 : 0;
            case Text(String t) -> parse(t);
            case Nothing _, Items _, Fields _ -> Double.NaN;
        };
    }

    /** The value as a switch: a number is on when it is neither 0 nor NaN, text when it is "true", "on" or "1". */
    default boolean asFlag() {
        return switch (this) {
            case Flag(boolean on) -> on;
            case Num(double n) -> n != 0 && !Double.isNaN(n);
            case Text(String t) -> t.equals("true") || t.equals("on") || t.equals("1");
            case Nothing _ -> false;
            case Items(var items) -> !items.isEmpty();
            case Fields(var fields) -> !fields.isEmpty();
        };
    }

    /** The value as people read it: whole numbers without a fraction, nothing as an empty text. */
    default String asText() {
        return switch (this) {
            case Text(String t) -> t;
            case Flag(boolean on) -> on ? "true" : "false";
            case Num(double n) ->
                n == Math.rint(n) && Math.abs(n) < 1e15 ? Long.toString((long) n) : Double.toString(n);
            case Nothing _ -> "";
            case Items(var items) -> items.toString();
            case Fields(var fields) -> fields.toString();
        };
    }

    private static double parse(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }
}
