package sownd.engine.realtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Messages of five words from one thread to one other, in order. Bounded: a full lane refuses and the refusals are
 * counted. A few places are kept for what is urgent, so that a flood never keeps a stop out.
 */
final class Lane {
    static final int WORDS = 5;
    private static final int KEPT_FOR_URGENT = 16;
    private static final VarHandle WRITTEN;
    private static final VarHandle READ;
    private static final VarHandle REFUSED;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            WRITTEN = lookup.findVarHandle(Lane.class, "written", long.class);
            READ = lookup.findVarHandle(Lane.class, "read", long.class);
            REFUSED = lookup.findVarHandle(Lane.class, "refused", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final long[] words;
    private final int capacity;
    private long written;
    private long read;
    private long refused;

    /**
     * @param capacity messages, a power of two above 16
     */
    Lane(int capacity) {
        if (Integer.bitCount(capacity) != 1 || capacity <= KEPT_FOR_URGENT) {
            throw new IllegalArgumentException("capacity must be a power of two above 16, not " + capacity);
        }
        this.capacity = capacity;
        this.words = new long[capacity * WORDS];
    }

    /** By the writing thread: false when the lane is full. */
    boolean offer(long a, long b, long c, long d, long e, boolean urgent) {
        long used = written - (long) READ.getAcquire(this);
        if (used >= (urgent ? capacity : capacity - KEPT_FOR_URGENT)) {
            REFUSED.setOpaque(this, refused + 1);
            return false;
        }
        int at = place(written);
        words[at] = a;
        words[at + 1] = b;
        words[at + 2] = c;
        words[at + 3] = d;
        words[at + 4] = e;
        WRITTEN.setRelease(this, written + 1);
        return true;
    }

    /** By the reading thread: whether there is a message to look at. */
    boolean ready() {
        return read < (long) WRITTEN.getAcquire(this);
    }

    /** By the reading thread, after {@link #ready}: one word of the oldest message. */
    long word(int index) {
        return words[place(read) + index];
    }

    /** By the reading thread: gives the oldest message's place back. */
    void advance() {
        READ.setRelease(this, read + 1);
    }

    /** By any thread. */
    long refused() {
        return (long) REFUSED.getOpaque(this);
    }

    /** By any thread: messages offered and not yet given back. */
    int waiting() {
        long taken = (long) READ.getAcquire(this);
        return (int) Math.max(0, (long) WRITTEN.getAcquire(this) - taken);
    }

    private int place(long message) {
        return (int) (message & (capacity - 1)) * WORDS;
    }
}
