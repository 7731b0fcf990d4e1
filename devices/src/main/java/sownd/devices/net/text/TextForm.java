package sownd.devices.net.text;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** How bytes are written in a project and shown. */
enum TextForm {
    TEXT,
    /** Two hexadecimal digits for each byte. */
    HEX;

    static final List<String> WORDS = List.of("text", "hex");
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    static TextForm of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** @throws IllegalArgumentException "what, mend" if hexadecimal digits are asked for and these are none */
    byte[] bytes(String written) {
        if (this == TEXT) {
            return written.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return HexFormat.of().parseHex(written.replaceAll("[\\s:]|0x", ""));
        } catch (IllegalArgumentException odd) {
            throw new IllegalArgumentException(
                    "\"" + written + "\" are no bytes, write two hexadecimal digits for each such as \"ff 01\"", odd);
        }
    }

    String written(byte[] bytes) {
        return this == TEXT ? new String(bytes, StandardCharsets.UTF_8) : SPACED.formatHex(bytes);
    }
}
