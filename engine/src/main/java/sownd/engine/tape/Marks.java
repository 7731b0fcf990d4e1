package sownd.engine.tape;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** What happens to files at which frame, from the audio thread to the writing thread, in order. Bounded; never waits. */
final class Marks {
    private static final int MOST = 64;

    /** What happens before the frame. */
    enum Kind {
        BEGIN,
        END,
        /** So many frames that were lost. */
        HOLE
    }

    private final Kind[] kinds = new Kind[MOST];
    private final AtomicLongArray marks = new AtomicLongArray(MOST);
    private final AtomicLongArray lengths = new AtomicLongArray(MOST);
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();

    Marks() {
        Arrays.fill(kinds, Kind.END);
    }

    /** Audio thread: marks that would find room. */
    int room() {
        return (int) (MOST - (written.get() - read.get()));
    }

    /** Audio thread: false when there is no room. */
    boolean offer(long frame, Kind kind, long length) {
        long at = written.get();
        if (room() == 0) {
            return false;
        }
        kinds[(int) (at % MOST)] = kind;
        marks.setPlain((int) (at % MOST), frame);
        lengths.setPlain((int) (at % MOST), length);
        written.setRelease(at + 1);
        return true;
    }

    /** Writing thread: the frame of the next mark, or -1 when there is none. */
    long next() {
        long at = read.get();
        return at == written.getAcquire() ? -1 : marks.getPlain((int) (at % MOST));
    }

    /** Writing thread: what the next mark says. */
    Kind kind() {
        return kinds[(int) (read.get() % MOST)];
    }

    /** Writing thread: frames of the next mark, when it is a hole. */
    long length() {
        return lengths.getPlain((int) (read.get() % MOST));
    }

    /** Writing thread: the next mark has been obeyed. */
    void advance() {
        read.setRelease(read.get() + 1);
    }
}
