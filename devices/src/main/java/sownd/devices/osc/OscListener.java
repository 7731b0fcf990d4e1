package sownd.devices.osc;

import java.net.InetSocketAddress;

/** Told of what arrives at an {@link OscPort}. */
public interface OscListener {
    /**
     * A packet came. Called on the port's reader thread: hand it on and return. What this throws is counted and logged.
     *
     * @param nanoTime when it was read, on the clock of {@link System#nanoTime()}
     */
    void received(OscPacket packet, InetSocketAddress from, long nanoTime);
}
