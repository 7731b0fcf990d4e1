package sownd.bindings.conductor;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which MIDI notes of whom have begun and not ended. The conductor's thread. */
final class Sounding {
    private static final int NOTE_OFF = 0x80;
    private static final int NOTE_ON = 0x90;
    private static final int NOTES = 16 * 128;

    private final Map<String, BitSet> notes = new HashMap<>();

    /** Follows a channel message, its bytes from the highest to the lowest; what is no note changes nothing. */
    void follow(String whose, int bytes) {
        var kind = bytes >> 16 & 0xf0;
        if (kind == NOTE_ON || kind == NOTE_OFF) {
            var note = (bytes >> 16 & 0x0f) << 7 | (bytes >> 8 & 0x7f);
            notes.computeIfAbsent(whose, _ -> new BitSet(NOTES)).set(note, kind == NOTE_ON && (bytes & 0x7f) > 0);
        }
    }

    /** The messages that end what sounds of somebody, which is forgotten. */
    List<Integer> end(String whose) {
        var ended = notes.remove(whose);
        return ended == null
                ? List.of()
                : ended.stream()
                        .mapToObj(note -> (NOTE_OFF | note >> 7) << 16 | (note & 0x7f) << 8)
                        .toList();
    }
}
