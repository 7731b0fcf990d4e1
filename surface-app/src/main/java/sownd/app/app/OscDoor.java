package sownd.app.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import sownd.bindings.conductor.Inbox;
import sownd.devices.osc.OscBundle;
import sownd.devices.osc.OscMessage;
import sownd.devices.osc.OscPacket;
import sownd.devices.osc.OscPort;
import sownd.engine.Clock;

/** OSC in: what arrives goes to the conductor, each message with the time it shall act. */
final class OscDoor implements AutoCloseable {
    /** A bundle for later than this is acted on now: the sender's clock is wrong. */
    private static final long FURTHEST_NANOS = 60_000_000_000L;

    private final OscPort port;

    private OscDoor(OscPort port) {
        this.port = port;
    }

    static OscDoor open(int port, Inbox inbox) throws IOException {
        var bind = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var tags = new TagClock(Clock.system(), Instant::now);
        return new OscDoor(OscPort.open(bind, (packet, _, nanoTime) -> {
            tags.follow();
            pass(packet, nanoTime, tags, inbox);
        }));
    }

    private static void pass(OscPacket packet, long atNanos, TagClock tags, Inbox inbox) {
        switch (packet) {
            case OscMessage message -> inbox.osc(message, atNanos);
            case OscBundle(long tag, var packets) -> {
                var at = tags.nanos(tag);
                var meant = at - atNanos > FURTHEST_NANOS ? atNanos : Math.max(at, atNanos);
                packets.forEach(inner -> pass(inner, meant, tags, inbox));
            }
        }
    }

    OscPort port() {
        return port;
    }

    int localPort() {
        return port.local().getPort();
    }

    @Override
    public void close() {
        port.close();
    }
}
