package sownd.devices.net;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What a connection still has to send. It holds nothing while the connection is shut, so that nothing old is sent after it
 * was lost; full, it refuses. Any thread puts, one takes.
 */
public final class Outlet<T> {
    private final int capacity;
    private final Deque<T> waiting = new ArrayDeque<>();
    private boolean open;
    private long sessions;

    public Outlet(int capacity) {
        this.capacity = capacity;
    }

    /** Takes from now on; empty. @return the number of this session, for {@link #take} */
    public synchronized long open() {
        waiting.clear();
        open = true;
        return ++sessions;
    }

    /**
     * Puts something in.
     *
     * @throws IllegalArgumentException "what, mend" if the connection is shut, or it takes nothing for so long that all is full
     */
    public synchronized void put(T what) {
        if (!open) {
            throw new IllegalArgumentException("there is no connection, see why it is lost");
        }
        if (waiting.size() == capacity) {
            throw new IllegalArgumentException(
                    capacity + " messages wait and none is taken, send less or look at the other side");
        }
        waiting.addLast(what);
        notifyAll();
    }

    /** Waits for the next of a session; null once that is over. */
    public synchronized @Nullable T take(long session) throws InterruptedException {
        while (waiting.isEmpty() && open && session == sessions) {
            wait();
        }
        return open && session == sessions ? waiting.pollFirst() : null;
    }

    /** Forgets what waits and takes no more. */
    public synchronized void shut() {
        open = false;
        waiting.clear();
        notifyAll();
    }
}
