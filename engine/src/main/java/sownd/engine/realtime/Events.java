package sownd.engine.realtime;

/**
 * What happened on one port within one stretch, in the order of its frames: a number, a MIDI message, or an OSC message of
 * up to four numbers. Holds a bounded number; what comes on top is lost, counted and told once. Audio thread.
 */
final class Events {
    /** More than one at every frame of a stretch. */
    static final int MOST = 256;

    /** Of a port on which nothing happens. */
    static final Events NONE = new Events(new Overflow(new ReplyLane(), 0), 0);

    private final int[] frame;
    private final long[] word;
    private final long[] first;
    private final long[] second;
    private final Overflow overflow;
    private int count;

    Events(Overflow overflow) {
        this(overflow, MOST);
    }

    private Events(Overflow overflow, int most) {
        this.overflow = overflow;
        this.frame = new int[most];
        this.word = new long[most];
        this.first = new long[most];
        this.second = new long[most];
    }

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    /** One more, not before the last. */
    void add(int at, long what, long one, long two) {
        if (count == frame.length) {
            overflow.lost();
            return;
        }
        frame[count] = count == 0 ? at : Math.max(at, frame[count - 1]);
        word[count] = what;
        first[count] = one;
        second[count] = two;
        count++;
    }

    int frame(int index) {
        return frame[index];
    }

    long word(int index) {
        return word[index];
    }

    long first(int index) {
        return first[index];
    }

    long second(int index) {
        return second[index];
    }

    double number(int index) {
        return Double.longBitsToDouble(first[index]);
    }
}
