package sownd.devices.osc;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sownd.devices.link.Far;
import sownd.devices.link.LinkFault;

/** A far end that is spoken to by OSC over TCP, such as a lighting console. Its link's thread; {@link #send} any thread. */
public final class OscTcp implements Far {
    private static final int CONNECT_MILLIS = 1_000;
    private final String host;
    private final int port;
    private final OscFraming framing;
    private final OscListener listener;
    private volatile @Nullable OscStream stream;
    private volatile String ended = "";

    public OscTcp(String host, int port, OscFraming framing, OscListener listener) {
        this.host = host;
        this.port = port;
        this.framing = framing;
        this.listener = listener;
    }

    /** Puts a packet into the outbox; false while there is no connection. */
    public boolean send(OscPacket packet) {
        OscStream open = stream;
        return open != null && open.send(packet);
    }

    @Override
    public void open() throws LinkFault {
        // The name is looked up at every try: the other side may have moved.
        InetSocketAddress to = new InetSocketAddress(host, port);
        if (to.isUnresolved()) {
            throw new LinkFault("\"" + host + "\" is not known in this network, check the name");
        }
        ended = "";
        try {
            stream = OscStream.connect(to, CONNECT_MILLIS, framing, listener, why -> ended = why);
        } catch (IOException refused) {
            throw new LinkFault(
                    "no connection to " + host + " port " + port + " (" + refused.getMessage()
                            + "), is it switched on and does it listen there?",
                    refused);
        }
    }

    @Override
    public Optional<String> look() {
        return ended.isEmpty() ? Optional.empty() : Optional.of(ended);
    }

    @Override
    public void close() {
        OscStream open = stream;
        stream = null;
        if (open != null) {
            open.close();
        }
    }
}
