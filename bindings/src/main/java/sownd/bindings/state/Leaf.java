package sownd.bindings.state;

import java.util.List;
import java.util.Objects;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Value;

/**
 * What an address is: the declaration, not the value.
 *
 * @param path slash path, e.g. {@code /graph/main/music/gain}
 * @param min lowest number, in {@code measure}; numbers set are clamped
 * @param initial value before anybody set it
 * @param freshNanos how long a value is believed without news of it, 0 for always
 */
public record Leaf(
        String path,
        Access access,
        Measure measure,
        double min,
        double max,
        Value initial,
        String about,
        long freshNanos) {
    /** What can be done with an address. */
    public enum Access {
        READ,
        SET,
        CALL
    }

    public Leaf {
        Objects.requireNonNull(initial);
        if (!Addresses.valid(path)) {
            throw new IllegalArgumentException("\"" + path + "\" is not an address");
        }
    }

    /** One that is always believed. */
    public Leaf(String path, Access access, Measure measure, double min, double max, Value initial, String about) {
        this(path, access, measure, min, max, initial, about, 0);
    }

    /** A value that only its owner changes. */
    public static Leaf read(String path, Measure measure, double min, double max, Value initial, String about) {
        return new Leaf(path, Access.READ, measure, min, max, initial, about);
    }

    /** A text that only its owner changes. */
    public static Leaf readText(String path, String initial, String about) {
        return new Leaf(path, Access.READ, Measure.TEXT, 0, 0, Value.of(initial), about);
    }

    /** The page of a surface. */
    public static Leaf pageOf(String path, String page) {
        var about = "id of the page it shows; next, previous and back are understood";
        return new Leaf(path, Access.SET, Measure.TEXT, 0, 0, Value.of(page), about);
    }

    /** How bright the lights of a surface are. */
    public static Leaf brightnessOf(String path) {
        return new Leaf(
                path,
                Access.SET,
                Measure.RATIO,
                0,
                1,
                Value.of(1),
                "how bright its lights are, where it can be dimmed");
    }

    /** Something to be called. */
    public static Leaf call(String path, String about) {
        return new Leaf(path, Access.CALL, Measure.NONE, 0, 0, Value.nothing(), about);
    }

    /**
     * The value as this address takes it: numbers clamped to the range, words and numbers turned into switches.
     *
     * @throws IllegalArgumentException "what, mend" if it cannot be taken
     */
    public Value accept(Value value) {
        return switch (measure) {
            case TEXT -> Value.of(value.asText());
            case SWITCH -> Value.of(flag(value));
            case NONE -> value instanceof Value.Num(var number) ? Value.of(clamp(number)) : value;
            case DECIBEL, HERTZ, SECOND, RATIO, COUNT -> Value.of(clamp(number(value)));
        };
    }

    private boolean flag(Value value) {
        var known = List.of("true", "on", "1", "false", "off", "0");
        if (value instanceof Value.Text(var text) && !known.contains(text)) {
            throw new IllegalArgumentException("\"" + text + "\" is not a switch, use true or false");
        }
        return value.asFlag();
    }

    private double number(Value value) {
        var number = value.asNumber();
        if (Double.isNaN(number)) {
            throw new IllegalArgumentException("\"" + value.asText() + "\" is not a number, use " + min + " to " + max);
        }
        return number;
    }

    private double clamp(double number) {
        return min < max ? Math.clamp(number, min, max) : number;
    }
}
