package sownd.devices.net.loop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What still has to be sent: the newest of each key, in the order in which the keys came. Any thread. */
public final class Latest<K, V> {
    private final int most;
    private final Map<K, V> waiting = new LinkedHashMap<>();

    /** @param most how many keys may wait */
    public Latest(int most) {
        this.most = most;
    }

    /**
     * Puts what is to be sent; what still waited for that key is forgotten.
     *
     * @return false if too many other keys wait: nothing was put
     */
    public synchronized boolean put(K key, V value) {
        if (waiting.size() >= most && !waiting.containsKey(key)) {
            return false;
        }
        waiting.put(key, value);
        return true;
    }

    /** Puts what is to be sent unless something newer waits for that key. */
    public synchronized void putBack(K key, V value) {
        if (waiting.size() < most) {
            waiting.putIfAbsent(key, value);
        }
    }

    /** Takes the one that came first. Never waits. */
    public synchronized Optional<Map.Entry<K, V>> poll() {
        var each = waiting.entrySet().iterator();
        if (!each.hasNext()) {
            return Optional.empty();
        }
        var first = each.next();
        var taken = Map.entry(first.getKey(), first.getValue());
        each.remove();
        return Optional.of(taken);
    }

    public synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    public synchronized void clear() {
        waiting.clear();
    }
}
