package sownd.engine.audio.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;
import sownd.engine.audio.media.Chunks.Chunk;
import sownd.engine.audio.media.PcmStream.Kind;
import sownd.engine.audio.media.PcmStream.Layout;

/** Reads what stands before the samples of an AIFF or AIFF-C file. */
final class AiffHeader {
    private static final int COMMON = 18;

    private final Chunks chunks;
    private @Nullable Layout layout;
    private @Nullable Chunk sound;
    private long frames;

    private AiffHeader(Chunks chunks) {
        this.chunks = chunks;
    }

    static PcmStream open(FileChannel file) throws IOException {
        return new AiffHeader(new Chunks(file, ByteOrder.BIG_ENDIAN)).stream(file);
    }

    /** The sound may stand before its description. */
    private PcmStream stream(FileChannel file) throws IOException {
        for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
            switch (chunk.id()) {
                case "COMM" -> layout = layout(chunk);
                case "SSND" -> sound = chunk;
                default -> {} // Marks, names, comments.
            }
        }
        Layout known = layout;
        Chunk body = sound;
        if (known == null || body == null) {
            throw Chunks.without(known == null ? "part \"COMM\"" : "sound in it");
        }
        long skipped = 8 + (chunks.read(body, 8).getInt(0) & 0xffff_ffffL);
        long wanted = frames * known.frameBytes();
        long there = Math.min(body.size(), chunks.rest(body)) - skipped;
        if (there < wanted) {
            throw Chunks.cutOff(there, wanted);
        }
        return new PcmStream(file, known, body.place() + skipped, frames);
    }

    private Layout layout(Chunk chunk) throws IOException {
        ByteBuffer bytes = chunks.read(chunk, COMMON);
        int channels = bytes.getShort(0);
        frames = bytes.getInt(2) & 0xffff_ffffL;
        int width = (bytes.getShort(6) + 7) / 8;
        int rate = (int) Math.round(extended(bytes.getShort(8), bytes.getLong(10)));
        String coding = chunk.size() < COMMON + 4 ? "NONE" : Chunks.text(chunks.read(chunk, COMMON + 4), COMMON);
        return switch (coding) {
            case "NONE", "twos" -> whole(rate, channels, width, ByteOrder.BIG_ENDIAN);
            case "sowt" -> whole(rate, channels, width, ByteOrder.LITTLE_ENDIAN);
            case "fl32", "FL32" -> new Layout(rate, channels, 4, Kind.REAL, ByteOrder.BIG_ENDIAN);
            case "fl64", "FL64" -> new Layout(rate, channels, 8, Kind.REAL, ByteOrder.BIG_ENDIAN);
            default -> throw new IOException("holds AIFF encoding \"" + coding + "\", use PCM or 32-bit float");
        };
    }

    private static Layout whole(int rate, int channels, int width, ByteOrder order) throws IOException {
        if (width < 1 || width > 4) {
            throw new IOException("holds samples of " + 8 * width + " bits, use 16, 24 or 32");
        }
        return new Layout(rate, channels, width, Kind.SIGNED, order);
    }

    /** A positive number of 80 bits: an exponent, and a mantissa that shows its leading 1. */
    private static double extended(short exponent, long mantissa) {
        double high = (mantissa >>> 1) * 2.0;
        return high * Math.pow(2, (exponent & 0x7fff) - 16_383 - 63);
    }
}
