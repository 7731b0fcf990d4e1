package sownd.bindings.conductor;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sownd.bindings.project.Connection;
import sownd.bindings.project.Project;

/**
 * OSC that was sent just now, by host and address: what comes back from there comes because of it. What another host sends
 * to the same address does not. Owned by the conductor's thread.
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

    private record Sent(Cause cause, long time) {}

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

    void sent(String connection, String address, Cause cause, long time) {
        var sent = new Sent(cause, time);
        senders.put(new Far(hosts.getOrDefault(connection, ANYBODY), address), sent);
    }

    /** Why a message comes from a host; null for reasons of its own. */
    @Nullable
    Cause of(String address, String from, long time) {
        if (senders.isEmpty()) {
            return null;
        }
        var host = host(from);
        if (host.equals(ANYBODY)) {
            return latest(address, time);
        }
        var there = lately(senders.get(new Far(host, address)), time);
        return there != null ? there : lately(senders.get(new Far(ANYBODY, address)), time);
    }

    private static @Nullable Cause lately(@Nullable Sent sent, long time) {
        return sent != null && time - sent.time <= Cause.WINDOW_NANOS ? sent.cause : null;
    }

    /** Why it comes, if it may come from anywhere. */
    private @Nullable Cause latest(String address, long time) {
        Sent latest = null;
        for (var each : senders.entrySet()) {
            var newer = latest == null || each.getValue().time - latest.time > 0;
            if (newer && each.getKey().address.equals(address)) {
                latest = each.getValue();
            }
        }
        return lately(latest, time);
    }
}
