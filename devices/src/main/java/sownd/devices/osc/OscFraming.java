package sownd.devices.osc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** How packets stand one after the other on a stream. */
public enum OscFraming {
    /** OSC 1.0: four bytes with the length, then the packet. */
    LENGTH,
    /** OSC 1.1: SLIP after RFC 1055, with an END on both sides. */
    SLIP;

    static final int END = 0xC0;
    static final int ESC = 0xDB;
    static final int ESC_END = 0xDC;
    static final int ESC_ESC = 0xDD;

    /** A packet as it goes onto the stream. */
    public byte[] frame(byte[] packet) {
        return switch (this) {
            case LENGTH ->
                ByteBuffer.allocate(Integer.BYTES + packet.length)
                        .putInt(packet.length)
                        .put(packet)
                        .array();
            case SLIP -> slip(packet);
        };
    }

    private static byte[] slip(byte[] packet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(packet.length + 2);
        out.write(END);
        for (byte each : packet) {
            int value = each & 0xFF;
            if (value == END || value == ESC) {
                out.write(ESC);
                out.write(value == END ? ESC_END : ESC_ESC);
            } else {
                out.write(value);
            }
        }
        out.write(END);
        return out.toByteArray();
    }
}
