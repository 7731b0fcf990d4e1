package sownd.devices.hid.deck;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A frame in which decks on the network wrap what goes over USB elsewhere. */
final class CoraFrame {
    static final int HEADER = 16;
    static final int MAGIC = 0x43938a41;

    private final int flags;
    private final int operation;
    private final int message;
    private final byte[] payload;

    /**
     * @param flags 8000 for the attached deck, 4000 wants an acknowledgement, 0200 is one, 0100 is a result
     * @param operation 0 writes a report, 1 sends a feature report, 2 asks for one
     */
    CoraFrame(int flags, int operation, int message, byte[] payload) {
        this.flags = flags;
        this.operation = operation;
        this.message = message;
        this.payload = payload;
    }

    int flags() {
        return flags;
    }

    int operation() {
        return operation;
    }

    int message() {
        return message;
    }

    byte[] payload() {
        return payload;
    }

    byte[] encoded() {
        ByteBuffer frame = ByteBuffer.allocate(HEADER + payload.length).putInt(MAGIC);
        frame.order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) flags)
                .put((byte) operation)
                .put((byte) 0);
        return frame.putInt(message).putInt(payload.length).put(payload).array();
    }

    /**
     * The answer to the older protocol's keep-alive.
     *
     * @param number what it said at byte 5
     */
    static byte[] olderKeepAlive(int number) {
        return Packets.padded(1024, 3, 0x1a, number);
    }
}
