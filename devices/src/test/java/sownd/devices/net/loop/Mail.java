package sownd.devices.net.loop;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is sent. */
public final class Mail implements UdpLoop.Out {
    public record Letter(ByteBuffer bytes, InetSocketAddress to) {}

    private final List<Letter> letters = new ArrayList<>();

    @Override
    public void send(ByteBuffer bytes, InetSocketAddress to) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        letters.add(new Letter(ByteBuffer.wrap(copy), to));
    }

    /** All since the last call. */
    public List<Letter> take() {
        List<Letter> all = List.copyOf(letters);
        letters.clear();
        return all;
    }
}
