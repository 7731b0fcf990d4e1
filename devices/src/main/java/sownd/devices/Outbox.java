package sownd.devices;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a surface still has to show: per place the newest appearance, so it never holds more than there are places. Any
 * thread puts; one writer drains, waiting by {@link #await} or stepped by a test without a thread.
 */
public final class Outbox {
    private Map<Place, Appearance> waiting = new LinkedHashMap<>();
    private boolean closed;
    private boolean nudged;
    private long replaced;

    /**
     * Puts what a place shows from now on; what still waited for that place is forgotten.
     *
     * @return false after {@link #close}: nothing was put
     */
    public synchronized boolean put(Place place, Appearance appearance) {
        if (closed) {
            return false;
        }
        if (waiting.put(place, appearance) != null) {
            replaced++;
        }
        notifyAll();
        return true;
    }

    /** Takes all that waits, in the order in which the places first changed; empty if nothing waits. Never blocks. */
    public synchronized Map<Place, Appearance> drain() {
        if (waiting.isEmpty()) {
            return Map.of();
        }
        Map<Place, Appearance> drained = waiting;
        waiting = new LinkedHashMap<>();
        return drained;
    }

    /** Ends the wait of the writer, which has something else to do. */
    public synchronized void nudge() {
        nudged = true;
        notifyAll();
    }

    /**
     * Waits until something is there, somebody nudges or the outbox is closed.
     *
     * @return false if it is closed and empty: the writer has nothing to do any more
     */
    public synchronized boolean await() throws InterruptedException {
        while (waiting.isEmpty() && !closed && !nudged) {
            wait();
        }
        nudged = false;
        return !waiting.isEmpty() || !closed;
    }

    /** Waits until something is there, the outbox is closed or so many nanoseconds have passed. */
    public synchronized void await(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; waiting.isEmpty() && !closed && !nudged && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        nudged = false;
    }

    /** Takes no more; what waits can still be drained. */
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** True once nothing waits and nothing will come. */
    public synchronized boolean finished() {
        return closed && waiting.isEmpty();
    }

    /** How often an appearance was overtaken by a newer one before it was shown. */
    public synchronized long replaced() {
        return replaced;
    }
}
