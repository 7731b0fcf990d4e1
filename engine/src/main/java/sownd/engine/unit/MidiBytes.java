package sownd.engine.unit;

/** The bytes of a MIDI channel message, from the highest to the lowest. */
final class MidiBytes {
    static final int NOTE_OFF = 0x80;
    static final int NOTE_ON = 0x90;
    static final int KEY_PRESSURE = 0xa0;
    static final int CONTROL = 0xb0;
    static final int PROGRAM = 0xc0;
    static final int PRESSURE = 0xd0;
    static final int BEND = 0xe0;
    /** A controller's finer half has a number this much higher. */
    static final int FINER = 32;

    private static final int BEND_MIDDLE = 0x2000;

    private MidiBytes() {}

    static int kind(int message) {
        return message >> 16 & 0xf0;
    }

    /** From 1 to 16. */
    static int channel(int message) {
        return (message >> 16 & 0x0f) + 1;
    }

    static int one(int message) {
        return message >> 8 & 0x7f;
    }

    static int two(int message) {
        return message & 0x7f;
    }

    /**
     * A message.
     *
     * @param channel from 1
     */
    static int of(int kind, int channel, int one, int two) {
        return (kind | channel - 1) << 16 | one << 8 | two;
    }

    /** Whether a message is on a channel; 0 means every one. */
    static boolean on(int channel, int message) {
        return channel == 0 || channel(message) == channel;
    }

    /** Of 14 bits: from 0 to 1, the middle of a bend being exactly a half. */
    static double bend(int bits) {
        return bits <= BEND_MIDDLE ? 0.5 * bits / BEND_MIDDLE : 0.5 + 0.5 * (bits - BEND_MIDDLE) / (BEND_MIDDLE - 1.0);
    }

    /** The bits for a bend from 0 to 1. */
    static int bits(double bend) {
        return (int)
                Math.round(bend <= 0.5 ? bend * 2 * BEND_MIDDLE : BEND_MIDDLE + (bend - 0.5) * 2 * (BEND_MIDDLE - 1));
    }
}
