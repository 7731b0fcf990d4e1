package sownd.devices.osc;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Packets waiting for the writer. Full, it drops the oldest and counts it. Any thread puts, one takes. */
final class OscOutbox {
    record Outgoing(OscPacket packet, InetSocketAddress to) {}

    private final int capacity;
    private final Deque<Outgoing> waiting = new ArrayDeque<>();
    private long dropped;
    private boolean closed;

    OscOutbox(int capacity) {
        this.capacity = capacity;
    }

    /**
     * Puts a packet in.
     *
     * @return false after {@link #close}
     */
    synchronized boolean put(Outgoing outgoing) {
        if (closed) {
            return false;
        }
        if (waiting.size() == capacity) {
            waiting.removeFirst();
            dropped++;
        }
        waiting.addLast(outgoing);
        notifyAll();
        return true;
    }

    synchronized @Nullable Outgoing poll() {
        return waiting.pollFirst();
    }

    /** Waits for a packet; null when closed and empty. */
    synchronized @Nullable Outgoing take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        return waiting.pollFirst();
    }

    synchronized long dropped() {
        return dropped;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
