package sownd.engine.audio.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;
import sownd.engine.audio.media.Chunks.Chunk;
import sownd.engine.audio.media.PcmStream.Kind;
import sownd.engine.audio.media.PcmStream.Layout;

/** Reads what stands before the samples of a WAV file: also BWF, WAVE_FORMAT_EXTENSIBLE, RF64 and BW64. */
final class WaveHeader {
    private static final int PCM = 1;
    private static final int REAL = 3;
    private static final int EXTENSIBLE = 0xfffe;

    /** Sizes from here on are what a recorder writes that does not know the end: the sound goes on to the file's. */
    private static final long UNKNOWN_SIZE = 0x7fff_f000L;

    private final Chunks chunks;
    private @Nullable Layout layout;
    private long wideSize = -1;

    private WaveHeader(Chunks chunks) {
        this.chunks = chunks;
    }

    static PcmStream open(FileChannel file) throws IOException {
        return new WaveHeader(new Chunks(file, ByteOrder.LITTLE_ENDIAN)).stream(file);
    }

    private PcmStream stream(FileChannel file) throws IOException {
        for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
            switch (chunk.id()) {
                case "ds64" -> wideSize = chunks.read(chunk, 16).getLong(8);
                case "fmt " -> layout = layout(chunk);
                case "data" -> {
                    Layout known = layout;
                    if (known == null) {
                        throw Chunks.without("part \"fmt\" before its sound");
                    }
                    return new PcmStream(file, known, chunk.place(), size(chunk) / known.frameBytes());
                }
                default -> {} // Marks, names, pictures.
            }
        }
        throw Chunks.without("sound in it");
    }

    private long size(Chunk data) throws IOException {
        long rest = chunks.rest(data);
        if (wideSize >= 0 && data.size() == 0xffff_ffffL) {
            return whole(wideSize, rest);
        }
        return data.size() == 0 || (data.size() >= UNKNOWN_SIZE && data.size() > rest)
                ? rest
                : whole(data.size(), rest);
    }

    private static long whole(long size, long rest) throws IOException {
        if (size > rest) {
            throw Chunks.cutOff(rest, size);
        }
        return size;
    }

    private Layout layout(Chunk chunk) throws IOException {
        ByteBuffer bytes = chunks.read(chunk, 16);
        int tag = bytes.getShort(0) & 0xffff;
        int channels = bytes.getShort(2) & 0xffff;
        int width = (bytes.getShort(12) & 0xffff) / Math.max(1, channels);
        if (tag == EXTENSIBLE) {
            tag = chunks.read(chunk, 26).getShort(24) & 0xffff;
        }
        boolean known = (tag == PCM && width >= 1 && width <= 4) || (tag == REAL && (width == 4 || width == 8));
        if (!known) {
            throw new IOException("holds WAV encoding " + tag + " of " + 8 * width
                    + " bits, use PCM of 16, 24 or 32 bits or 32-bit float");
        }
        Kind kind = tag == REAL ? Kind.REAL : width == 1 ? Kind.UNSIGNED : Kind.SIGNED;
        return new Layout(bytes.getInt(4), channels, width, kind, ByteOrder.LITTLE_ENDIAN);
    }
}
