package sownd.engine.tape;

import java.util.ArrayDeque;
import java.util.Deque;
import sownd.engine.realtime.FrameRing;

/** Rings that are not in use, so that a run does not make its own each time. Only by the thread that reads. */
final class Rings {
    private static final int MOST = 8;
    /** Wider rings hold much memory and are rare. */
    private static final int WIDEST = 8;

    private final Deque<FrameRing> spare = new ArrayDeque<>();
    private final int capacity;

    /** Rings of so many frames. */
    Rings(int capacity) {
        this.capacity = capacity;
    }

    FrameRing take(int channels) {
        for (FrameRing ring : spare) {
            if (ring.channels() == channels) {
                spare.remove(ring);
                return ring;
            }
        }
        return new FrameRing(channels, capacity);
    }

    /** Takes back a ring that no other thread uses any more. */
    void give(FrameRing ring) {
        if (spare.size() < MOST && ring.channels() <= WIDEST) {
            ring.clear();
            spare.push(ring);
        }
    }
}
