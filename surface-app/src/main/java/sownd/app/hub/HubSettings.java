package sownd.app.hub;

/**
 * Where the hub listens.
 *
 * @param host a loopback name or number: {@code localhost}, {@code 127.0.0.1} or {@code ::1}
 * @param port 1 to 65535, or 0 for any free one
 */
public record HubSettings(String host, int port) {}
