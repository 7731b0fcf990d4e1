package sownd.bindings.conductor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import sownd.engine.graph.Value;

/** Numbers at the other side of connections on their way: sent 40 times a second, at their end to the last bit. The conductor's thread. */
final class Glides {
    private static final long STEP_NANOS = 25_000_000L;

    private static final class Glide {
        private final double from;
        private final double to;
        private final long start;
        private final long nanos;
        private long next;

        Glide(double from, double to, long start, long nanos) {
            this.from = from;
            this.to = to;
            this.start = start;
            this.nanos = nanos;
            this.next = start;
        }

        double at(long now) {
            var part = Math.clamp((now - start) / (double) nanos, 0, 1);
            return part == 1 ? to : from + part * (to - from);
        }

        boolean over(long now) {
            return now - start >= nanos;
        }
    }

    private final Map<String, Glide> glides = new LinkedHashMap<>();
    private final Desk desk;
    private final BiConsumer<String, Value> sends;

    /** @param sends takes an address and where its number is now */
    Glides(Desk desk, BiConsumer<String, Value> sends) {
        this.desk = desk;
        this.sends = sends;
    }

    /** A piece of a bent way is short: its end is sent at once. */
    void start(String address, double from, double to, long start, long nanos) {
        if (nanos <= STEP_NANOS || Double.isNaN(from)) {
            glides.remove(address);
            sends.accept(address, Value.of(to));
        } else {
            glides.put(address, new Glide(from, to, start, nanos));
        }
    }

    /** Whether it is us who move it now; what the other side echoes is older. */
    boolean moves(String address) {
        return glides.containsKey(address);
    }

    /** Those at or below a path stay where they are. */
    void forget(String path) {
        if (!glides.isEmpty()) {
            glides.keySet().removeIf(address -> address.equals(path) || address.startsWith(path + "/"));
        }
    }

    void clear() {
        glides.clear();
    }

    int step(long now) {
        var due = List.copyOf(glides.entrySet()).stream()
                .filter(each -> now - each.getValue().next >= 0)
                .toList();
        due.forEach(each -> send(each.getKey(), each.getValue(), now));
        return due.size();
    }

    private void send(String address, Glide glide, long now) {
        glide.next = now + STEP_NANOS;
        if (glide.over(now)) {
            glides.remove(address);
        }
        try {
            sends.accept(address, Value.of(glide.at(now)));
        } catch (IllegalArgumentException failed) {
            glides.remove(address);
            desk.trouble(String.valueOf(failed.getMessage()));
        }
    }
}
