package sownd.engine.audio.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/** Samples that lie in a file as they are, channels interleaved: the body of WAV and AIFF. */
final class PcmStream implements SoundStream {
    private static final int PIECE_FRAMES = 4096;

    /** What the bytes of a sample mean. */
    enum Kind {
        SIGNED,
        UNSIGNED,
        REAL
    }

    /**
     * How samples lie.
     *
     * @param width bytes of a sample
     */
    record Layout(int rate, int channels, int width, Kind kind, ByteOrder order) {
        Layout {
            if (channels < 1 || channels > 64) {
                throw new IllegalArgumentException(channels + " channels");
            }
            if (rate < 1000 || rate > 1_000_000) {
                throw new IllegalArgumentException(rate + " frames per second");
            }
        }

        int frameBytes() {
            return width * channels;
        }
    }

    private final FileChannel file;
    private final Layout layout;
    private final long frames;
    private final ByteBuffer bytes;
    private final float[][] data;
    private final long first;
    private long place;
    private long left;

    PcmStream(FileChannel file, Layout layout, long place, long frames) {
        this.file = file;
        this.layout = layout;
        this.first = place;
        this.place = place;
        this.frames = frames;
        this.left = frames;
        this.bytes = ByteBuffer.allocate(PIECE_FRAMES * layout.frameBytes()).order(layout.order());
        this.data = new float[layout.channels()][PIECE_FRAMES];
    }

    @Override
    public int rate() {
        return layout.rate();
    }

    @Override
    public int channels() {
        return layout.channels();
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        int count = (int) Math.min(PIECE_FRAMES, left);
        if (count == 0) {
            return null;
        }
        fill(count * layout.frameBytes());
        for (int frame = 0; frame < count; frame++) {
            for (float[] channel : data) {
                channel[frame] = number();
            }
        }
        left -= count;
        return new Piece(data, 0, count);
    }

    @Override
    public boolean seek(long frame) {
        place = first + frame * layout.frameBytes();
        left = frames - frame;
        return true;
    }

    private void fill(int wanted) throws IOException {
        bytes.clear().limit(wanted);
        while (bytes.hasRemaining()) {
            int got = file.read(bytes, place);
            if (got < 0) {
                throw new IOException("is cut off, copy it anew");
            }
            place += got;
        }
        bytes.flip();
    }

    private float number() {
        if (layout.kind() == Kind.REAL) {
            return layout.width() == 4 ? bytes.getFloat() : (float) bytes.getDouble();
        }
        int left32 = whole();
        return (float) ((layout.kind() == Kind.UNSIGNED ? left32 ^ Integer.MIN_VALUE : left32) * 0x1p-31);
    }

    /** The sample's bits at the high end of 32. */
    private int whole() {
        return switch (layout.width()) {
            case 1 -> bytes.get() << 24;
            case 2 -> bytes.getShort() << 16;
            case 3 -> three();
            default -> bytes.getInt();
        };
    }

    private int three() {
        int first = bytes.get() & 0xff;
        int middle = bytes.get() & 0xff;
        int last = bytes.get() & 0xff;
        return layout.order() == ByteOrder.BIG_ENDIAN
                ? (first << 24) | (middle << 16) | (last << 8)
                : (last << 24) | (middle << 16) | (first << 8);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
