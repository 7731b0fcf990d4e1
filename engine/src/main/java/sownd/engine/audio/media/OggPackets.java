package sownd.engine.audio.media;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The packets of the first logical stream in an Ogg file, in order. One thread. */
final class OggPackets implements Closeable {
    private static final int HEADER = 27;
    private static final int LONGEST_PAGE = HEADER + 255 + 255 * 255;
    private static final int MAGIC = 0x5367_674f;
    private static final int[] CHECKS = checks();

    private final FileChannel file;
    private final Deque<byte[]> ready = new ArrayDeque<>();
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private final byte[] segment = new byte[255];
    private long place;
    private int serial;
    private boolean known;

    OggPackets(FileChannel file) {
        this.file = file;
    }

    /**
     * The next packet; null at the end.
     *
     * @throws IOException when a page is damaged or cut off
     */
    byte @Nullable [] next() throws IOException {
        while (ready.isEmpty()) {
            if (place >= file.size()) {
                return null;
            }
            ByteBuffer page = page(place);
            place += page.limit();
            if (!known) {
                known = true;
                serial = page.getInt(14);
            }
            if (page.getInt(14) == serial) {
                split(page);
            }
        }
        return ready.removeFirst();
    }

    /** The last position the stream tells, in frames from its beginning; -1 when it tells none. */
    long lastPosition() throws IOException {
        long from = Math.max(0, file.size() - 2L * LONGEST_PAGE);
        ByteBuffer end = read(from, (int) (file.size() - from));
        for (int at = end.limit() - HEADER; at >= 0; at--) {
            if (end.getInt(at) == MAGIC && end.getInt(at + 14) == serial && end.getLong(at + 6) >= 0) {
                return end.getLong(at + 6);
            }
        }
        return -1;
    }

    private ByteBuffer page(long at) throws IOException {
        ByteBuffer head = read(at, HEADER);
        if (head.limit() < HEADER || head.getInt(0) != MAGIC) {
            throw damaged(at);
        }
        int segments = head.get(26) & 0xff;
        ByteBuffer table = read(at + HEADER, segments);
        int size = HEADER + segments;
        for (int i = 0; i < table.limit(); i++) {
            size += table.get(i) & 0xff;
        }
        ByteBuffer page = read(at, size);
        if (page.limit() < size || check(page) != page.getInt(22)) {
            throw damaged(at);
        }
        return page;
    }

    private void split(ByteBuffer page) {
        int segments = page.get(26) & 0xff;
        int body = HEADER + segments;
        for (int i = 0; i < segments; i++) {
            int length = page.get(HEADER + i) & 0xff;
            page.get(body, segment, 0, length);
            begun.write(segment, 0, length);
            body += length;
            if (length < 255) {
                ready.add(begun.toByteArray());
                begun.reset();
            }
        }
    }

    private ByteBuffer read(long at, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && file.read(buffer, at + buffer.position()) >= 0) {}
        return buffer.flip();
    }

    private static IOException damaged(long at) {
        return new IOException("is damaged or cut off at byte " + at + ", copy it anew");
    }

    /** The page's checksum, for which its own field counts as 0. */
    private static int check(ByteBuffer page) {
        int sum = 0;
        for (int i = 0; i < page.limit(); i++) {
            int value = i >= 22 && i < 26 ? 0 : page.get(i) & 0xff;
            sum = (sum << 8) ^ CHECKS[(sum >>> 24) ^ value];
        }
        return sum;
    }

    private static int[] checks() {
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            int rest = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                rest = (rest << 1) ^ (rest < 0 ? 0x04c1_1db7 : 0);
            }
            table[i] = rest;
        }
        return table;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
