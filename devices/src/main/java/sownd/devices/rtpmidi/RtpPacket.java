package sownd.devices.rtpmidi;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The frame around MIDI: who sent it, as which packet, when. Immutable. */
final class RtpPacket {
    static final int HEADER = 12;
    private static final int FIRST = 0x80;
    private static final int TYPE = 0x61;

    final int sequence;
    /** {@link Ticks} of the sender, the lower 32 bits. */
    final int timestamp;

    final int ssrc;
    /** The command section and, where there is one, the journal. */
    final byte[] payload;

    private RtpPacket(int sequence, int timestamp, int ssrc, byte[] payload) {
        this.sequence = sequence;
        this.timestamp = timestamp;
        this.ssrc = ssrc;
        this.payload = payload;
    }

    /** @throws RtpFault if it is of another version or type, or shorter than it says */
    static RtpPacket decode(byte[] bytes) throws RtpFault {
        if (bytes.length < HEADER) {
            throw new RtpFault("an RTP packet has " + HEADER + " bytes or more, this one " + bytes.length);
        }
        if ((bytes[0] & 0xC0) != FIRST || (bytes[1] & 0x7F) != TYPE) {
            throw new RtpFault("no RTP packet with MIDI");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).position(2);
        int sequence = in.getShort() & 0xFFFF;
        int timestamp = in.getInt();
        int ssrc = in.getInt();
        return new RtpPacket(sequence, timestamp, ssrc, Arrays.copyOfRange(bytes, start(bytes), end(bytes)));
    }

    /** Behind the contributing sources and the extension, where they are announced. */
    private static int start(byte[] bytes) throws RtpFault {
        int start = HEADER + 4 * (bytes[0] & 0xF);
        if ((bytes[0] & 0x10) != 0) {
            within(start + 4, bytes.length);
            start += 4 + 4 * (((bytes[start + 2] & 0xFF) << 8) | (bytes[start + 3] & 0xFF));
        }
        within(start + 1, end(bytes));
        return start;
    }

    private static int end(byte[] bytes) throws RtpFault {
        if ((bytes[0] & 0x20) == 0) {
            return bytes.length;
        }
        int padding = bytes[bytes.length - 1] & 0xFF;
        if (padding == 0) {
            throw new RtpFault("padding of no bytes");
        }
        within(HEADER, bytes.length - padding);
        return bytes.length - padding;
    }

    private static void within(int need, int there) throws RtpFault {
        if (need > there) {
            throw new RtpFault("an RTP packet needs " + need + " bytes, there are " + there);
        }
    }

    static byte[] encode(int sequence, int timestamp, int ssrc, byte[] section) {
        return ByteBuffer.allocate(HEADER + section.length)
                .put((byte) FIRST)
                .put((byte) TYPE)
                .putShort((short) sequence)
                .putInt(timestamp)
                .putInt(ssrc)
                .put(section)
                .array();
    }
}
