package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Colours as Companion writes them: 24 bits as a number or its text, or some of the ways of style sheets. */
final class Paint {
    private static final Pattern RGB = Pattern.compile("rgba?\\(\\s*(\\d{1,3})[\\s,]+(\\d{1,3})[\\s,]+(\\d{1,3}).*\\)");
    private static final Map<String, Integer> NAMES = Map.of(
            "black", 0x000000, "white", 0xffffff, "red", 0xff0000, "lime", 0x00ff00, "green", 0x008000, "blue",
            0x0000ff, "yellow", 0xffff00, "orange", 0xffa500, "grey", 0x808080, "gray", 0x808080);

    private Paint() {}

    /** {@code #rrggbb}. */
    static Optional<String> of(JsonNode colour) {
        var text = colour.asText("").strip().toLowerCase(Locale.ROOT);
        var rgb = RGB.matcher(text);
        if (text.matches("-?\\d{1,10}")) {
            return said((int) Long.parseLong(text));
        }
        if (text.matches("#[0-9a-f]{6}([0-9a-f]{2})?")) {
            return Optional.of(text.substring(0, 7));
        }
        if (text.matches("#[0-9a-f]{3}")) {
            return Optional.of(text.replaceAll("([0-9a-f])", "$1$1"));
        }
        if (rgb.matches()) {
            return said(part(rgb.group(1)) << 16 | part(rgb.group(2)) << 8 | part(rgb.group(3)));
        }
        return Optional.ofNullable(NAMES.get(text)).flatMap(Paint::said);
    }

    private static int part(String digits) {
        return Math.min(255, Integer.parseInt(digits));
    }

    private static Optional<String> said(int rgb) {
        return Optional.of(String.format("#%06x", rgb & 0xff_ffff));
    }
}
