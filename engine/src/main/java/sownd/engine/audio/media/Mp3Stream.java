package sownd.engine.audio.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.Obuffer;
import org.jspecify.annotations.Nullable;

/** MP3 (MPEG layer III and its elders), through JLayer. What LAME says it added is left out. */
final class Mp3Stream implements SoundStream {
    private final FileChannel file;
    private final Bitstream bits;
    private final Decoder decoder = new Decoder();
    private final int rate;
    private final int channels;
    private final Floats floats;
    private @Nullable Header coming;

    private Mp3Stream(FileChannel file, long end) throws IOException {
        this.file = file;
        this.bits = new Bitstream(
                new BufferedInputStream(new UpTo(Channels.newInputStream(file.position(0)), end), 1 << 16));
        Header first = header();
        coming = first;
        if (first == null) {
            throw new IOException("is not a " + SoundStreams.KINDS + " file that can be read");
        }
        rate = first.frequency();
        channels = first.mode() == Header.SINGLE_CHANNEL ? 1 : 2;
        floats = new Floats(channels);
        decoder.setOutputBuffer(floats);
    }

    static SoundStream open(FileChannel file) throws IOException {
        Mp3Info info = Mp3Info.read(file);
        return new Trimmed(new Mp3Stream(file, info.end()), info.skip(), info.frames());
    }

    private @Nullable Header header() throws IOException {
        try {
            return bits.readFrame();
        } catch (BitstreamException broken) {
            throw SoundStreams.damaged(broken);
        }
    }

    @Override
    public int rate() {
        return rate;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public long frames() {
        return -1;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        Header header = coming;
        if (header == null) {
            return null;
        }
        floats.clear_buffer();
        try {
            decoder.decodeFrame(header, bits);
        } catch (DecoderException broken) {
            throw SoundStreams.damaged(broken);
        }
        bits.closeFrame();
        coming = header();
        return new Piece(floats.data, 0, floats.ends[0]);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Takes the decoder's numbers before they are cut to 16 bits. */
    private static final class Floats extends Obuffer {
        private final float[][] data;
        private final int[] ends;

        Floats(int channels) {
            data = new float[channels][OBUFFERSIZE];
            ends = new int[channels];
        }

        @Override
        public void appendSamples(int channel, float[] samples) {
            for (float sample : samples) {
                data[channel][ends[channel]++] = sample / 32_768;
            }
        }

        @Override
        public void append(int channel, short sample) {
            data[channel][ends[channel]++] = sample / 32_768f;
        }

        @Override
        public void clear_buffer() {
            Arrays.fill(ends, 0);
        }

        @Override
        public void write_buffer(int value) {
            // Read after every frame.
        }

        @Override
        public void close() {
            // Holds nothing open.
        }

        @Override
        public void set_stop_flag() {
            // Nothing runs on.
        }
    }

    /** A file's bytes up to one of them. */
    private static final class UpTo extends InputStream {
        private final InputStream all;
        private long left;

        UpTo(InputStream all, long end) {
            this.all = all;
            this.left = end;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? all.read() : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int got = left > 0 ? all.read(into, from, (int) Math.min(most, left)) : -1;
            left -= Math.max(0, got);
            return got;
        }
    }
}
