package sownd.devices.hid.deck;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A text that stands in a feature report.
 *
 * @param report id of the report
 * @param lengths lengths to ask for, the best first: old firmware refuses the long ones
 * @param lengthAt where the number of bytes from the second byte on stands, or -1 if the text ends by itself
 */
public record FeatureText(int report, List<Integer> lengths, int lengthAt, int from, int most) {
    static final FeatureText DOCK_FIRMWARE = new FeatureText(0x83, List.of(64), -1, 8, 8);
    static final FeatureText DOCK_SERIAL = new FeatureText(0x84, List.of(64), 3, 4, 60);

    /** Reads the text; what is too short gives what there is, down to nothing. */
    public String read(byte[] answer) {
        int end = Math.min(answer.length, from + most);
        if (lengthAt >= 0 && lengthAt < answer.length) {
            end = Math.min(answer.length, lengthAt + 1 + (answer[lengthAt] & 0xFF));
        }
        int to = from;
        while (to < end && printable(answer[to])) {
            to++;
        }
        return to <= from ? "" : new String(answer, from, to - from, StandardCharsets.US_ASCII);
    }

    private static boolean printable(byte character) {
        return character >= 0x20 && character < 0x7F;
    }
}
