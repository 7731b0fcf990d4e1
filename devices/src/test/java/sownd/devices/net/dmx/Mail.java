package sownd.devices.net.dmx;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import sownd.devices.net.loop.UdpLoop;

/** Keeps what is sent. */
final class Mail implements UdpLoop.Out {
    record Letter(ByteBuffer bytes, InetSocketAddress to) {}

    private final List<Letter> letters = new ArrayList<>();

    @Override
    public void send(ByteBuffer bytes, InetSocketAddress to) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        letters.add(new Letter(ByteBuffer.wrap(copy), to));
    }

    /** All since the last call. */
    List<Letter> take() {
        List<Letter> all = List.copyOf(letters);
        letters.clear();
        return all;
    }
}
