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
    private static final long MOST_BYTES = 0xFFFF_FFFFL - HEADER;

    /** How samples are written. Dither is triangular noise of one step either way, the same at every run. */
    public enum Encoding {
        FLOAT_32(32),
        INTEGER_16(16),
        INTEGER_16_DITHERED(16);

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
    private long state = 1;
    private long written;

    /** Begins a file, replacing one that is there. */
    public WavWriter(Path path, int rate, int channels, Encoding encoding) throws IOException {
        this.rate = rate;
        this.channels = channels;
        this.encoding = encoding;
        this.file = Files.newByteChannel(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        header();
    }

    /**
     * Appends frames.
     *
     * @throws IOException also when the file would grow over the 4 GiB a WAV file can hold
     */
    public void write(float[][] data, int frames) throws IOException {
        written += (long) frames * channels * encoding.bits / 8;
        if (written > MOST_BYTES) {
            throw new IOException("a WAV file cannot hold more than 4 GiB, write a shorter piece");
        }
        for (int frame = 0; frame < frames; frame++) {
            for (int channel = 0; channel < channels; channel++) {
                put(data[channel][frame]);
            }
        }
    }

    /** Writes what is left and the lengths. */
    @Override
    public void close() throws IOException {
        try (file) {
            flush();
            file.position(0);
            header();
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

    private void header() throws IOException {
        int frame = channels * encoding.bits / 8;
        buffer.put(ascii("RIFF"))
                .putInt((int) (written + HEADER - 8))
                .put(ascii("WAVEfmt "))
                .putInt(16);
        buffer.putShort((short) (encoding == Encoding.FLOAT_32 ? 3 : 1)).putShort((short) channels);
        buffer.putInt(rate).putInt(rate * frame).putShort((short) frame).putShort((short) encoding.bits);
        buffer.put(ascii("data")).putInt((int) written);
        flush();
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
