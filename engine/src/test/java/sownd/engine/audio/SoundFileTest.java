package sownd.engine.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.engine.Sample;

/** What real encoders wrote is read again and compared with what they were given. */
final class SoundFileTest {
    private static final int RATE = 48_000;
    private static final int FRAMES = 100_003;

    @TempDir
    Path folder;

    private float[][] source;

    /** A sweep on the left and two tones that begin late on the right, so that shifts and swaps are seen. */
    @BeforeEach
    void aSource() throws IOException, InterruptedException {
        source = new float[2][FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            double t = i / (double) RATE;
            source[0][i] = (float) (0.5 * Math.sin(2 * Math.PI * (100 * t + 500 * t * t)));
            double late = Math.max(0, t - 0.15);
            source[1][i] = (float) (0.3 * Math.sin(2765 * late) + 0.2 * Math.sin(6911 * late));
        }
        try (WavWriter writer = new WavWriter(folder.resolve("s.wav"), RATE, 2, WavWriter.Encoding.FLOAT_32)) {
            writer.write(source, FRAMES);
        }
        sox("s.wav", "-D", "-b", "16", "s16.wav");
        sox("s.wav", "-D", "-b", "24", "s24.wav");
    }

    private void sox(String in, String... words) throws IOException, InterruptedException {
        String[] all = new String[words.length + 2];
        all[0] = "sox";
        all[1] = in;
        System.arraycopy(words, 0, all, 2, words.length);
        int dither = Arrays.asList(all).indexOf("-D");
        if (dither > 0) {
            // A global option stands before the first file.
            all[dither] = all[1];
            all[1] = "-D";
        }
        Encoders.run(folder, all);
    }

    private Sample read(String name) throws IOException {
        return SoundFile.read(folder.resolve(name), name);
    }

    /** Largest distance from the source; one frame of shift would make it 0.14. */
    private double apart(Sample read) {
        assertThat(read.rate()).isEqualTo(RATE);
        assertThat(read.channels()).isEqualTo(2);
        assertThat(read.frames()).isEqualTo(FRAMES);
        double most = 0;
        for (int channel = 0; channel < 2; channel++) {
            for (int i = 0; i < FRAMES; i++) {
                most = Math.max(most, Math.abs(read.data()[channel][i] - source[channel][i]));
            }
        }
        return most;
    }

    @Test
    void wavAndAiffOfEveryWidthAreExact() throws IOException, InterruptedException {
        for (String kind : new String[] {"wav", "aiff", "aifc"}) {
            for (int bits : new int[] {8, 16, 24, 32}) {
                String name = bits + "." + kind;
                sox("s.wav", "-D", "-b", "" + bits, name);
                assertThat(apart(read(name))).as(name).isLessThanOrEqualTo(1.01 * Math.pow(2, -Math.min(bits, 24)));
            }
        }
        for (int bits : new int[] {32, 64}) {
            sox("s.wav", "-e", "floating-point", "-b", "" + bits, bits + "f.wav");
            assertThat(apart(read(bits + "f.wav"))).isLessThan(0x1p-24);
        }
    }

    @Test
    void theHeadersOfBroadcastAndLongFilesAreRead() throws IOException {
        byte[] plain = Files.readAllBytes(folder.resolve("s.wav"));
        byte[] sound = Arrays.copyOfRange(plain, 44, plain.length);
        ByteBuffer bext = chunk("bext", new byte[603]);
        Files.write(folder.resolve("bwf.wav"), join("RIFF", 1, bext, format(3, 32), chunk("data", sound)));
        assertThat(apart(read("bwf.wav"))).isZero();
        ByteBuffer wide = chunk("ds64", new byte[28]);
        wide.putLong(16, sound.length);
        ByteBuffer data = chunk("data", sound);
        data.putInt(4, -1);
        for (String form : new String[] {"RF64", "BW64"}) {
            Files.write(
                    folder.resolve("long.wav"), join(form, -1, wide, format(3, 32), data, chunk("LIST", new byte[9])));
            assertThat(apart(read("long.wav"))).isZero();
        }
        for (int unfinished : new int[] {0, -1, 0x7fff_f024}) {
            ByteBuffer open = chunk("data", sound);
            open.putInt(4, unfinished);
            Files.write(folder.resolve("open.wav"), join("RIFF", 0, format(3, 32), open));
            assertThat(apart(read("open.wav"))).isZero();
        }
    }

    private static ByteBuffer chunk(String id, byte[] body) {
        ByteBuffer bytes =
                ByteBuffer.allocate(8 + body.length + (body.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.put(id.getBytes(StandardCharsets.US_ASCII))
                .putInt(body.length)
                .put(body)
                .rewind();
    }

    private static ByteBuffer format(int tag, int bits) {
        ByteBuffer bytes = chunk("fmt ", new byte[16]);
        int frame = 2 * bits / 8;
        bytes.putShort(8, (short) tag).putShort(10, (short) 2).putInt(12, RATE).putInt(16, RATE * frame);
        return bytes.putShort(20, (short) frame).putShort(22, (short) bits);
    }

    private static byte[] join(String form, int size, ByteBuffer... chunks) {
        int length = 12;
        for (ByteBuffer chunk : chunks) {
            length += chunk.capacity();
        }
        ByteBuffer all = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        all.put(form.getBytes(StandardCharsets.US_ASCII)).putInt(size).put("WAVE".getBytes(StandardCharsets.US_ASCII));
        for (ByteBuffer chunk : chunks) {
            all.put(chunk.array());
        }
        return all.array();
    }

    @Test
    void flacIsExact() throws IOException, InterruptedException {
        for (int bits : new int[] {16, 24}) {
            Encoders.run(folder, "flac", "-s", "-8", "-o", bits + ".flac", "s" + bits + ".wav");
            assertThat(read(bits + ".flac").data())
                    .isDeepEqualTo(read("s" + bits + ".wav").data());
        }
    }

    @Test
    void vorbisIsTheSourceWithinItsError() throws IOException, InterruptedException {
        Encoders.run(folder, "oggenc", "-Q", "-q", "9", "-o", "v.ogg", "s24.wav");
        assertThat(apart(read("v.ogg"))).isLessThan(0.02);
    }

    @Test
    void mp3IsTheSourceWithoutWhatTheEncoderAdded() throws IOException, InterruptedException {
        Encoders.run(folder, "lame", "--quiet", "-b", "320", "s16.wav", "c.mp3");
        assertThat(apart(read("c.mp3"))).isLessThan(0.05);
        Encoders.run(folder, "lame", "--quiet", "-V", "0", "--tt", "a title", "s16.wav", "v.mp3");
        assertThat(apart(read("v.mp3"))).isLessThan(0.05);
        sox("s16.wav", "-r", "22050", "-c", "1", "low.wav");
        Encoders.run(folder, "lame", "--quiet", "-b", "64", "low.wav", "low.mp3");
        Sample low = read("low.mp3");
        assertThat(low.channels()).isEqualTo(1);
        assertThat(low.rate()).isEqualTo(22_050);
        assertThat(low.frames()).isEqualTo(read("low.wav").frames());
    }

    @Test
    void opusIsTheSourceWithoutItsPreSkip() throws IOException, InterruptedException {
        Encoders.run(folder, "opusenc", "--quiet", "--bitrate", "256", "s24.wav", "o.opus");
        assertThat(apart(read("o.opus"))).isLessThan(0.05);
    }

    @Test
    void aDamagedFileIsNamedWithTheReason() throws IOException, InterruptedException {
        Encoders.run(folder, "flac", "-s", "-o", "f.flac", "s16.wav");
        Encoders.run(folder, "oggenc", "-Q", "-o", "v.ogg", "s16.wav");
        Encoders.run(folder, "opusenc", "--quiet", "s16.wav", "o.opus");
        sox("s16.wav", "a.aiff");
        for (String name : new String[] {"f.flac", "v.ogg", "o.opus", "a.aiff", "s16.wav"}) {
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            Files.write(folder.resolve(name), Arrays.copyOf(bytes, bytes.length * 2 / 3 + 1));
            assertThatThrownBy(() -> read(name))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("\"" + name + "\" is ")
                    .hasMessageMatching("(?s).*(cut off|damaged).*");
        }
        Files.write(folder.resolve("empty.wav"), new byte[0]);
        assertThatThrownBy(() -> read("empty.wav")).hasMessage("\"empty.wav\" is empty");
        Files.writeString(folder.resolve("m.m4a"), "\0\0\0\040ftypM4A music");
        assertThatThrownBy(() -> read("m.m4a"))
                .hasMessage("\"m.m4a\" is an MP4 or M4A file, make it a WAV or FLAC file");
        sox("s16.wav", "-e", "a-law", "law.wav");
        assertThatThrownBy(() -> read("law.wav")).hasMessageStartingWith("\"law.wav\" holds WAV encoding 6 of 8 bits");
    }

    /** Any byte may be wrong: the answer is sound or a reason, never another exception. */
    @Test
    void noDamageEndsInAnythingButAReason() throws IOException, InterruptedException {
        sox("s16.wav", "short.wav", "trim", "0", "0.2");
        sox("short.wav", "short.aiff");
        Encoders.run(folder, "flac", "-s", "-o", "short.flac", "short.wav");
        Encoders.run(folder, "oggenc", "-Q", "-o", "short.ogg", "short.wav");
        Encoders.run(folder, "opusenc", "--quiet", "short.wav", "short.opus");
        Encoders.run(folder, "lame", "--quiet", "short.wav", "short.mp3");
        Random dice = new Random(7);
        int refused = 0;
        for (String kind : new String[] {"wav", "aiff", "flac", "ogg", "opus", "mp3"}) {
            byte[] whole = Files.readAllBytes(folder.resolve("short." + kind));
            for (int round = 0; round < 60; round++) {
                byte[] bytes = whole.clone();
                for (int i = 0; i < 3; i++) {
                    bytes[dice.nextInt(round % 2 == 0 ? Math.min(200, bytes.length) : bytes.length)] ^=
                            (byte) (1 + dice.nextInt(255));
                }
                Files.write(folder.resolve("broken." + kind), bytes);
                try {
                    assertThat(read("broken." + kind).frames()).isPositive();
                } catch (IOException reason) {
                    refused++;
                    assertThat(reason).hasMessageStartingWith("\"broken." + kind + "\" ");
                }
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void aFileTooLongForMemoryIsRefusedWithTheLimit() throws IOException {
        assertThat(Frames.most(48_000, 48_000, 2, 8L << 30)).isEqualTo(30 * 60 * 48_000L);
        assertThat(Frames.most(48_000, 48_000, 1, 8L << 30)).isEqualTo(60 * 60 * 48_000L);
        assertThat(Frames.most(48_000, 48_000, 2, 32L << 20)).isEqualTo(4L << 20);
        assertThat(Frames.most(48_000, 96_000, 2, 96L << 20)).isEqualTo(4L << 20);
        Path file = folder.resolve("long.wav");
        try (WavWriter writer = new WavWriter(file, 8000, 2, WavWriter.Encoding.INTEGER_16)) {
            writer.write(new float[2][1], 1);
        }
        long bytes = 31 * 60 * 8000 * 4L;
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            ByteBuffer size =
                    ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(0, (int) bytes);
            channel.position(40).write(size);
            channel.position(44 + bytes - 1).write(ByteBuffer.allocate(1));
        }
        assertThatThrownBy(() -> read("long.wav"))
                .hasMessageStartingWith("\"long.wav\" is too long to be played from memory: the limit is 30 minutes");
    }
}
