package sownd.devices.osc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** How packets are told apart in a stream of bytes (TCP). */
public enum OscFraming {
    /** OSC 1.1: an END on both sides, and what looks like one inside is escaped (RFC 1055). */
    SLIP {
        @Override
        public byte[] frame(byte[] packet) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(packet.length + 16);
            out.write(END);
            for (byte b : packet) {
                switch (b & 0xFF) {
                    case END -> escaped(out, ESCAPED_END);
                    case ESCAPE -> escaped(out, ESCAPED_ESCAPE);
                    default -> out.write(b);
                }
            }
            out.write(END);
            return out.toByteArray();
        }
    },
    /** OSC 1.0: the number of bytes before them, 32 bits. */
    LENGTH {
        @Override
        public byte[] frame(byte[] packet) {
            return ByteBuffer.allocate(4 + packet.length)
                    .putInt(packet.length)
                    .put(packet)
                    .array();
        }
    };

    static final int END = 0xC0;
    static final int ESCAPE = 0xDB;
    static final int ESCAPED_END = 0xDC;
    static final int ESCAPED_ESCAPE = 0xDD;

    private static void escaped(ByteArrayOutputStream out, int what) {
        out.write(ESCAPE);
        out.write(what);
    }

    /** The bytes that bring a packet over. */
    public abstract byte[] frame(byte[] packet);

    /** Which one a peer speaks, by the first byte it sends: no packet is so long that its length begins otherwise. */
    public static OscFraming of(byte first) {
        return (first & 0xFF) == END ? SLIP : LENGTH;
    }
}
