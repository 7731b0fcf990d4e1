package sownd.devices.loupedeck;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Messages in frames, on a serial line that brings them in pieces of any size. One thread. */
final class PadFrames {
    static final byte MARK = (byte) 0x82;
    private static final int LONGEST_SHORT = 255;

    private final byte mark;
    private byte[] kept = new byte[0];

    PadFrames() {
        this(MARK);
    }

    PadFrames(byte mark) {
        this.mark = mark;
    }

    /** What stands before a message of this length. */
    static byte[] header(int length) {
        if (length > LONGEST_SHORT) {
            return ByteBuffer.allocate(14)
                    .put(MARK)
                    .put((byte) 0xff)
                    .putInt(0)
                    .putInt(length)
                    .array();
        }
        byte[] header = new byte[6];
        header[0] = MARK;
        header[1] = (byte) (0x80 + length);
        return header;
    }

    /** The messages that are whole now; bytes before a mark are left out. */
    List<byte[]> read(byte[] piece) {
        byte[] all = Arrays.copyOf(kept, kept.length + piece.length);
        System.arraycopy(piece, 0, all, kept.length, piece.length);
        List<byte[]> messages = new ArrayList<>();
        int at = mark(all, 0);
        while (at + 1 < all.length && at + 2 + (all[at + 1] & 0xFF) <= all.length) {
            int end = at + 2 + (all[at + 1] & 0xFF);
            messages.add(Arrays.copyOfRange(all, at + 2, end));
            at = mark(all, end);
        }
        kept = Arrays.copyOfRange(all, at, all.length);
        return messages;
    }

    private int mark(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != mark) {
            at++;
        }
        return at;
    }

    /** What waits for the rest of a message. */
    byte[] rest() {
        return kept;
    }
}
