package sownd.bindings.conductor;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import sownd.bindings.state.State;
import sownd.engine.graph.Value;

/**
 * Numbers on their way. The engine ramps by itself, sample by sample; this keeps the value people see in step with it,
 * and moves numbers that are not the engine's. Owned by the conductor's thread.
 */
final class Ramps {
    private record Ramp(double from, double to, long start, long nanos) {
        double at(long now) {
            var part = Math.clamp((now - start) / (double) nanos, 0, 1);
            return from + (to - from) * part;
        }

        boolean over(long now) {
            return now - start >= nanos;
        }
    }

    private final Map<String, Ramp> ramps = new LinkedHashMap<>();
    private final State state;

    Ramps(State state) {
        this.state = state;
    }

    void start(String address, double from, double to, long start, long nanos) {
        ramps.put(address, new Ramp(from, to, start, nanos));
    }

    void stop(String address) {
        ramps.remove(address);
    }

    void stopAll() {
        ramps.clear();
    }

    boolean none() {
        return ramps.isEmpty();
    }

    /** Publishes where every number is now. */
    int step(long now) {
        var moved = ramps.size();
        for (Iterator<Map.Entry<String, Ramp>> each = ramps.entrySet().iterator(); each.hasNext(); ) {
            var entry = each.next();
            state.publish(entry.getKey(), Value.of(entry.getValue().at(now)));
            if (entry.getValue().over(now)) {
                each.remove();
            }
        }
        return moved;
    }
}
