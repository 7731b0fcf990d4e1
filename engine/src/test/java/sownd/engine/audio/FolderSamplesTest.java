package sownd.engine.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.engine.Sample;

final class FolderSamplesTest {
    @TempDir
    Path outer;

    private Path folder;
    private FolderSamples samples;

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createDirectory(outer.resolve("project"));
        samples = new FolderSamples(folder, 48_000);
    }

    private void pcm(String name, int bits, AudioFileFormat.Type type) throws IOException {
        boolean big = type.equals(AudioFileFormat.Type.AIFF);
        AudioFormat format = new AudioFormat(48_000, bits, 2, true, big);
        int width = bits / 8;
        byte[] bytes = new byte[3 * 2 * width];
        int[] parts = {0, 1 << bits - 2, -(1 << bits - 2), 1 << bits - 3, 1, -1};
        for (int i = 0; i < parts.length; i++) {
            for (int b = 0; b < width; b++) {
                bytes[i * width + (big ? width - 1 - b : b)] = (byte) (parts[i] >> 8 * b);
            }
        }
        try (AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(bytes), format, 3)) {
            AudioSystem.write(in, type, folder.resolve(name).toFile());
        }
    }

    @Test
    void wholeNumbersOfEveryWidthAreRead() throws IOException {
        for (int bits : new int[] {16, 24, 32}) {
            for (AudioFileFormat.Type type :
                    new AudioFileFormat.Type[] {AudioFileFormat.Type.WAVE, AudioFileFormat.Type.AIFF}) {
                pcm(bits + "." + type.getExtension(), bits, type);
                float[][] data = samples.load(bits + "." + type.getExtension()).data();
                float step = (float) Math.pow(2, 1 - bits);
                assertThat(data[0]).containsExactly(0, -0.5f, step);
                assertThat(data[1]).containsExactly(0.5f, 0.25f, -step);
            }
        }
    }

    @Test
    void whatLeadsOutOfTheFolderIsRefused() throws IOException {
        Files.writeString(outer.resolve("secret.wav"), "x");
        Files.createSymbolicLink(folder.resolve("link.wav"), outer.resolve("secret.wav"));
        for (String asset :
                new String[] {"../secret.wav", outer.resolve("secret.wav").toString(), "link.wav", "a/../../secret.wav"
                }) {
            assertThatThrownBy(() -> samples.load(asset))
                    .isInstanceOf(IOException.class)
                    .hasMessage("\"" + asset + "\" leads out of the project's folder, put the file inside");
        }
        assertThatThrownBy(() -> samples.load("none.wav")).hasMessage("there is no file \"none.wav\"");
        Files.writeString(folder.resolve("text.wav"), "no sound");
        assertThatThrownBy(() -> samples.load("text.wav"))
                .hasMessage("\"text.wav\" is not a WAV, AIFF, FLAC, Ogg Vorbis, Opus or MP3 file that can be read");
    }

    @Test
    void aFolderThatIsMissingIsNamedWithTheMend() {
        Path none = outer.resolve("assets");
        assertThatThrownBy(() -> new FolderSamples(none, 48_000).load("a.wav"))
                .isInstanceOf(IOException.class)
                .hasMessage("there is no folder \"" + none
                        + "\" for \"a.wav\" to be in, make the folder and put the file there");
    }

    @Test
    void aFileOfAnotherRateIsChangedOnceAndAnewWhenItChanges() throws IOException {
        tone("tone.wav", 44_100, 1);
        Sample first = samples.load("tone.wav");
        assertThat(first.rate()).isEqualTo(48_000);
        assertThat(first.frames()).isEqualTo(48_000);
        assertThat(samples.load("tone.wav")).isSameAs(first);
        tone("tone.wav", 44_100, 2);
        assertThat(samples.load("tone.wav").frames()).isEqualTo(96_000);
        for (int i = 5000; i < 40_000; i++) {
            assertThat(first.data()[0][i]).isCloseTo((float) Math.sin(2 * Math.PI * 1000 * i / 48_000), within(1e-4f));
        }
    }

    @Test
    void whatNoLongerFitsInMemoryIsRefusedAndTheRestStays() throws IOException {
        samples = new FolderSamples(folder, 48_000, 500_000);
        tone("one.wav", 48_000, 1);
        tone("two.wav", 48_000, 2);
        tone("other.wav", 44_100, 1);
        Sample first = samples.load("one.wav");
        for (String asset : new String[] {"two.wav", "other.wav"}) {
            assertThatThrownBy(() -> samples.load(asset))
                    .hasMessageStartingWith("\"" + asset + "\" is too long to be played from memory");
        }
        assertThat(samples.load("one.wav")).isSameAs(first);
    }

    private void tone(String name, int rate, int seconds) throws IOException {
        float[][] data = new float[1][rate * seconds];
        for (int i = 0; i < data[0].length; i++) {
            data[0][i] = (float) Math.sin(2 * Math.PI * 1000 * i / rate);
        }
        try (WavWriter writer = new WavWriter(folder.resolve(name), rate, 1, WavWriter.Encoding.FLOAT_32)) {
            writer.write(data, data[0].length);
        }
    }
}
