package sownd.devices.hid.deck;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The versions of the several processors in the larger decks, each with a checksum. */
final class FirmwareReport {
    private static final int MAIN = 5;
    private static final int ENCODERS = 0x11;
    private static final int ENCODER_LIGHTS = 0x13;
    private static final byte VALID = 0x18;

    private FirmwareReport() {}

    /** What a report says, by the name of the processor; empty if it says nothing. */
    static Map<String, String> read(int report, byte[] answer) {
        return switch (report) {
            case MAIN -> read("AP2", answer, 6, 2);
            case ENCODERS -> valid(answer) ? read("ENCODER_AP2", answer, 2, 10) : Map.of();
            case ENCODER_LIGHTS -> valid(answer) ? read("ENCODER_LD", answer, 2, 10) : Map.of();
            default -> Map.of();
        };
    }

    private static boolean valid(byte[] answer) {
        return answer.length > 1 && (answer[0] == VALID || answer[1] == VALID);
    }

    private static Map<String, String> read(String name, byte[] answer, int text, int checksum) {
        Map<String, String> said = new LinkedHashMap<>();
        if (answer.length < Math.max(text + 8, checksum + 4)) {
            return said;
        }
        String version = new String(answer, text, 8, StandardCharsets.US_ASCII).replace("\0", "");
        if (!version.isEmpty()) {
            said.put(name, version);
        }
        said.put(name + "_CHECKSUM", Integer.toHexString(ByteBuffer.wrap(answer).getInt(checksum)));
        return said;
    }
}
