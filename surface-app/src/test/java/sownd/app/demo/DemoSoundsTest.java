package sownd.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sownd.bindings.project.GraphReader;
import sownd.engine.Offline;
import sownd.engine.audio.FolderSamples;
import sownd.engine.audio.WavWriter;
import sownd.engine.graph.NodeTypes;

/** The sounds of the demo are what their graphs render, and fit to be played. */
class DemoSoundsTest {
    private static final Path DEMO = Path.of("..", "assets", "demo");
    private static final Path ASSETS = DEMO.resolve("matinee/assets");
    /** The rate the demo project plays at. */
    private static final int PLAYED = 48_000;

    private static final int FULL = 32_768;

    @TempDir
    Path folder;

    /** A line of renderings.txt; times in seconds. */
    private record Rendering(String name, int rate, double skip, double seconds) {
        static Rendering of(String line) {
            String[] words = line.split(" +");
            return new Rendering(
                    words[0], Integer.parseInt(words[1]), Double.parseDouble(words[2]), Double.parseDouble(words[3]));
        }

        Path file() {
            return ASSETS.resolve(name + ".wav");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Rendering> all() throws IOException {
        return Files.readAllLines(DEMO.resolve("sounds/renderings.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Rendering::of)
                .toList();
    }

    static List<Rendering> once() throws IOException {
        return all().stream().filter(rendering -> rendering.skip == 0).toList();
    }

    static List<Rendering> loops() throws IOException {
        return all().stream().filter(rendering -> rendering.skip > 0).toList();
    }

    /** Sine and power may differ in the last bit from machine to machine, hence the two steps. */
    @ParameterizedTest
    @MethodSource("all")
    void aSoundIsWhatItsGraphRenders(Rendering rendering) throws Exception {
        short[] kept = samples(rendering.file());
        short[] fresh = samples(rendered(rendering));
        assertThat(fresh).hasSameSizeAs(kept);
        int furthest = 0;
        for (int i = 0; i < kept.length; i++) {
            furthest = Math.max(furthest, Math.abs(kept[i] - fresh[i]));
        }
        assertThat(furthest).as("steps between %s and its graph", rendering).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aSoundIsStereoOfSixteenBitsAndAsLongAsListed(Rendering rendering) throws Exception {
        try (var in = AudioSystem.getAudioInputStream(rendering.file().toFile())) {
            AudioFormat format = in.getFormat();
            assertThat(format.getChannels()).isEqualTo(2);
            assertThat(format.getSampleSizeInBits()).isEqualTo(16);
            assertThat(format.getSampleRate()).isEqualTo(rendering.rate);
            assertThat(in.getFrameLength()).isEqualTo(Math.round(rendering.seconds * rendering.rate));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theLoudestSampleLiesBetweenSixAndOneDecibelUnderFullScale(Rendering rendering) throws Exception {
        int peak = 0;
        for (short sample : samples(rendering.file())) {
            peak = Math.max(peak, Math.abs(sample));
        }
        assertThat(20 * Math.log10((double) peak / FULL)).isBetween(-6.0, -1.0);
    }

    @ParameterizedTest
    @MethodSource("once")
    void aSoundPlayedOnceBeginsAndEndsInSilence(Rendering rendering) throws Exception {
        short[] samples = samples(rendering.file());
        assertThat(Math.abs(samples[0])).isLessThanOrEqualTo((short) 2);
        assertThat(Math.abs(samples[1])).isLessThanOrEqualTo((short) 2);
        for (int i = samples.length - rendering.rate / 100; i < samples.length; i++) {
            assertThat(Math.abs(samples[i])).isLessThanOrEqualTo((short) 2);
        }
    }

    /** As it is played: at the rate of the project. */
    @ParameterizedTest
    @MethodSource("loops")
    void aLoopGoesOnAtItsSeamAsElsewhere(Rendering rendering) throws Exception {
        for (float[] side :
                new FolderSamples(ASSETS, PLAYED).load(rendering.name + ".wav").data()) {
            assertThat(Math.abs((double) side[0] - side[side.length - 1])).isLessThan(usualStep(side));
            assertThat(Math.abs(bend(side, side.length - 2))).isLessThan(usualBend(side));
            assertThat(Math.abs(bend(side, side.length - 1))).isLessThan(usualBend(side));
        }
    }

    @Test
    void everySoundOfTheProjectIsListedAndTheFilesStaySmall() throws Exception {
        String project = Files.readString(DEMO.resolve("matinee/project.json"));
        long bytes = 0;
        for (Rendering rendering : all()) {
            assertThat(project).contains("\"asset\": \"" + rendering.name + ".wav\"");
            bytes += Files.size(rendering.file());
        }
        assertThat(bytes).isLessThanOrEqualTo(6_000_000);
        assertThat(project.split("\"asset\": ", -1)).hasSize(all().size() + 1);
        try (Stream<Path> files = Files.list(ASSETS)) {
            assertThat(files).hasSize(all().size());
        }
    }

    private Path rendered(Rendering rendering) throws IOException {
        NodeTypes types = NodeTypes.builtIn();
        var read = new GraphReader(types).read(DEMO.resolve("sounds/" + rendering.name + ".json"));
        assertThat(read.said()).isEmpty();
        float[][] whole = Offline.render(
                Map.of("main", read.graph().orElseThrow()),
                types,
                new FolderSamples(folder, rendering.rate),
                rendering.rate,
                512,
                rendering.skip + rendering.seconds);
        int first = Math.toIntExact(Math.round(rendering.skip * rendering.rate));
        float[][] kept = Arrays.stream(whole)
                .map(side -> Arrays.copyOfRange(side, first, side.length))
                .toArray(float[][]::new);
        Path file = folder.resolve(rendering.name + ".wav");
        try (var wav = new WavWriter(file, rendering.rate, 2, WavWriter.Encoding.INTEGER_16_DITHERED)) {
            wav.write(kept, kept[0].length);
        }
        return file;
    }

    private static short[] samples(Path file) throws IOException, UnsupportedAudioFileException {
        try (var in = AudioSystem.getAudioInputStream(file.toFile())) {
            byte[] bytes = in.readAllBytes();
            short[] samples = new short[bytes.length / 2];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (short) (bytes[2 * i] & 0xff | bytes[2 * i + 1] << 8);
            }
            return samples;
        }
    }

    /** What 99 of 100 steps from sample to sample stay under. */
    private static double usualStep(float[] side) {
        double[] steps = new double[side.length - 1];
        Arrays.setAll(steps, i -> Math.abs((double) side[i + 1] - side[i]));
        return almostHighest(steps);
    }

    private static double usualBend(float[] side) {
        double[] bends = new double[side.length - 2];
        Arrays.setAll(bends, i -> Math.abs(bend(side, i)));
        return almostHighest(bends);
    }

    /** How far the step changes in the three samples from here on, round the seam. */
    private static double bend(float[] side, int at) {
        return side[at] - 2.0 * side[(at + 1) % side.length] + side[(at + 2) % side.length];
    }

    private static double almostHighest(double[] values) {
        Arrays.sort(values);
        return values[(int) (values.length * 0.99)];
    }
}
