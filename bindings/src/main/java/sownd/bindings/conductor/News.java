package sownd.bindings.conductor;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import sownd.engine.graph.Value;

/** The newest value of each address that changed and was not taken yet. Any thread puts, the conductor takes. */
final class News {
    private final ConcurrentHashMap<String, Value> newest = new ConcurrentHashMap<>();
    private final AtomicBoolean announced = new AtomicBoolean();

    /** Puts the newest. @return whether the conductor has to be told that there is something */
    boolean put(String address, Value value) {
        newest.put(address, value);
        return announced.compareAndSet(false, true);
    }

    /** It could not be told. */
    void again() {
        announced.set(false);
    }

    /** Takes at most so many; as many means that there may be more, and that they count as announced. @return how many */
    int take(int most, BiConsumer<String, Value> to) {
        announced.set(false);
        var taken = 0;
        for (var each = newest.keySet().iterator(); each.hasNext() && taken < most; ) {
            var address = each.next();
            var value = newest.remove(address);
            if (value != null) {
                to.accept(address, value);
                taken++;
            }
        }
        if (taken == most) {
            announced.set(true);
        }
        return taken;
    }
}
