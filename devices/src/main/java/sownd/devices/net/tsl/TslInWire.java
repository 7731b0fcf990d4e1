package sownd.devices.net.tsl;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Datum;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;
import sownd.devices.net.loop.Accept;
import sownd.devices.net.loop.Networks;
import sownd.devices.net.loop.TcpDoor;
import sownd.devices.net.loop.UdpLoop;

/** The body of a connection on which switchers say what is on air. Whoever comes may speak; the newest counts. */
final class TslInWire implements Wire {
    private static final long SECOND = 1_000_000_000;

    private final Settings settings;
    private final Displays displays;
    private final Told told;
    /** What was said of each address. The loop's thread. */
    private final Map<String, Datum> said = new HashMap<>();

    private @Nullable UdpLoop datagrams;
    private @Nullable TcpDoor door;

    TslInWire(Settings settings, Displays displays, Told told) {
        this.settings = settings;
        this.displays = displays;
        this.told = told;
    }

    @Override
    public void open() throws LinkFault {
        close();
        said.clear();
        InetSocketAddress bind = Networks.bind(settings.text("network"), settings.whole("port"));
        Accept accept = new Accept(settings.text("from"), Optional.empty());
        if (settings.text("transport").equals("udp")) {
            UdpLoop opened = UdpLoop.open("tsl-in", bind, UdpLoop.Sharing.ALONE, new Datagrams(accept), told::failed);
            datagrams = opened;
            opened.start();
        } else {
            door = TcpDoor.open("tsl-in", bind, accept, this::guest, told::failed);
        }
    }

    private TcpDoor.Guest guest() {
        TslStream stream = new TslStream(displays.version());
        return bytes -> stream.add(bytes).forEach(this::hear);
    }

    /** The loop's thread. */
    void hear(ByteBuffer message) {
        told.heard();
        TslCodec.decode(displays.version(), settings.whole("screen"), message).forEach((display, umd) -> {
            if (display == TslCodec.ANY && displays.version() == TslVersion.V5_0) {
                displays.numbers().forEach(each -> say(each, umd));
            } else if (displays.numbers().contains(display)) {
                say(display, umd);
            }
        });
    }

    private void say(int display, Umd umd) {
        umd.read(displays.version()).forEach((what, value) -> {
            String path = "display/" + display + "/" + what;
            if (!value.equals(said.put(path, value))) {
                told.is(path, value);
            }
        });
    }

    @Override
    public void send(String path, List<Datum> arguments) {
        throw new IllegalArgumentException(path + " only tells, it cannot be set; make a connection of type tsl_out");
    }

    @Override
    public Optional<String> look() {
        return Optional.empty();
    }

    @Override
    public void close() {
        if (datagrams != null) {
            datagrams.close();
        }
        if (door != null) {
            door.close();
        }
        datagrams = null;
        door = null;
    }

    private final class Datagrams implements UdpLoop.Body {
        private final Accept accept;

        Datagrams(Accept accept) {
            this.accept = accept;
        }

        @Override
        public void received(ByteBuffer bytes, InetSocketAddress from, UdpLoop.Out out, long now) {
            if (accept.takes(from)) {
                hear(bytes);
            }
        }

        @Override
        public long doWork(UdpLoop.Out out, long now) {
            return SECOND;
        }
    }
}
