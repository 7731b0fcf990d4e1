package sownd.devices.net.tsl;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Messages in a stream of bytes, as TCP carries them. What is no message is skipped. One thread. */
final class TslStream {
    private static final byte MARK = (byte) 0xFE;
    private static final byte START = 0x02;

    private final TslVersion version;
    private final byte[] open = new byte[TslCodec.LONGEST];
    private int size = -1;
    private boolean marked;

    TslStream(TslVersion version) {
        this.version = version;
    }

    /** A message as it goes into a stream: one of version 5.0 is marked, and marks within it are doubled. */
    static ByteBuffer wrapped(TslVersion version, ByteBuffer message) {
        if (version != TslVersion.V5_0) {
            return message;
        }
        ByteBuffer out =
                ByteBuffer.allocate(2 + 2 * message.remaining()).put(MARK).put(START);
        while (message.hasRemaining()) {
            byte next = message.get();
            out.put(next);
            if (next == MARK) {
                out.put(MARK);
            }
        }
        return out.flip();
    }

    List<ByteBuffer> add(ByteBuffer bytes) {
        List<ByteBuffer> whole = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            (version == TslVersion.V5_0 ? marked(next) : plain(next)).ifPresent(whole::add);
        }
        return whole;
    }

    /** In older versions only the first byte of a message has its highest bit set. */
    private Optional<ByteBuffer> plain(byte next) {
        if (next < 0) {
            size = 0;
        }
        return put(next);
    }

    private Optional<ByteBuffer> marked(byte next) {
        if (!marked && next == MARK) {
            marked = true;
            return Optional.empty();
        }
        boolean start = marked && next == START;
        boolean broken = marked && next != MARK && next != START;
        marked = false;
        if (start || broken) {
            size = start ? 0 : -1;
            return Optional.empty();
        }
        return put(next);
    }

    private Optional<ByteBuffer> put(byte next) {
        if (size < 0) {
            return Optional.empty();
        }
        open[size++] = next;
        int whole = whole();
        if (whole > open.length) {
            size = -1;
        } else if (size == whole) {
            size = -1;
            return Optional.of(ByteBuffer.wrap(Arrays.copyOf(open, whole)));
        }
        return Optional.empty();
    }

    /** How long the message is that is open, as far as it can be known. */
    private int whole() {
        return switch (version) {
            case V3_1 -> TslCodec.OLD_BYTES;
            case V4_0 ->
                size < TslCodec.OLD_BYTES + 2
                        ? TslCodec.OLD_BYTES + 2 + 1
                        : TslCodec.OLD_BYTES + 2 + (open[TslCodec.OLD_BYTES + 1] & 0x0F);
            case V5_0 -> size < 2 ? 3 : 2 + ((open[0] & 0xFF) | ((open[1] & 0xFF) << 8));
        };
    }
}
