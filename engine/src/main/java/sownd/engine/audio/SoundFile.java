package sownd.engine.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import sownd.engine.Sample;

/** Reads WAV and AIFF: whole numbers of 8 to 32 bits, or floating point of 32. */
public final class SoundFile {
    private static final int CHUNK_FRAMES = 4096;

    private SoundFile() {}

    /**
     * The whole file at its own rate.
     *
     * @param name what to call it in an error
     * @throws IOException with a plain reason naming the file
     */
    public static Sample read(Path file, String name) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file \"" + name + "\"");
        }
        try (AudioInputStream in = AudioSystem.getAudioInputStream(file.toFile())) {
            return read(in, name);
        } catch (UnsupportedAudioFileException unknown) {
            throw new IOException("\"" + name + "\" is not a WAV or AIFF file that can be read", unknown);
        }
    }

    private static Sample read(AudioInputStream in, String name) throws IOException {
        AudioFormat format = in.getFormat();
        int bits = format.getSampleSizeInBits();
        int channels = format.getChannels();
        boolean real = format.getEncoding().equals(AudioFormat.Encoding.PCM_FLOAT);
        boolean whole = format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED)
                || format.getEncoding().equals(AudioFormat.Encoding.PCM_UNSIGNED);
        if (real ? bits != 32 : !whole || bits % 8 != 0 || bits < 8 || bits > 32) {
            throw new IOException(
                    "\"" + name + "\" holds " + format + ", use PCM of 16, 24 or 32 bits or 32-bit float");
        }
        checkSize(in.getFrameLength(), channels, name);
        float[][] data = new float[channels][(int) in.getFrameLength()];
        int frames = fill(in, format, data);
        return new Sample(
                frames == data[0].length ? data : shortened(data, frames), Math.round(format.getSampleRate()));
    }

    private static void checkSize(long frames, int channels, String name) throws IOException {
        if (frames < 0) {
            throw new IOException("\"" + name + "\" does not say how long it is");
        }
        if (frames > Integer.MAX_VALUE - 8
                || frames * channels * Float.BYTES > Runtime.getRuntime().maxMemory() / 2) {
            throw new IOException(
                    "\"" + name + "\" is too long to be played from memory, cut it or give sownd more memory");
        }
    }

    private static int fill(InputStream in, AudioFormat format, float[][] data) throws IOException {
        int width = format.getSampleSizeInBits() / 8;
        byte[] bytes = new byte[CHUNK_FRAMES * width * data.length];
        ByteBuffer view =
                ByteBuffer.wrap(bytes).order(format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int frame = 0;
        while (frame < data[0].length) {
            int got = in.readNBytes(bytes, 0, bytes.length) / (width * data.length);
            if (got == 0) {
                break;
            }
            int end = Math.min(data[0].length, frame + got);
            for (int i = 0; i < (end - frame) * data.length; i++) {
                data[i % data.length][frame + i / data.length] = number(view, i * width, width, format.getEncoding());
            }
            frame = end;
        }
        return frame;
    }

    private static float number(ByteBuffer bytes, int at, int width, AudioFormat.Encoding encoding) {
        if (encoding.equals(AudioFormat.Encoding.PCM_FLOAT)) {
            return bytes.getFloat(at);
        }
        int bits = 0;
        for (int i = 0; i < width; i++) {
            int index = bytes.order() == ByteOrder.BIG_ENDIAN ? at + i : at + width - 1 - i;
            bits = (bits << 8) | (bytes.get(index) & 0xff);
        }
        int left = bits << (32 - 8 * width);
        return (float)
                ((encoding.equals(AudioFormat.Encoding.PCM_UNSIGNED) ? left ^ Integer.MIN_VALUE : left) * 0x1p-31);
    }

    private static float[][] shortened(float[][] data, int frames) {
        float[][] all = new float[data.length][];
        for (int channel = 0; channel < data.length; channel++) {
            all[channel] = Arrays.copyOf(data[channel], frames);
        }
        return all;
    }
}
