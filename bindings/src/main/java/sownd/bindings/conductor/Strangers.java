package sownd.bindings.conductor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sownd.engine.graph.Value;

/** OSC messages that meant nothing here: which, from whom, how often. The newest few. Owned by the conductor's thread. */
final class Strangers {
    private static final int MOST = 32;
    private static final int LONGEST = 200;
    private static final long SECOND = 1_000_000_000L;
    private static final long FORGOTTEN_NANOS = 60 * SECOND;

    private final Map<Sent, Count> counts = new LinkedHashMap<>(16, 0.75f, true);
    private long next;
    private long since;

    private record Sent(String address, String from) {}

    private static final class Count {
        private long lately;
        private double rate;
        private long last;
    }

    void met(String address, String from, long now) {
        var shown = address.length() > LONGEST ? address.substring(0, LONGEST) : address;
        var count = counts.computeIfAbsent(new Sent(shown, from), _ -> new Count());
        count.lately++;
        count.last = now;
        if (counts.size() > MOST) {
            counts.remove(counts.keySet().iterator().next());
        }
    }

    /** Once a second there may be something new to say; the newest comes first. */
    List<Value> said(long now) {
        var seconds = Math.max(1e-3, (now - since) / (double) SECOND);
        since = now;
        next = now + SECOND;
        counts.values().removeIf(count -> now - count.last > FORGOTTEN_NANOS);
        var lines = new ArrayList<Value>();
        counts.forEach((sent, count) -> {
            count.rate = count.lately / seconds;
            count.lately = 0;
            lines.addFirst(line(sent, count.rate));
        });
        return lines;
    }

    boolean due(long now) {
        return !counts.isEmpty() && now - next >= 0;
    }

    void begin(long now) {
        counts.clear();
        since = now;
        next = now;
    }

    private static Value line(Sent sent, double rate) {
        var often = rate >= 10 ? Math.rint(rate) : Math.rint(rate * 10) / 10;
        var from = sent.from.isEmpty() ? "" : " from " + sent.from;
        var words = sent.address + from + ", " + Value.of(often).asText() + "×/s";
        var fields = new LinkedHashMap<String, Value>();
        fields.put("address", Value.of(sent.address));
        fields.put("from", Value.of(sent.from));
        fields.put("rate", Value.of(often));
        fields.put("said", Value.of(words.strip()));
        return new Value.Fields(fields);
    }
}
