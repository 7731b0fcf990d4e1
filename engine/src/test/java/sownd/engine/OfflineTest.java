package sownd.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.engine.audio.SoundFile;
import sownd.engine.audio.WavWriter;
import sownd.engine.graph.Graph;
import sownd.engine.graph.NodeTypes;

final class OfflineTest {
    private static final Map<String, Graph> ALL = Map.of("main", Everything.graph());

    @TempDir
    Path folder;

    private static float[][] render(int block) throws IOException {
        return Offline.render(ALL, NodeTypes.builtIn(), Everything.SAMPLES, 48_000, block, 1.5);
    }

    @Test
    void theBlockSizeIsNotHeard() throws IOException {
        float[][] one = render(64);
        for (int block : new int[] {16, 100, 512}) {
            assertThat(difference(one, render(block))).as("block " + block).isLessThan(1e-6);
        }
        assertThat(peak(one)).isBetween(0.1, 0.5012);
    }

    /** A node that fails would end the rendering. */
    @Test
    void everyNodePlaysAtAnyRate() throws IOException {
        for (int rate : new int[] {8000, 44_100, 96_000, 192_000}) {
            float[][] heard = Offline.render(ALL, NodeTypes.builtIn(), Everything.SAMPLES, rate, 64, 1);
            assertThat(peak(heard)).as("%d Hz", rate).isBetween(0.1, 0.5012);
        }
    }

    @Test
    void everyRunGivesTheSameBytes() throws IOException {
        for (WavWriter.Encoding encoding : WavWriter.Encoding.values()) {
            assertThat(file("one.wav", encoding)).isEqualTo(file("two.wav", encoding));
        }
    }

    @Test
    void aWrittenFileReadsAsWhatWasRendered() throws IOException {
        float[][] rendered = render(128);
        file("one.wav", WavWriter.Encoding.FLOAT_32);
        assertThat(SoundFile.read(folder.resolve("one.wav"), "one.wav").data()).isDeepEqualTo(rendered);
        file("one.wav", WavWriter.Encoding.INTEGER_16);
        assertThat(difference(
                        SoundFile.read(folder.resolve("one.wav"), "one.wav").data(), rendered))
                .isCloseTo(0.5 / 32768, within(1e-6));
        file("one.wav", WavWriter.Encoding.INTEGER_16_DITHERED);
        assertThat(difference(
                        SoundFile.read(folder.resolve("one.wav"), "one.wav").data(), rendered))
                .isBetween(0.9 / 32768, 1.51 / 32768);
    }

    @Test
    void whatCannotBePlayedIsRefusedWithItsPlace() {
        Map<String, Graph> wrong = Map.of("main", Rig.graph("low: filter cutoff=1", "out: output"));
        assertThatThrownBy(() -> Offline.render(wrong, NodeTypes.builtIn(), Samples.NONE, 48_000, 64, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "/graphs/main/nodes/low/params/cutoff: cutoff cannot be 1, use a number from 10 to 20000 Hz");
        assertThatThrownBy(() -> Offline.render(ALL, NodeTypes.builtIn(), Samples.NONE, 48_000, 64, 1))
                .isInstanceOf(IOException.class)
                .hasMessage("main/play: there is no file \"a.wav\"");
    }

    private byte[] file(String name, WavWriter.Encoding encoding) throws IOException {
        Path path = folder.resolve(name);
        try (WavWriter writer = new WavWriter(path, 48_000, 2, encoding)) {
            Offline.render(ALL, NodeTypes.builtIn(), Everything.SAMPLES, 48_000, 128, 1.5, writer);
        }
        return Files.readAllBytes(path);
    }

    private static double difference(float[][] one, float[][] other) {
        assertThat(other[0]).hasSameSizeAs(one[0]);
        double most = 0;
        for (int channel = 0; channel < 2; channel++) {
            for (int i = 0; i < one[channel].length; i++) {
                most = Math.max(most, Math.abs(one[channel][i] - other[channel][i]));
            }
        }
        return most;
    }

    private static double peak(float[][] data) {
        return difference(data, new float[2][data[0].length]);
    }
}
