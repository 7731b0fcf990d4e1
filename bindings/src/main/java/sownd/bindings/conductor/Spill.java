package sownd.bindings.conductor;

import java.util.Collections;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * News for which a lane has no room: the newest of each address. As long as there is any, all further news goes here, so
 * that nothing overtakes what is older. Putting is safe from any thread, taking is the conductor's.
 */
final class Spill {
    private static final int MOST = 65_536;
    private final ConcurrentMap<String, Message.Told> newest = new ConcurrentHashMap<>();
    private final AtomicLong replaced;
    /** Goes round: beginning anew each time would pass by what was taken, again and again. */
    private Iterator<String> turn = Collections.emptyIterator();

    /** @param replaced counts what newer news took the place of */
    Spill(AtomicLong replaced) {
        this.replaced = replaced;
    }

    boolean isEmpty() {
        return newest.isEmpty();
    }

    /** False if there are too many addresses already. */
    boolean put(Message.Told told) {
        if (newest.size() >= MOST && !newest.containsKey(told.address())) {
            return false;
        }
        if (newest.put(told.address(), told) != null) {
            replaced.incrementAndGet();
        }
        return true;
    }

    /** The next one; what is in the lane comes before it, for that is older. Null for nothing. */
    @Nullable
    Message poll(Queue<Message> lane) {
        while (!newest.isEmpty()) {
            turn = turn.hasNext() ? turn : newest.keySet().iterator();
            var told = turn.hasNext() ? newest.remove(turn.next()) : null;
            if (told != null) {
                var older = lane.poll();
                if (older == null) {
                    return told;
                }
                putBack(told);
                return older;
            }
        }
        return null;
    }

    private void putBack(Message.Told told) {
        if (newest.putIfAbsent(told.address(), told) != null) {
            replaced.incrementAndGet();
        }
    }
}
