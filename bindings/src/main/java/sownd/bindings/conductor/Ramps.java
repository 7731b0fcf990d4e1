package sownd.bindings.conductor;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import sownd.bindings.action.Curve;
import sownd.bindings.state.State;
import sownd.engine.graph.Value;

/**
 * Numbers on their way. The engine ramps straight ways by itself, sample by sample, and bent ones in short straight pieces
 * given to it a little ahead; this keeps the value people see in step with it, and moves numbers that are not the
 * engine's. Owned by the conductor's thread.
 */
final class Ramps {
    /** Length of a straight piece of a bent way, nanoseconds. */
    private static final long PIECE_NANOS = 20_000_000L;

    /** How long before its time a piece is given. */
    private static final long AHEAD_NANOS = 30_000_000L;

    private static final class Ramp {
        private final double from;
        private final double to;
        private final long start;
        private final long nanos;
        private final Curve curve;
        private long given;

        Ramp(double from, double to, long start, long nanos, Curve curve) {
            this.from = from;
            this.to = to;
            this.start = start;
            this.nanos = nanos;
            this.curve = curve;
        }

        double at(long now) {
            return curve.at(Math.clamp((now - start) / (double) nanos, 0, 1), from, to);
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

    /** Follows a number that its owner moves evenly. */
    void start(String address, double from, double to, long start, long nanos) {
        ramps.put(address, new Ramp(from, to, start, nanos, Curve.LINEAR));
    }

    /**
     * Moves a number along a curve, if there is a way to bend.
     *
     * @return where it ends; empty where nothing was done
     * @throws IllegalArgumentException "what, mend" if it cannot be set
     */
    Optional<Value> bend(String address, Value value, Curve curve, long nanos, long start) {
        if (nanos == 0 || curve == Curve.LINEAR) {
            return Optional.empty();
        }
        var from = state.value(address).asNumber();
        var to = state.leaf(address).map(leaf -> leaf.accept(value)).orElse(value);
        if (Double.isNaN(from) || Double.isNaN(to.asNumber())) {
            return Optional.empty();
        }
        var ramp = new Ramp(from, to.asNumber(), start, nanos, curve);
        give(address, ramp, start);
        ramps.put(address, ramp);
        return Optional.of(to);
    }

    private void give(String address, Ramp ramp, long until) {
        while (ramp.given < ramp.nanos && ramp.start + ramp.given - until <= 0) {
            var piece = Math.min(PIECE_NANOS, ramp.nanos - ramp.given);
            var begin = ramp.start + ramp.given;
            state.set(address, Value.of(ramp.at(begin + piece)), piece, begin);
            ramp.given += piece;
        }
    }

    void stop(String address) {
        ramps.remove(address);
    }

    void stopAll() {
        ramps.clear();
    }

    /** Publishes where every number is now. */
    int step(long now) {
        var moved = ramps.size();
        for (Iterator<Map.Entry<String, Ramp>> each = ramps.entrySet().iterator(); each.hasNext(); ) {
            var entry = each.next();
            var ramp = entry.getValue();
            if (ramp.curve != Curve.LINEAR) {
                give(entry.getKey(), ramp, now + AHEAD_NANOS);
            }
            state.publish(entry.getKey(), Value.of(ramp.at(now)));
            if (ramp.over(now)) {
                each.remove();
            }
        }
        return moved;
    }
}
