package sownd.devices.osc;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Packets to bytes and back, after OSC 1.0 with the common extra types. Any thread; keeps nothing.
 *
 * <p>What decoding accepts beyond the letter: a message without a type tag string (old senders; it has no arguments), an
 * empty text, any byte as padding. What it refuses: an unknown type tag (the message only: other messages of its bundle
 * stay), bytes left over, text that is not UTF-8, and more than the bounds below.
 */
public final class OscCodec {
    /** The most bytes a packet may have: a datagram holds no more. */
    public static final int MAX_BYTES = 65_507;
    /** How deep bundles may lie within bundles, and arrays within arrays. */
    public static final int MAX_DEPTH = 16;
    /** How many messages and bundles one packet may hold. */
    public static final int MAX_PACKETS = 1024;
    /** How many arguments one message may have, arrays included. */
    public static final int MAX_ARGUMENTS = 1024;

    private OscCodec() {}

    /**
     * Reads the remaining bytes of a buffer as one packet and consumes them.
     *
     * @throws OscFault for any bytes that are no packet; no other exception leaves this method
     */
    public static OscPacket decode(ByteBuffer bytes) throws OscFault {
        return decode(bytes, skipped -> {});
    }

    /**
     * As {@link #decode(ByteBuffer)}.
     *
     * @param skipped is told of each message that was left out of a bundle because one of its type tags is unknown
     */
    public static OscPacket decode(ByteBuffer bytes, Consumer<OscFault> skipped) throws OscFault {
        ByteBuffer whole = bytes.slice();
        bytes.position(bytes.limit());
        return new OscDecoder(whole, skipped).packet();
    }

    /**
     * Writes a packet at the buffer's position.
     *
     * @return the number of bytes written
     * @throws IllegalArgumentException if it does not fit; the buffer's position is as before
     */
    public static int encode(OscPacket packet, ByteBuffer to) {
        int start = to.position();
        try {
            OscEncoder.packet(packet, to);
        } catch (BufferOverflowException full) {
            int room = to.limit() - start;
            to.position(start);
            throw new IllegalArgumentException(
                    "the packet does not fit in " + room + " bytes: send less at once", full);
        }
        return to.position() - start;
    }
}
