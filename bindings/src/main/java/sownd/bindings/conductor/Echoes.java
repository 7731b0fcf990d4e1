package sownd.bindings.conductor;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import sownd.bindings.action.Sending;
import sownd.bindings.project.Connection;
import sownd.bindings.project.Project;
import sownd.bindings.trigger.OscValues;
import sownd.devices.osc.OscMessage;
import sownd.engine.graph.Value;

/**
 * OSC that was sent just now, by host and address: what comes back from there comes because of it, surely if it says the
 * same, perhaps if it says something else, since a hand may be moving what was answered. What another host sends to the same
 * address has its own reasons. Owned by the conductor's thread.
 */
final class Echoes {
    private static final int MOST_SENT = 256;
    /** Whoever it is: a name, or all of a network. */
    private static final String ANYBODY = "";

    private static final Pattern ONE = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.(?!255$)\\d+");

    private final Map<Far, Sent> senders = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Far, Sent> eldest) {
            return size() > MOST_SENT;
        }
    };
    private final Map<String, String> hosts = new HashMap<>();

    private record Far(String host, String address) {}

    private record Sent(Cause cause, List<Value> said, long time) {
        @Nullable
        Cause cause(OscMessage heard, long now) {
            if (now - time > Cause.WINDOW_NANOS) {
                return null;
            }
            return says(heard) ? cause : cause.perhaps();
        }

        private boolean says(OscMessage heard) {
            var arguments = heard.arguments();
            return arguments.size() == said.size()
                    && IntStream.range(0, said.size())
                            .allMatch(i -> same(said.get(i), OscValues.value(arguments.get(i))));
        }

        /** Numbers may have travelled as floats. */
        private static boolean same(Value one, Value other) {
            var first = one.asNumber();
            var second = other.asNumber();
            return (Double.isNaN(first) || Double.isNaN(second))
                    ? one.asText().equals(other.asText())
                    : Float.compare((float) first, (float) second) == 0;
        }
    }

    void open(Project project) {
        hosts.clear();
        project.connections().forEach((id, connection) -> {
            if (connection instanceof Connection.Osc osc) {
                hosts.put(id, host(osc.host()));
            }
        });
    }

    private static String host(String named) {
        var number = named.equals("localhost") ? "127.0.0.1" : named;
        return ONE.matcher(number).matches() ? number : ANYBODY;
    }

    void sent(Sending.Osc osc, Cause cause, long time) {
        var far = new Far(hosts.getOrDefault(osc.connection(), ANYBODY), osc.address());
        senders.put(far, new Sent(cause, osc.arguments(), time));
    }

    /** Why a message comes from a host; null for reasons of its own. */
    @Nullable
    Cause of(OscMessage message, String from, long time) {
        if (senders.isEmpty()) {
            return null;
        }
        var host = host(from);
        if (host.equals(ANYBODY)) {
            return latest(message, time);
        }
        var there = lately(senders.get(new Far(host, message.address())), message, time);
        return there != null ? there : lately(senders.get(new Far(ANYBODY, message.address())), message, time);
    }

    private static @Nullable Cause lately(@Nullable Sent sent, OscMessage message, long time) {
        return sent == null ? null : sent.cause(message, time);
    }

    /** Why it comes, if it may come from anywhere. */
    private @Nullable Cause latest(OscMessage message, long time) {
        Sent latest = null;
        for (var each : senders.entrySet()) {
            var newer = latest == null || each.getValue().time - latest.time > 0;
            if (newer && each.getKey().address.equals(message.address())) {
                latest = each.getValue();
            }
        }
        return lately(latest, message, time);
    }
}
