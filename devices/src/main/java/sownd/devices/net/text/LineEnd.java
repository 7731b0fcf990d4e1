package sownd.devices.net.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What ends a message. */
public enum LineEnd {
    LF("\n", "\r\n"),
    CRLF("\r\n", "\r\n"),
    CR("\r", "\r\n"),
    NUL("\0", "\0"),
    /** Nothing: a message is what comes at once. */
    NONE("", ""),
    /** Whatever others end lines with. */
    ANY("\r\n", "\r\n\0");

    /** Those a project may name. */
    static final List<String> WORDS = List.of("lf", "crlf", "cr", "nul", "none");

    private final String sent;
    private final String heard;

    LineEnd(String sent, String heard) {
        this.sent = sent;
        this.heard = heard;
    }

    static LineEnd of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    boolean ends(byte heardByte) {
        return heard.indexOf(heardByte) >= 0;
    }

    /** A message with its end. */
    byte[] ended(byte[] message) {
        byte[] end = sent.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(message, message.length + end.length);
        System.arraycopy(end, 0, whole, message.length, end.length);
        return whole;
    }
}
