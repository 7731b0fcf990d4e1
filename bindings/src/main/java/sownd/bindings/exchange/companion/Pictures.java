package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The pictures of buttons as files. Each is written once, however many buttons show it. */
final class Pictures {
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final int LARGEST = 16 << 20;

    /** A key is at most some hundred pixels wide; a picture of 30,000 would fill the memory when it is shown. */
    private static final int WIDEST = 4_096;

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> library = new HashMap<>();

    Map<String, byte[]> files() {
        return files;
    }

    /** Learns the pictures that buttons mention by name, {@code $(image:name)}. */
    void learn(JsonNode imageLibrary) {
        for (var image : imageLibrary) {
            var name = image.path("info").path("name").asText("");
            var data = image.path("originalImage").asText("");
            if (!name.isEmpty() && !data.isEmpty()) {
                library.put(name, data);
            }
        }
    }

    /**
     * The name of the file of a picture.
     *
     * @param text PNG in base 64, with or without what makes it a URL, or the name of a picture in the library
     * @throws Untranslatable if it is none, or too large
     */
    String file(String text) throws Untranslatable {
        var named = text.strip().replaceAll("^\\$\\(image:([^)]*)\\)$", "$1");
        var bytes = bytes(library.getOrDefault(named, text));
        if (!Arrays.equals(bytes, 0, Math.min(PNG.length, bytes.length), PNG, 0, PNG.length) || bytes.length < 33) {
            throw new Untranslatable("the picture is no PNG");
        }
        var head = ByteBuffer.wrap(bytes, 16, 8);
        var width = head.getInt();
        var height = head.getInt();
        if (width < 1 || height < 1 || width > WIDEST || height > WIDEST) {
            throw new Untranslatable(
                    "the picture has " + width + " x " + height + " pixels, at most " + WIDEST + " are shown");
        }
        var file = "companion/" + sum(bytes) + ".png";
        files.putIfAbsent(file, bytes);
        return file;
    }

    private static byte[] bytes(String text) throws Untranslatable {
        var data = text.startsWith("data:") ? text.substring(text.indexOf(',') + 1) : text;
        if (data.length() > LARGEST / 3 * 4) {
            throw new Untranslatable("the picture is larger than " + (LARGEST >> 20) + " MiB");
        }
        try {
            return Base64.getMimeDecoder().decode(data);
        } catch (IllegalArgumentException broken) {
            throw new Untranslatable("the picture is no base 64");
        }
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }
}
