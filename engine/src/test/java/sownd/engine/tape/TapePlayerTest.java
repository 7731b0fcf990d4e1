package sownd.engine.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.engine.Offline;
import sownd.engine.Rig;
import sownd.engine.graph.Graph;
import sownd.engine.graph.NodeTypes;

/** What is read while it plays sounds like what lies in memory: the two subtract to nothing. */
final class TapePlayerTest {
    private static final int FRAMES = 6 * Sounds.RATE + 1234;

    @TempDir
    static Path folder;

    @BeforeAll
    static void files() throws IOException, InterruptedException {
        Sounds.wav(folder.resolve("a.wav"), Sounds.RATE, Sounds.noise(FRAMES));
        Sounds.wav(folder.resolve("cd.wav"), 44_100, unjoined(Sounds.noise(6 * 44_100)));
        Sounds.encode(folder, "flac", "-s", "-o", "a.flac", "a.wav");
        Sounds.encode(folder, "oggenc", "-Q", "-o", "a.ogg", "a.wav");
    }

    /** Plainly no circle: one whose end goes over into its beginning is changed to another rate as such in memory. */
    private static float[][] unjoined(float[][] data) {
        for (float[] channel : data) {
            Arrays.fill(channel, 0, 20, 0.3f);
            Arrays.fill(channel, channel.length - 20, channel.length, -0.3f);
        }
        return data;
    }

    private static float[][] heard(
            String asset, String from, int block, double seconds, String params, ObjIntConsumer<Rig> script) {
        try (Rig rig = new Rig(block, NodeTypes.builtIn(), Sounds.samples(folder, Deck.stepped()))) {
            rig.play(Rig.graph(
                    "p: player asset=" + asset + " from=" + from + " " + params, "o: output", "p.out -> o.in"));
            script.accept(rig, block);
            float[][] heard = rig.stepWhole((int) (seconds * Sounds.RATE / block));
            assertThat(rig.drain()).noneMatch(told -> told.startsWith("failed"));
            rig.engine.refresh();
            assertThat(rig.engine.value(rig.engine.reading("main/p/late"))).isZero();
            return heard;
        }
    }

    private static void alike(String asset, int block, double seconds, String params, ObjIntConsumer<Rig> script) {
        float[][] memory = heard(asset, "memory", block, seconds, params, script);
        float[][] disk = heard(asset, "disk", block, seconds, params, script);
        assertThat(Sounds.peak(memory)).isGreaterThan(0.3);
        Sounds.same(disk, memory);
    }

    private static void call(Rig rig, int block, String event, long frame) {
        rig.engine.call(rig.engine.event("main/p/" + event), 0, rig.at(frame, block));
    }

    private static void nothing(Rig rig, int block) {
        assertThat(rig.drain()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a.wav,64", "a.flac,64", "a.ogg,64", "a.wav,256", "a.flac,101", "a.ogg,101", "cd.wav,256", "a.wav,8192"
    })
    void fromBeginningToEnd(String asset, int block) {
        alike(asset, block, 6.5, "playing=true", TapePlayerTest::nothing);
    }

    @ParameterizedTest
    @CsvSource({"a.wav,64", "a.flac,256", "a.ogg,101", "cd.wav,101"})
    void inLoopsLongAndShort(String asset, int block) {
        alike(asset, block, 12, "playing=true loop=true loop_from=1.5 loop_to=3.70002", TapePlayerTest::nothing);
        alike(asset, block, 12, "playing=true loop=true loop_from=0.9 loop_to=2.1 start=4", TapePlayerTest::nothing);
        alike(asset, block, 3, "playing=true loop=true loop_from=0.3 loop_to=0.34 start=0.2", TapePlayerTest::nothing);
        alike(asset, block, 9, "playing=true loop=true loop_to=4 crossfade=0.5", TapePlayerTest::nothing);
    }

    @ParameterizedTest
    @CsvSource({"a.wav,64", "a.flac,101", "a.ogg,256"})
    void begunAnewPausedAndStopped(String asset, int block) {
        alike(asset, block, 9, "fade_out=0.3 start=0.01", (rig, size) -> {
            call(rig, size, "play", 777);
            call(rig, size, "play", 100_003);
            call(rig, size, "play", 100_404);
            call(rig, size, "pause", 180_000);
            call(rig, size, "resume", 186_001);
            call(rig, size, "pause", 220_000);
            call(rig, size, "resume", 290_001);
            call(rig, size, "stop", 350_000);
            call(rig, size, "play", 351_000);
        });
    }

    @ParameterizedTest
    @CsvSource({"a.wav,64", "a.flac,101", "a.ogg,256"})
    void atAnyPace(String asset, int block) {
        alike(asset, block, 8, "playing=true loop=true loop_to=5.5 loop_from=2", (rig, size) -> {
            int pace = rig.engine.parameter("main/p/rate");
            rig.engine.set(pace, 1.371, 0, rig.at(30_001, size));
            rig.engine.set(pace, 4, 1.5, rig.at(90_001, size));
            rig.engine.set(pace, 0.25, 0.5, rig.at(250_001, size));
            rig.engine.set(pace, 1, 0, rig.at(300_001, size));
        });
    }

    @Test
    void aLoopThatIsMovedWhileItPlaysStaysExact() {
        alike("a.flac", 64, 12, "playing=true loop=true loop_to=2", (rig, size) -> {
            rig.engine.set(rig.engine.parameter("main/p/loop_from"), 1.25, 0, rig.at(50_000, size));
            rig.engine.set(rig.engine.parameter("main/p/loop_to"), 4.5, 0, rig.at(60_000, size));
            rig.engine.set(rig.engine.parameter("main/p/loop"), 0, 0, rig.at(400_000, size));
        });
    }

    @Test
    void sixtyFourAtOnce() throws IOException {
        float[][] memory = many("memory");
        assertThat(Sounds.peak(memory)).isGreaterThan(0.2);
        Sounds.same(many("disk"), memory);
    }

    private static float[][] many(String from) throws IOException {
        List<String> lines = new ArrayList<>(List.of("o: output"));
        for (int i = 0; i < 64; i++) {
            lines.add("p" + i + ": player asset=a.wav playing=true loop=true gain=-30 from=" + from + " start="
                    + i / 20.0 + " loop_to=" + (4 + i / 50.0));
            lines.add("p" + i + ".out -> o.in");
        }
        Graph graph = Rig.graph(lines.toArray(String[]::new));
        return Offline.render(
                Map.of("main", graph),
                NodeTypes.builtIn(),
                Sounds.samples(folder, Deck.stepped()),
                Sounds.RATE,
                256,
                6);
    }

    /** The thread reads while the rendering goes on; waiting for it makes both the same. */
    @Test
    void renderingWaitsForTheThread() throws IOException {
        Graph graph = Rig.graph("p: player asset=a.flac playing=true from=disk", "o: output", "p.out -> o.in");
        TapeSamples samples = new TapeSamples(folder, Sounds.RATE);
        float[][] one = Offline.render(Map.of("main", graph), NodeTypes.builtIn(), samples, Sounds.RATE, 128, 6);
        Sounds.same(one, heard("a.flac", "memory", 128, 6, "playing=true", TapePlayerTest::nothing));
    }
}
