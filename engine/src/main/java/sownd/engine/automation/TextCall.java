package sownd.engine.automation;

/**
 * A text for a host: over a TCP connection of its own, or in one datagram.
 *
 * @param text sent as UTF-8, as it stands
 */
public record TextCall(Wire wire, String host, int port, String text) {
    /** How it goes. */
    public enum Wire {
        TCP,
        UDP
    }

    /** Host and port: what shares one queue. */
    String target() {
        return host + ":" + port;
    }

    @Override
    public String toString() {
        return wire + " to " + target();
    }
}
