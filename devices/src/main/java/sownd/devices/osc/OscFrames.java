package sownd.devices.osc;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into packets, however it arrives. Which framing it is shows in the first byte: {@code c0} is SLIP, {@code 00}
 * a length below 16 MiB. One thread.
 */
public final class OscFrames {
    /** Longer packets are refused; the stream of a length that is no length cannot be read on. */
    static final int MOST = 1 << 20;

    private final ByteArrayOutputStream packet = new ByteArrayOutputStream();
    private @Nullable OscFraming framing;
    private boolean escaped;
    private boolean spoilt;
    private int lengthBytes;
    private int length;
    private long refused;

    /** One that finds out by itself. */
    public OscFrames() {}

    /** One that knows. */
    public OscFrames(OscFraming framing) {
        this.framing = framing;
    }

    /**
     * The packets these bytes complete.
     *
     * @throws OscFault if what comes is neither framing, or too long: the stream is to be closed
     */
    public List<byte[]> read(byte[] bytes, int count) throws OscFault {
        List<byte[]> whole = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int value = bytes[i] & 0xFF;
            if (framing == null) {
                framing = found(value);
            }
            if (framing == OscFraming.SLIP) {
                slip(value, whole);
            } else {
                prefixed(value, whole);
            }
        }
        return whole;
    }

    private static OscFraming found(int first) throws OscFault {
        if (first != OscFraming.END && first != 0) {
            throw new OscFault("the stream begins with " + first + ", neither a length nor SLIP", 0);
        }
        return first == 0 ? OscFraming.LENGTH : OscFraming.SLIP;
    }

    private void slip(int value, List<byte[]> whole) throws OscFault {
        if (value == OscFraming.END) {
            end(whole);
        } else if (escaped) {
            escaped = false;
            spoilt |= value != OscFraming.ESC_END && value != OscFraming.ESC_ESC;
            add(value == OscFraming.ESC_END ? OscFraming.END : OscFraming.ESC);
        } else if (value == OscFraming.ESC) {
            escaped = true;
        } else {
            add(value);
        }
    }

    private void end(List<byte[]> whole) {
        if (spoilt || escaped) {
            refused++;
        } else if (packet.size() > 0) {
            whole.add(packet.toByteArray());
        }
        packet.reset();
        spoilt = false;
        escaped = false;
    }

    private void add(int value) throws OscFault {
        if (packet.size() >= MOST) {
            throw new OscFault("a packet is longer than " + MOST + " bytes", packet.size());
        }
        packet.write(value);
    }

    private void prefixed(int value, List<byte[]> whole) throws OscFault {
        if (lengthBytes < Integer.BYTES) {
            length = length << Byte.SIZE | value;
            lengthBytes++;
            if (lengthBytes == Integer.BYTES && (length < 0 || length > MOST)) {
                throw new OscFault("a packet of " + length + " bytes is announced, at most " + MOST + " are taken", 0);
            }
        } else {
            packet.write(value);
        }
        if (lengthBytes == Integer.BYTES && packet.size() == length) {
            if (length > 0) {
                whole.add(packet.toByteArray());
            }
            packet.reset();
            lengthBytes = 0;
            length = 0;
        }
    }

    /** The framing found or told; null before the first byte. */
    public @Nullable OscFraming framing() {
        return framing;
    }

    /** Frames that were spoilt, since the start. */
    public long refused() {
        return refused;
    }
}
