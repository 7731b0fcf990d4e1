package sownd.devices.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sownd.devices.midi.MidiFault;
import sownd.devices.midi.MidiMessage;

/**
 * The exclusive by which a device tells where its faders stand: {@code f0 61 {0} {1} f7}, each blank the index of a fader
 * and its byte the position, 0 to 127.
 */
public final class FaderReport {
    private static final double MOST = 127;

    /** Per byte: its value, or -1 minus the index of a fader. */
    private final List<Integer> bytes;

    private FaderReport(List<Integer> bytes) {
        this.bytes = List.copyOf(bytes);
    }

    /**
     * Reads the template.
     *
     * @throws MidiFault naming the word that is wrong
     */
    public static FaderReport of(String text) throws MidiFault {
        List<Integer> bytes = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) {
            bytes.add(word(word));
        }
        if (bytes.getFirst() != 0xF0 || bytes.getLast() != 0xF7) {
            throw new MidiFault("a report is an exclusive", "begin it with f0 and end it with f7");
        }
        return new FaderReport(bytes);
    }

    private static int word(String word) throws MidiFault {
        if (word.matches("[0-9a-fA-F]{2}")) {
            return Integer.parseInt(word, 16);
        }
        if (word.matches("\\{\\d{1,2}}")) {
            return -1 - Integer.parseInt(word.substring(1, word.length() - 1));
        }
        throw new MidiFault("\"" + word + "\" is neither a byte nor a fader", "write two hexadecimal digits or {0}");
    }

    /** The fader positions in an exclusive, 0 to 1 by index, or empty if it is another exclusive. */
    public Optional<Map<Integer, Double>> read(MidiMessage sysex) {
        byte[] came = sysex.bytes();
        if (came.length != bytes.size()) {
            return Optional.empty();
        }
        Map<Integer, Double> positions = new TreeMap<>();
        for (int i = 0; i < came.length; i++) {
            int wanted = bytes.get(i);
            if (wanted < 0) {
                positions.put(-1 - wanted, came[i] / MOST);
            } else if (wanted != (came[i] & 0xFF)) {
                return Optional.empty();
            }
        }
        return Optional.of(positions);
    }
}
