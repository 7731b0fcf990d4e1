package sownd.engine.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a WAV file piece by piece; {@link #close} makes it whole. One thread. */
public final class WavWriter implements AutoCloseable {
    private static final int HEADER = 44;

    /** The chunk that holds long sizes, or keeps room for it. */
    private static final int WIDE = 36;

    private static final long MOST_BYTES = 0xFFFF_FFFFL - HEADER - WIDE;

    /** How samples are written. Dither is triangular noise of one step either way, the same at every run. */
    public enum Encoding {
        FLOAT_32(32),
        INTEGER_16(16),
        INTEGER_16_DITHERED(16),
        INTEGER_24(24);

        private final int bits;

        Encoding(int bits) {
            this.bits = bits;
        }
    }

    private final SeekableByteChannel file;
    private final int rate;
    private final int channels;
    private final Encoding encoding;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private final boolean growing;
    private final long wideFrom;
    private long state = 1;
    private long written;
    private long there;

    /** Begins a file, replacing one that is there. */
    public WavWriter(Path path, int rate, int channels, Encoding encoding) throws IOException {
        this(
                Files.newByteChannel(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE),
                rate,
                channels,
                encoding,
                0);
    }

    private WavWriter(SeekableByteChannel file, int rate, int channels, Encoding encoding, long wideFrom)
            throws IOException {
        this.rate = rate;
        this.channels = channels;
        this.encoding = encoding;
        this.file = file;
        this.growing = wideFrom > 0;
        this.wideFrom = wideFrom;
        header(0);
    }

    /**
     * Begins a new file whose end nobody knows: {@link #refresh} keeps it playable meanwhile, and past 4 GiB it becomes an
     * RF64 file.
     *
     * @throws java.nio.file.FileAlreadyExistsException when it is there
     */
    public static WavWriter growing(Path path, int rate, int channels, Encoding encoding) throws IOException {
        SeekableByteChannel file = Files.newByteChannel(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return growing(file, rate, channels, encoding, MOST_BYTES);
    }

    /** As {@link #growing}, into anything that is empty, and an RF64 file from so many bytes of sound on. */
    public static WavWriter growing(SeekableByteChannel file, int rate, int channels, Encoding encoding, long wideFrom)
            throws IOException {
        return new WavWriter(file, rate, channels, encoding, wideFrom);
    }

    /**
     * Appends frames.
     *
     * @throws IOException also when the file would grow over the 4 GiB a WAV file can hold
     */
    public void write(float[][] data, int frames) throws IOException {
        written += (long) frames * channels * encoding.bits / 8;
        if (written > MOST_BYTES && !growing) {
            throw new IOException("a WAV file cannot hold more than 4 GiB, write a shorter piece");
        }
        for (int frame = 0; frame < frames; frame++) {
            for (int channel = 0; channel < channels; channel++) {
                put(data[channel][frame]);
            }
        }
    }

    /**
     * Writes what is left and the lengths as they are now, so that the file can be played if nothing more comes. After a
     * write has failed the lengths are those of what is there.
     */
    public void refresh() throws IOException {
        flush();
        long end = file.position();
        int frame = channels * encoding.bits / 8;
        there = (end - HEADER - (growing ? WIDE : 0)) / frame;
        file.position(0);
        header(there * frame);
        file.position(end);
    }

    /** Frames that can be played, as of the last {@link #refresh} or {@link #close}. */
    public long frames() {
        return there;
    }

    /** Writes what is left and the lengths. */
    @Override
    public void close() throws IOException {
        try (file) {
            refresh();
        }
    }

    private void put(float sample) throws IOException {
        if (buffer.remaining() < Float.BYTES) {
            flush();
        }
        switch (encoding) {
            case FLOAT_32 -> buffer.putFloat(sample);
            case INTEGER_16 -> buffer.putShort(whole(sample, 0));
            case INTEGER_16_DITHERED -> buffer.putShort(whole(sample, dice() + dice()));
            case INTEGER_24 -> {
                int three = (int) Math.clamp(Math.rint(sample * 8_388_608.0), -8_388_608, 8_388_607);
                buffer.putShort((short) three).put((byte) (three >> 16));
            }
        }
    }

    private static short whole(float sample, double dither) {
        return (short) Math.clamp(Math.rint(sample * 32768.0 + dither), -32768, 32767);
    }

    /** Even from -0.5 to 0.5. */
    private double dice() {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (state >> 11) * 0x1p-53;
    }

    private void header(long bytes) throws IOException {
        int frame = channels * encoding.bits / 8;
        boolean wide = growing && bytes > wideFrom;
        long riff = bytes + HEADER - 8 + (growing ? WIDE : 0);
        buffer.put(ascii(wide ? "RF64" : "RIFF")).putInt(wide ? -1 : (int) riff).put(ascii("WAVE"));
        if (growing) {
            buffer.put(ascii(wide ? "ds64" : "JUNK")).putInt(WIDE - 8);
            buffer.putLong(riff).putLong(bytes).putLong(bytes / frame).putInt(0);
        }
        buffer.put(ascii("fmt ")).putInt(16);
        buffer.putShort((short) (encoding == Encoding.FLOAT_32 ? 3 : 1)).putShort((short) channels);
        buffer.putInt(rate).putInt(rate * frame).putShort((short) frame).putShort((short) encoding.bits);
        buffer.put(ascii("data")).putInt(wide ? -1 : (int) bytes);
        flush();
    }

    private void flush() throws IOException {
        buffer.flip();
        try {
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
        } finally {
            buffer.clear();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
