package sownd.devices.net;

/** A value that crosses a connection. */
public sealed interface Datum {
    record Num(double value) implements Datum {}

    record Text(String value) implements Datum {}

    record Flag(boolean value) implements Datum {}

    static Datum of(double value) {
        return new Num(value);
    }

    static Datum of(String value) {
        return new Text(value);
    }

    static Datum of(boolean value) {
        return new Flag(value);
    }

    /** As a number: a flag is 0 or 1. @throws IllegalArgumentException if it is no number */
    default double number() {
        return switch (this) {
            case Num(double value) -> value;
            case Flag(boolean value) -> value ? 1 : 0;
            case Text(String value) -> parsed(value);
        };
    }

    /** As a text; whole numbers without a point. */
    default String text() {
        return switch (this) {
            case Num(double value) ->
                value == Math.rint(value) && Math.abs(value) < 1e15
                        ? Long.toString((long) value)
                        : Double.toString(value);
            case Flag(boolean value) -> Boolean.toString(value);
            case Text(String value) -> value;
        };
    }

    /** As a flag: a number is true unless it is 0. @throws IllegalArgumentException if it is a text and no flag */
    default boolean flag() {
        return switch (this) {
            case Flag(boolean value) -> value;
            case Num(double value) -> value != 0;
            case Text(String value) -> "true".equals(value) || (!"false".equals(value) && parsed(value) != 0);
        };
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("\"" + text + "\" is no number, give one", wrong);
        }
    }
}
