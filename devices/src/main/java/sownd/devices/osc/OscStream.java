package sownd.devices.osc;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds packets in a stream that comes in pieces of any size. What is too long or wrongly escaped is dropped and counted; a
 * stream with lengths that cannot be true is of no use any more. One thread.
 */
public final class OscStream {
    private static final int LENGTH_BYTES = 4;

    private final ByteArrayOutputStream packet = new ByteArrayOutputStream();
    private @Nullable OscFraming framing;
    private boolean escaped;
    private boolean bad;
    private int length;
    private int lengthBytes;
    private long dropped;
    private boolean broken;

    /** Learns by the first byte which framing it is. */
    public OscStream() {}

    public OscStream(OscFraming framing) {
        this.framing = framing;
    }

    /** The packets that are whole now; empty ones are left out. */
    public List<byte[]> read(byte[] piece) {
        List<byte[]> whole = new ArrayList<>();
        for (byte b : piece) {
            if (framing == null) {
                framing = OscFraming.of(b);
            }
            if (framing == OscFraming.SLIP) {
                slip(b & 0xFF, whole);
            } else if (!broken) {
                prefixed(b & 0xFF, whole);
            }
        }
        return whole;
    }

    private void slip(int b, List<byte[]> whole) {
        if (b == OscFraming.END) {
            bad |= escaped;
            end(whole);
        } else if (escaped) {
            escaped = false;
            bad |= b != OscFraming.ESCAPED_END && b != OscFraming.ESCAPED_ESCAPE;
            packet.write(b == OscFraming.ESCAPED_END ? OscFraming.END : OscFraming.ESCAPE);
        } else if (b == OscFraming.ESCAPE) {
            escaped = true;
        } else if (packet.size() < OscCodec.MAX_BYTES) {
            packet.write(b);
        } else {
            bad = true;
        }
    }

    private void end(List<byte[]> whole) {
        if (bad) {
            dropped++;
        } else if (packet.size() > 0) {
            whole.add(packet.toByteArray());
        }
        packet.reset();
        escaped = false;
        bad = false;
    }

    private void prefixed(int b, List<byte[]> whole) {
        if (lengthBytes < LENGTH_BYTES) {
            length = length << 8 | b;
            lengthBytes++;
            if (lengthBytes == LENGTH_BYTES) {
                broken = length < 0 || length > OscCodec.MAX_BYTES;
                dropped += broken ? 1 : 0;
                lengthBytes = length == 0 ? 0 : lengthBytes;
            }
            return;
        }
        packet.write(b);
        if (packet.size() == length) {
            length = 0;
            lengthBytes = 0;
            end(whole);
        }
    }

    /** Whether what comes makes no sense any more: the connection is to be closed. */
    public boolean broken() {
        return broken;
    }

    /** Packets that could not be read. */
    public long dropped() {
        return dropped;
    }
}
