package sownd.app.hub;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names under which this hub may be spoken to. A page from elsewhere can make a browser resolve its own name to our
 * number (DNS rebinding) or send us a form (CSRF), but the browser then says so in Host and Origin.
 */
final class OwnNames {
    private static final int HTTP_PORT = 80;

    private final Set<String> names;

    OwnNames(String host) {
        String bare = host.toLowerCase(Locale.ROOT);
        String own = bare.contains(":") && !bare.startsWith("[") ? "[" + bare + "]" : bare;
        names = Set.copyOf(List.of("localhost", "127.0.0.1", "[::1]", own));
    }

    /** Whether a Host header is one of ours, with the port it came in by. */
    boolean isHost(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        String tail = ":" + port;
        String bare = name.endsWith(tail) ? name.substring(0, name.length() - tail.length()) : name;
        return names.contains(bare) && (name.endsWith(tail) || port == HTTP_PORT);
    }

    /** Whether an Origin header is a page of ours; {@code null}, as sandboxed pages send, is not. */
    boolean isOrigin(String origin, int port) {
        String scheme = "http://";
        return origin.toLowerCase(Locale.ROOT).startsWith(scheme) && isHost(origin.substring(scheme.length()), port);
    }
}
