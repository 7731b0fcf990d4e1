package sownd.devices.osc;

import java.io.IOException;
import java.net.InetSocketAddress;

/** Another program listens at this UDP port already. */
public final class PortTaken extends IOException {
    private static final long serialVersionUID = 1L;

    private final int port;

    PortTaken(InetSocketAddress at, IOException cause) {
        super(
                "UDP port " + at.getPort() + " on " + at.getHostString()
                        + " is taken by another program: end that program or choose another port",
                cause);
        this.port = at.getPort();
    }

    public int port() {
        return port;
    }
}
