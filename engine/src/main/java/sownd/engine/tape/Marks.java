package sownd.engine.tape;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** Frames at which files begin or end, from the audio thread to the writing thread, in order. Bounded; never waits. */
final class Marks {
    private static final int MOST = 64;

    private final AtomicLongArray marks = new AtomicLongArray(MOST);
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();

    /** Audio thread: false when there is no room. */
    boolean offer(long frame, boolean begins) {
        long at = written.get();
        if (at - read.get() == MOST) {
            return false;
        }
        marks.setPlain((int) (at % MOST), frame << 1 | (begins ? 1 : 0));
        written.setRelease(at + 1);
        return true;
    }

    /** Writing thread: the next mark, or -1. */
    long next() {
        long at = read.get();
        return at == written.getAcquire() ? -1 : marks.getPlain((int) (at % MOST));
    }

    /** The frame of a mark. */
    long frame(long mark) {
        return mark >>> 1;
    }

    boolean begins(long mark) {
        return (mark & 1) != 0;
    }

    /** Writing thread: the next mark has been obeyed. */
    void advance() {
        read.setRelease(read.get() + 1);
    }
}
