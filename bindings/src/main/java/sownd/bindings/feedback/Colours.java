package sownd.bindings.feedback;

import java.util.LinkedHashMap;
import java.util.Map;
import sownd.bindings.shape.Inspection;
import sownd.engine.graph.Nearest;
import sownd.engine.graph.Value;

/** Colours by name or as {@code #rrggbb}. The named ones are chosen to be told apart on a dark stage. */
final class Colours {
    /** Stands where there is no colour. */
    static final int NONE = -1;

    private static final Map<String, Integer> NAMED = named();

    private Colours() {}

    private static Map<String, Integer> named() {
        var colours = new LinkedHashMap<String, Integer>();
        colours.put("black", 0x000000);
        colours.put("slate", 0x39424e);
        colours.put("grey", 0x5b6470);
        colours.put("white", 0xf2f4f7);
        colours.put("red", 0xd23f3f);
        colours.put("orange", 0xdd7a2b);
        colours.put("amber", 0xe0a526);
        colours.put("green", 0x2f9e5b);
        colours.put("teal", 0x2a8f98);
        colours.put("blue", 0x3573c4);
        colours.put("violet", 0x7a57c2);
        colours.put("pink", 0xc4568f);
        return colours;
    }

    /** A colour as 0xRRGGBB. */
    static int of(Value value) {
        var text = value.asText();
        if (text.matches("#[0-9a-fA-F]{6}")) {
            return Integer.parseInt(text.substring(1), 16);
        }
        var colour = NAMED.get(text);
        if (colour == null) {
            throw new IllegalArgumentException("\"" + text + "\" is not a colour, " + mend(text));
        }
        return colour;
    }

    /** A colour as 0xRRGGBB, or {@link #NONE}. */
    static int orNone(Value value) {
        return value.asText().equals(Words.NONE) ? NONE : of(value);
    }

    private static String mend(String text) {
        return Nearest.to(text, NAMED.keySet()).isPresent()
                ? Inspection.mend(text, NAMED.keySet())
                : "write #rrggbb or one of " + String.join(", ", NAMED.keySet());
    }
}
