package sownd.app.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import sownd.bindings.conductor.Inbox;
import sownd.devices.osc.OscBundle;
import sownd.devices.osc.OscClock;
import sownd.devices.osc.OscMessage;
import sownd.devices.osc.OscPacket;
import sownd.devices.osc.OscPort;

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
        var clock = OscClock.system();
        return new OscDoor(
                OscPort.open(bind, (packet, from, nanoTime) -> pass(packet, host(from), nanoTime, clock, inbox)));
    }

    private static String host(InetSocketAddress from) {
        return from.getAddress() == null
                ? from.getHostString()
                : from.getAddress().getHostAddress();
    }

    /** A message acts when it comes; those of a bundle at its time, unless that is past or too far. */
    static void pass(OscPacket packet, String from, long atNanos, OscClock clock, Inbox inbox) {
        switch (packet) {
            case OscMessage message -> inbox.osc(message, from, atNanos);
            case OscBundle(long tag, var packets) -> {
                var wait = clock.nanoTime(tag, atNanos) - atNanos;
                var at = wait > FURTHEST_NANOS ? atNanos : atNanos + Math.max(0, wait);
                packets.forEach(inner -> pass(inner, from, at, clock, inbox));
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
