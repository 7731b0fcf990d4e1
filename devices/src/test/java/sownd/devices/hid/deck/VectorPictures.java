package sownd.devices.hid.deck;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/** Pictures and bytes as the vectors spell them. */
final class VectorPictures {
    private static final Pattern BYTE = Pattern.compile("\\((\\d+)\\*i\\+(\\d+)\\) mod 256");
    private static final Pattern TERM = Pattern.compile("(\\d*)([xy]|$)");

    private VectorPictures() {}

    static byte[] inflated(String base64) throws IOException {
        byte[] deflated = Base64.getDecoder().decode(base64);
        return new InflaterInputStream(new ByteArrayInputStream(deflated)).readAllBytes();
    }

    /** The encoded picture of an input, if it has one. */
    static byte[] encoded(JsonNode input) throws IOException {
        if (input.has("encoded_zlib_base64")) {
            return inflated(input.get("encoded_zlib_base64").asText());
        }
        Matcher rule = BYTE.matcher(input.get("byte").asText());
        if (!rule.matches()) {
            throw new AssertionError("unknown rule " + input.get("byte"));
        }
        byte[] bytes = new byte[input.get("length").asInt()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (Integer.parseInt(rule.group(1)) * i + Integer.parseInt(rule.group(2)));
        }
        return bytes;
    }

    static Pixels pixels(JsonNode input) throws IOException {
        int width = input.get("width").asInt();
        int height = input.get("height").asInt();
        Samples order = Samples.valueOf(input.get("format").asText().toUpperCase(Locale.ROOT));
        if (input.has("zlib_base64")) {
            return Pixels.of(
                    order, width, height, inflated(input.get("zlib_base64").asText()));
        }
        String[] rules = input.get("pixel").asText().split(", ");
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) {
            for (String rule : rules) {
                rgb[i] = rgb[i] << 8 | value(rule, i % width, i / width);
            }
        }
        return new Pixels(width, height, rgb);
    }

    /** @param rule "r=(3x+y) mod 256" */
    private static int value(String rule, int x, int y) {
        int value = 0;
        for (String term :
                rule.substring(rule.indexOf('(') + 1, rule.indexOf(')')).split("\\+")) {
            Matcher parts = TERM.matcher(term.strip());
            if (!parts.matches()) {
                throw new AssertionError("unknown rule " + rule);
            }
            int factor = parts.group(1).isEmpty() ? 1 : Integer.parseInt(parts.group(1));
            value += factor * (parts.group(2).equals("x") ? x : parts.group(2).equals("y") ? y : 1);
        }
        return value & 0xFF;
    }
}
