package sownd.devices.hid.deck;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds frames in a stream that comes in pieces of any size; what lies before a frame's mark is dropped. One thread. */
final class CoraReader {
    /** No report is longer; what says it is, is no frame. */
    private static final int MOST = 16 * 1024;

    private byte[] kept = new byte[0];

    List<CoraFrame> read(byte[] piece) {
        byte[] all = Arrays.copyOf(kept, kept.length + piece.length);
        System.arraycopy(piece, 0, all, kept.length, piece.length);
        List<CoraFrame> frames = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(all);
        while (bytes.remaining() >= CoraFrame.HEADER && seek(bytes) && take(bytes, frames)) {
            // one frame each time
        }
        if (bytes.remaining() < CoraFrame.HEADER) {
            seek(bytes);
        }
        kept = Arrays.copyOfRange(all, bytes.position(), all.length);
        return frames;
    }

    /** Goes to the next mark, or to where one may have begun. */
    private static boolean seek(ByteBuffer bytes) {
        while (bytes.remaining() >= 4) {
            if (bytes.getInt(bytes.position()) == CoraFrame.MAGIC) {
                return bytes.remaining() >= CoraFrame.HEADER;
            }
            bytes.position(bytes.position() + 1);
        }
        return false;
    }

    private static boolean take(ByteBuffer bytes, List<CoraFrame> frames) {
        int at = bytes.position();
        ByteBuffer header = bytes.slice(at, CoraFrame.HEADER).order(ByteOrder.LITTLE_ENDIAN);
        int length = header.getInt(12);
        if (length < 0 || length > MOST) {
            bytes.position(at + 4);
            return true;
        }
        if (bytes.remaining() < CoraFrame.HEADER + length) {
            return false;
        }
        byte[] payload = new byte[length];
        bytes.position(at + CoraFrame.HEADER).get(payload);
        frames.add(new CoraFrame(header.getShort(4) & 0xFFFF, header.get(6) & 0xFF, header.getInt(8), payload));
        return true;
    }
}
