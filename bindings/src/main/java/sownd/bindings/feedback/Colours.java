package sownd.bindings.feedback;

import java.util.LinkedHashMap;
import java.util.Map;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;

/** Colours by name or as {@code #rrggbb}. The named ones are chosen to be told apart on a dark stage. */
public final class Colours {
    private static final Map<String, Integer> NAMED = named();

    /** A colour as 0xRRGGBB. */
    public static final Shape<Integer> SHAPE =
            Shapes.scalar("a colour", Schemas.type("string"), value -> of(value.asText()));

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

    private static int of(String text) {
        if (text.matches("#[0-9a-fA-F]{6}")) {
            return Integer.parseInt(text.substring(1), 16);
        }
        var colour = NAMED.get(text);
        if (colour == null) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a colour, write #rrggbb or one of " + String.join(", ", NAMED.keySet()));
        }
        return colour;
    }
}
