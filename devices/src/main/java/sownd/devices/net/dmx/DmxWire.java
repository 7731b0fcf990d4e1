package sownd.devices.net.dmx;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Datum;
import sownd.devices.net.Wire;
import sownd.devices.net.loop.UdpLoop;

/** The body of a connection that sends and hears universes. What is to be sent outlives every loss. */
final class DmxWire implements Wire {
    /** Opens the socket of one of the two protocols. */
    interface Opener {
        UdpLoop open(Frames frames) throws LinkFault;
    }

    private final Frames frames;
    private final Opener opener;
    private volatile @Nullable UdpLoop loop;

    DmxWire(DmxPlan plan, Opener opener) {
        this.frames = new Frames(plan);
        this.opener = opener;
    }

    @Override
    public void open() throws LinkFault {
        close();
        UdpLoop opened = opener.open(frames);
        loop = opened;
        opened.start();
    }

    @Override
    public void send(String path, List<Datum> arguments) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException(path + " wants a number, give one");
        }
        frames.set(path, arguments.getFirst().number());
        UdpLoop open = loop;
        if (open != null) {
            open.wake();
        }
    }

    @Override
    public Optional<String> look() {
        return Optional.empty();
    }

    @Override
    public void close() {
        UdpLoop open = loop;
        loop = null;
        if (open != null) {
            open.close();
        }
    }
}
