package sownd.devices.net.visca;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What goes in one datagram. The payload is not to be changed.
 *
 * @param sequence counts what is sent, 32 bits; the answer carries the same
 */
@SuppressWarnings("ArrayRecordComponent") // not to be changed, and compared nowhere
record ViscaFrame(Kind kind, int sequence, byte[] payload) {
    private static final int HEADER = 8;
    private static final int LONGEST = 16;

    /** What a payload is. */
    enum Kind {
        COMMAND(0x0100),
        INQUIRY(0x0110),
        REPLY(0x0111),
        CONTROL(0x0200),
        CONTROL_REPLY(0x0201);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        static Optional<Kind> of(int code) {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** Empty if it is nothing that matters here, or its length is not what it says. */
    static Optional<ViscaFrame> decode(ByteBuffer bytes) {
        ByteBuffer in = bytes.slice();
        if (in.remaining() < HEADER + 1) {
            return Optional.empty();
        }
        Optional<Kind> kind = Kind.of(Short.toUnsignedInt(in.getShort()));
        int length = Short.toUnsignedInt(in.getShort());
        int sequence = in.getInt();
        if (kind.isEmpty() || length != in.remaining() || length > LONGEST) {
            return Optional.empty();
        }
        byte[] payload = new byte[length];
        in.get(payload);
        return Optional.of(new ViscaFrame(kind.get(), sequence, payload));
    }

    ByteBuffer encode() {
        return ByteBuffer.allocate(HEADER + payload.length)
                .putShort((short) kind.code)
                .putShort((short) payload.length)
                .putInt(sequence)
                .put(payload)
                .flip();
    }
}
