package sownd.engine.audio.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The chunks of a RIFF or IFF file, one after the other. One thread. */
final class Chunks {
    private static final int FIRST = 12;
    private static final int HEADER = 8;

    private final FileChannel file;
    private final ByteOrder order;
    private long following = FIRST;

    /**
     * One chunk.
     *
     * @param place of its first byte in the file
     * @param size as it is written there, 0 to 2^32 - 1
     */
    record Chunk(String id, long place, long size) {}

    Chunks(FileChannel file, ByteOrder order) {
        this.file = file;
        this.order = order;
    }

    /** The next chunk; null at the end of the file. */
    @Nullable
    Chunk next() throws IOException {
        if (following + HEADER > file.size()) {
            return null;
        }
        ByteBuffer header = read(following, HEADER);
        String id = text(header, 0);
        Chunk chunk = new Chunk(id, following + HEADER, header.getInt(4) & 0xffff_ffffL);
        following = chunk.place() + chunk.size() + (chunk.size() & 1);
        return chunk;
    }

    /** The first bytes of a chunk. */
    ByteBuffer read(Chunk chunk, int bytes) throws IOException {
        if (chunk.size() < bytes) {
            throw new IOException("is damaged: its part \"" + chunk.id().strip() + "\" is too short");
        }
        return read(chunk.place(), bytes);
    }

    /** Bytes from a chunk's first to the end of the file. */
    long rest(Chunk chunk) throws IOException {
        return file.size() - chunk.place();
    }

    private ByteBuffer read(long place, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(order);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, place + buffer.position()) < 0) {
                throw new IOException("is cut off, copy it anew");
            }
        }
        return buffer.flip();
    }

    /** Four letters. */
    static String text(ByteBuffer bytes, int at) {
        return StandardCharsets.ISO_8859_1.decode(bytes.slice(at, 4)).toString();
    }

    static IOException without(String what) {
        return new IOException("is damaged: it has no " + what);
    }

    static IOException cutOff(long there, long wanted) {
        return new IOException("is cut off: it holds " + there + " of " + wanted + " bytes of sound, copy it anew");
    }
}
