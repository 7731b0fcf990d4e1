package sownd.app.app;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sownd.bindings.action.Sending;
import sownd.bindings.project.Connection;
import sownd.devices.link.LinkFault;
import sownd.devices.osc.OscClock;
import sownd.devices.osc.OscPacket;
import sownd.devices.osc.OscPort;

/** OSC to a far end by UDP: nobody answers, so it is well as soon as its name is known. */
final class OscDatagrams implements Line {
    private static final Pattern NUMBERS = Pattern.compile("localhost|[\\d.]+|[\\da-fA-F:.%]*:[\\da-fA-F:.%\\w]*");

    private final String id;
    /** Tells times to others; the conductor\'s. */
    private final OscClock tags = OscClock.system();

    private final Connection.Osc settings;
    private final Supplier<Optional<OscPort>> socket;
    private volatile @Nullable InetSocketAddress to;

    /** @param socket what it is sent by, empty where there is none */
    OscDatagrams(String id, Connection.Osc settings, Supplier<Optional<OscPort>> socket) {
        this.id = id;
        this.settings = settings;
        this.socket = socket;
    }

    /** A name is asked for elsewhere, which may take its time. */
    @Override
    public boolean near() {
        return NUMBERS.matcher(settings.host()).matches();
    }

    @Override
    public void open() throws LinkFault {
        if (socket.get().isEmpty()) {
            throw new LinkFault("there is no socket for OSC, start with another --osc-port");
        }
        var found = new InetSocketAddress(settings.host(), settings.port());
        if (found.isUnresolved()) {
            throw new LinkFault("\"" + settings.host() + "\" is not known in this network, check the name");
        }
        to = found;
    }

    @Override
    public Optional<String> look() {
        return Optional.empty();
    }

    @Override
    public void send(Sending sending) {
        var packet = OscArguments.packet(sending, tags)
                .orElseThrow(
                        () -> new IllegalArgumentException("\"" + id + "\" is an OSC connection, send it OSC"));
        var known = to;
        if (known == null || !sent(packet, known)) {
            throw new IllegalArgumentException("OSC to " + id + " was not sent, see /connection/" + id + "/reason");
        }
    }

    private boolean sent(OscPacket packet, InetSocketAddress known) {
        return socket.get()
                .map(port -> port.send(packet, known))
                .orElse(false);
    }

    @Override
    public void close() {
        to = null;
    }
}
