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

        @Override
        public double asNumber() {
            return Double.NaN;
        }

        @Override
        public boolean asFlag() {
            return false;
        }

        @Override
        public String asText() {
            return "";
        }
    }

    record Flag(boolean on) implements Value {
        private static final Flag ON = new Flag(true);
        private static final Flag OFF = new Flag(false);

        @Override
        public double asNumber() {
            return on ? 1 : 0;
        }

        @Override
        public boolean asFlag() {
            return on;
        }

        @Override
        public String asText() {
            return on ? "true" : "false";
        }
    }

    record Num(double number) implements Value {
        @Override
        public double asNumber() {
            return number;
        }

        @Override
        public boolean asFlag() {
            return number != 0 && !Double.isNaN(number);
        }

        @Override
        public String asText() {
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? Long.toString((long) number)
                    : Double.toString(number);
        }
    }

    record Text(String text) implements Value {
        public Text {
            Objects.requireNonNull(text);
        }

        @Override
        public double asNumber() {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException notANumber) {
                return Double.NaN;
            }
        }

        @Override
        public boolean asFlag() {
            return text.equals("true") || text.equals("on") || text.equals("1");
        }

        @Override
        public String asText() {
            return text;
        }
    }

    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public double asNumber() {
            return Double.NaN;
        }

        @Override
        public boolean asFlag() {
            return !items.isEmpty();
        }

        @Override
        public String asText() {
            return items.toString();
        }
    }

    record Fields(Map<String, Value> fields) implements Value {
        public Fields {
            fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public double asNumber() {
            return Double.NaN;
        }

        @Override
        public boolean asFlag() {
            return !fields.isEmpty();
        }

        @Override
        public String asText() {
            return fields.toString();
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
    double asNumber();

    /** The value as a switch: a number is on when it is neither 0 nor NaN, text when it is "true", "on" or "1". */
    boolean asFlag();

    /** The value as people read it: whole numbers without a fraction, nothing as an empty text. */
    String asText();
}
