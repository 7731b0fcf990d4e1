package sownd.devices.rtpmidi;

import java.net.InetSocketAddress;

/** The two ports of a session, to send through. */
public interface SessionWire {
    /** Session packets and feedback. */
    void control(byte[] packet, InetSocketAddress to);

    /** Clock packets and MIDI. */
    void data(byte[] packet, InetSocketAddress to);
}
