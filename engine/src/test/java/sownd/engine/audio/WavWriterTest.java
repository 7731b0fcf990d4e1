package sownd.engine.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.engine.audio.WavWriter.Encoding;

final class WavWriterTest {
    @TempDir
    Path folder;

    private static float[][] ramp() {
        float[][] data = new float[2][30_000];
        for (int i = 0; i < data[0].length; i++) {
            data[0][i] = (i - 15_000) * 0x1p-15f;
            data[1][i] = -data[0][i];
        }
        return data;
    }

    private float[][] read(Path file) throws IOException {
        return SoundFile.read(file, "file").data();
    }

    private static String kind(Path file) throws IOException {
        return new String(Files.readAllBytes(file), 0, 4, StandardCharsets.US_ASCII);
    }

    /** The limit is set low: what is tested is the form, which is the same past 4 GiB. */
    @Test
    void pastItsLimitAFileIsAnRf64File() throws IOException {
        for (Encoding encoding : new Encoding[] {Encoding.FLOAT_32, Encoding.INTEGER_24}) {
            Path path = folder.resolve(encoding + ".wav");
            var channel = Files.newByteChannel(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (WavWriter writer = WavWriter.growing(channel, 48_000, 2, encoding, 200_000)) {
                writer.write(ramp(), 30_000);
                writer.refresh();
                assertThat(kind(path)).isEqualTo(encoding == Encoding.FLOAT_32 ? "RF64" : "RIFF");
                assertThat(read(path)).isDeepEqualTo(ramp());
                writer.write(ramp(), 30_000);
            }
            assertThat(kind(path)).isEqualTo("RF64");
            assertThat(read(path)[0]).hasSize(60_000);
            assertThat(read(path)[1][59_999]).isEqualTo(ramp()[1][29_999]);
        }
    }

    @Test
    void otherProgramsReadWhatGrew() throws IOException, InterruptedException {
        Path path = folder.resolve("grown.wav");
        try (WavWriter writer = WavWriter.growing(path, 48_000, 2, Encoding.INTEGER_24)) {
            writer.write(ramp(), 30_000);
        }
        Encoders.run(folder, "sox", "grown.wav", "-b", "16", "-D", "other.wav");
        assertThat(read(folder.resolve("other.wav"))).isDeepEqualTo(ramp());
    }

    @Test
    void aNewFileReplacesNone() throws IOException {
        Path path = Files.writeString(folder.resolve("there.wav"), "old");
        assertThatThrownBy(() -> WavWriter.growing(path, 48_000, 2, Encoding.FLOAT_32))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(path).hasContent("old");
    }
}
