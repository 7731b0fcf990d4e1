package sownd.devices.hid.deck;

import java.util.Arrays;

/** Bytes and bits of a JPEG file that grows. */
final class JpegBits {
    private byte[] bytes = new byte[8192];
    private int size;
    private long waiting;
    private int bits;

    void put(int b) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) b;
    }

    void put16(int value) {
        put(value >> 8);
        put(value);
    }

    void putAll(byte[] all) {
        for (byte b : all) {
            put(b);
        }
    }

    /** The lower bits of a value; after a byte of ones comes a zero, so that it is no marker. */
    void bits(int value, int count) {
        waiting = (waiting << count) | (value & ((1L << count) - 1));
        bits += count;
        while (bits >= 8) {
            bits -= 8;
            int b = (int) (waiting >> bits) & 0xFF;
            put(b);
            if (b == 0xFF) {
                put(0);
            }
        }
    }

    /** A code as {@link JpegTables#codes} has it. */
    void code(int code) {
        bits(code, code >> 16);
    }

    /** Fills the last byte with ones. */
    void align() {
        if (bits > 0) {
            bits(0x7F, 8 - bits);
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
