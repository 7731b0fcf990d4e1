package sownd.bindings.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import sownd.engine.Position;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Value;

/** Musical time as people write it: {@code "17:1"} is a bar and its beat, a plain number counts quarter notes from 0. */
public final class Music {
    private static final Pattern BAR = Pattern.compile("(\\d{1,6}):(\\d{1,2}(?:\\.\\d{1,9})?)");
    private static final Pattern METRE = Pattern.compile("(\\d{1,2})/(1|2|4|8|16|32|64)");
    private static final Pattern LENGTH = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(bars?|beats?)");
    private static final int FURTHEST = 10_000_000;
    private static final int LONGEST_BAR = 64;

    /** A place: a bar and a beat, or quarter notes. */
    public static final Shape<Position> PLACE = Shapes.scalar("a place such as \"17:1\"", placeSchema(), Music::place);

    /** So many beats of a kind in a bar. */
    public static final Shape<Metre> METRES = Shapes.scalar(
            "a metre such as \"4/4\"",
            Schemas.type("string").put("pattern", "^\\d{1,2}/(1|2|4|8|16|32|64)$"),
            value -> metre(value.asText()));

    /** How long something takes. */
    public static final Shape<Length> LENGTHS =
            Shapes.scalar("a length such as \"4 bars\"", lengthSchema(), Music::length);

    /** A metre: {@code count} beats in a bar, each of a {@code unit}-th note. */
    public record Metre(int count, int unit) {}

    /** So many bars or quarter notes. */
    public record Length(double count, boolean bars) {}

    private Music() {}

    /**
     * A bar and a beat, or quarter notes.
     *
     * @throws IllegalArgumentException "what, mend" for anything else
     */
    public static Position place(Value value) {
        if (value instanceof Value.Num(double number) && number >= 0 && number <= FURTHEST) {
            return new Position.Beats(number);
        }
        var match = BAR.matcher(value.asText().strip());
        if (match.matches()) {
            var bar = Long.parseLong(match.group(1));
            var beat = Double.parseDouble(match.group(2));
            if (bar >= 1 && beat >= 1) {
                return new Position.Bars(bar, beat);
            }
        }
        throw new IllegalArgumentException("\"" + value.asText()
                + "\" is no place in the music, write a bar and a beat such as \"17:1\", or beats");
    }

    /** The same, or a time such as {@code "90 s"}. */
    public static Position placeOrTime(Value value) {
        if (value instanceof Value.Text(var text) && text.strip().matches("[\\d.]+\\s*(ms|s|min|h)")) {
            return new Position.Seconds(Quantities.parse(value, Measure.SECOND));
        }
        var number = value instanceof Value.Text ? value.asNumber() : Double.NaN;
        return place(Double.isNaN(number) ? value : Value.of(number));
    }

    /**
     * A metre.
     *
     * @throws IllegalArgumentException "what, mend" for anything else
     */
    public static Metre metre(String text) {
        var match = METRE.matcher(text.strip());
        if (match.matches()) {
            var count = Integer.parseInt(match.group(1));
            if (count >= 1 && count <= LONGEST_BAR) {
                return new Metre(count, Integer.parseInt(match.group(2)));
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is no metre, write one such as \"4/4\" or \"6/8\"");
    }

    private static Length length(Value value) {
        if (value instanceof Value.Num(double number) && number >= 0 && number <= FURTHEST) {
            return new Length(number, false);
        }
        var match = LENGTH.matcher(value.asText().strip());
        if (match.matches()) {
            return new Length(Double.parseDouble(match.group(1)), match.group(2).startsWith("bar"));
        }
        throw new IllegalArgumentException(
                "\"" + value.asText() + "\" is no length, write one such as \"4 bars\" or \"8 beats\"");
    }

    private static ObjectNode placeSchema() {
        return numberOr("^\\d{1,6}:\\d{1,2}(\\.\\d{1,9})?$");
    }

    private static ObjectNode lengthSchema() {
        return numberOr("^\\d+(\\.\\d+)?\\s*(bars?|beats?)$");
    }

    private static ObjectNode numberOr(String pattern) {
        var schema = Schemas.node();
        var either = schema.putArray("anyOf");
        either.add(Schemas.type("number").put("minimum", 0).put("maximum", FURTHEST));
        either.add(Schemas.type("string").put("pattern", pattern));
        return schema;
    }
}
