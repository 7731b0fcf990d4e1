package sownd.engine.realtime;

/** The kinds of command, as the first word of a message carries them: kind in the upper half, id in the lower. */
final class Command {
    static final int SET = 1;
    static final int CALL = 2;
    static final int STOP_ALL = 3;
    /** Messages into one node. */
    static final int MIDI = 4;

    static final int OSC = 5;
    /** Its id says which {@link sownd.engine.realtime.transport.Move}. */
    static final int TRANSPORT = 6;

    private Command() {}

    static long word(int kind, int id) {
        return (long) kind << 32 | (id & 0xffff_ffffL);
    }

    static int kind(long word) {
        return (int) (word >>> 32);
    }

    static int id(long word) {
        return (int) word;
    }
}
