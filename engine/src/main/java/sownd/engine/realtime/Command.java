package sownd.engine.realtime;

/** The kinds of command, as the first word of a message carries them: kind in the upper half, id in the lower. */
final class Command {
    static final int SET = 1;
    static final int CALL = 2;
    static final int STOP_ALL = 3;
    /** Its id says which {@link sownd.engine.realtime.transport.Move}. */
    static final int TRANSPORT = 4;

    private Command() {}

    static long word(int kind, int id) {
        return (long) kind << 32 | id;
    }

    static int kind(long word) {
        return (int) (word >>> 32);
    }

    static int id(long word) {
        return (int) word;
    }
}
