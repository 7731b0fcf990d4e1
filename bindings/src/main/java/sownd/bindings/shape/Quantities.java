package sownd.bindings.shape;

import java.util.Map;
import java.util.regex.Pattern;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Value;

/** Numbers with their unit of measure: {@code "250 ms"}, {@code "-6 dB"}, {@code "1.2 kHz"}. */
public final class Quantities {
    private static final Pattern FORM = Pattern.compile("([-+]?\\d+(?:\\.\\d+)?)\\s*([a-zA-Z%]*)");
    private static final Map<String, Double> SECONDS = Map.of("ms", 0.001, "s", 1.0, "min", 60.0, "h", 3600.0);
    private static final Map<String, Double> HERTZ = Map.of("Hz", 1.0, "kHz", 1000.0);
    private static final Map<String, Double> DECIBELS = Map.of("dB", 1.0);
    private static final Map<String, Double> PERCENT = Map.of("%", 0.01);

    private Quantities() {}

    /** A length of time in nanoseconds: a number of seconds, or a text with its unit. */
    public static final Shape<Long> DURATION = Shapes.scalar("a time such as \"250 ms\"", timeSchema(), value -> {
        var seconds = parse(value, Measure.SECOND);
        if (seconds < 0 || seconds > 86_400) {
            throw new IllegalArgumentException(value.asText() + " is too long or negative, write at most \"24 h\"");
        }
        return Math.round(seconds * 1e9);
    });

    private static com.fasterxml.jackson.databind.node.ObjectNode timeSchema() {
        var schema = Schemas.node();
        var either = schema.putArray("anyOf");
        either.add(Schemas.type("number").put("minimum", 0));
        either.add(Schemas.type("string").put("pattern", "^\\d+(\\.\\d+)?\\s*(ms|s|min|h)$"));
        return schema;
    }

    /**
     * A number in the base of {@code measure}, from a number or a text with a unit.
     *
     * @throws IllegalArgumentException "what, mend" if it is neither
     */
    public static double parse(Value value, Measure measure) {
        if (!(value instanceof Value.Text(var text))) {
            var number = value.asNumber();
            if (Double.isNaN(number)) {
                throw new IllegalArgumentException("null is not a number, write one");
            }
            return number;
        }
        var units = units(measure);
        var match = FORM.matcher(text.strip());
        if (match.matches()) {
            var unit = match.group(2);
            if (unit.isEmpty() && measure != Measure.SECOND) {
                return Double.parseDouble(match.group(1));
            }
            if (units.containsKey(unit)) {
                return Double.parseDouble(match.group(1)) * units.get(unit);
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is not understood, write " + example(measure));
    }

    private static Map<String, Double> units(Measure measure) {
        return switch (measure) {
            case SECOND -> SECONDS;
            case HERTZ -> HERTZ;
            case DECIBEL -> DECIBELS;
            case RATIO -> PERCENT;
            case NONE, SWITCH, COUNT, TEXT -> Map.of();
        };
    }

    private static String example(Measure measure) {
        return switch (measure) {
            case SECOND -> "a time such as \"250 ms\", \"4 s\" or \"2 min\"";
            case HERTZ -> "a frequency such as \"440 Hz\" or \"1.2 kHz\"";
            case DECIBEL -> "a level such as \"-6 dB\" or -6";
            case RATIO -> "a ratio such as 0.5 or \"50 %\"";
            case NONE, SWITCH, COUNT, TEXT -> "a number";
        };
    }
}
