package sownd.engine.realtime;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what happened at a node's outputs and found no room; the first is told. Audio thread, but for the count. */
final class Overflow {
    private final AtomicLong count = new AtomicLong();
    private final ReplyLane told;
    private final int node;

    Overflow(ReplyLane told, int node) {
        this.told = told;
        this.node = node;
    }

    void lost() {
        told.lost();
        count.lazySet(count.get() + 1);
        if (count.get() == 1) {
            told.overflowed(node);
        }
    }

    /** Any thread. */
    long count() {
        return count.get();
    }
}
