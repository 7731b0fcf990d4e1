package sownd.engine.automation;

import java.net.URI;
import java.util.Locale;

/**
 * One HTTP request to be made.
 *
 * @param body text sent as UTF-8; empty for none
 */
public record HttpCall(String method, URI uri, String body) {
    /** @throws IllegalArgumentException "what, mend" if this is not an absolute http or https address */
    public HttpCall {
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null) {
            throw new IllegalArgumentException("\"" + uri + "\" is no web address, write http://host/path");
        }
    }

    /** Host and port: what shares one queue. */
    String target() {
        return uri.getHost() + ":" + uri.getPort();
    }

    @Override
    public String toString() {
        return method + " " + uri;
    }
}
