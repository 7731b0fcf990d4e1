package sownd.engine.unit;

import java.util.Arrays;

/** Which notes sound, on sixteen channels of 128 keys each. */
final class HeldNotes {
    private static final int NOTE_OFF = 0x80;
    private static final int NOTE_ON = 0x90;
    private static final int NONE = -1;

    private final long[] held = new long[16 * 128 / Long.SIZE];

    /** Follows a MIDI message; what is no note changes nothing. */
    void follow(int message) {
        int kind = message >> 16 & 0xf0;
        int note = (message >> 16 & 0x0f) << 7 | (message >> 8 & 0x7f);
        long bit = 1L << (note & 63);
        if (kind == NOTE_ON && (message & 0x7f) > 0) {
            held[note >> 6] |= bit;
        } else if (kind == NOTE_ON || kind == NOTE_OFF) {
            held[note >> 6] &= ~bit;
        }
    }

    /** Forgets a note that sounds and gives the message that ends it; below 0 when none sounds. */
    int end() {
        for (int word = 0; word < held.length; word++) {
            if (held[word] != 0) {
                int note = word << 6 | Long.numberOfTrailingZeros(held[word]);
                held[word] &= held[word] - 1;
                return (NOTE_OFF | note >> 7) << 16 | (note & 0x7f) << 8;
            }
        }
        return NONE;
    }

    void clear() {
        Arrays.fill(held, 0);
    }
}
