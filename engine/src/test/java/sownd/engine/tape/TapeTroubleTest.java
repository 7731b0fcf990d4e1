package sownd.engine.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sownd.engine.Rig;
import sownd.engine.Samples;
import sownd.engine.graph.Graph;
import sownd.engine.graph.NodeTypes;

/** What happens when the disk is slow, the file is broken, or nobody needs it any more. */
final class TapeTroubleTest {
    private static final int FRAMES = 6 * Sounds.RATE;
    private static final float[][] NOISE = Sounds.noise(FRAMES);

    @TempDir
    Path folder;

    private final Deck deck = Deck.stepped();

    @BeforeEach
    void aFile() throws IOException {
        Sounds.wav(folder.resolve("a.wav"), Sounds.RATE, NOISE);
    }

    private static Graph player(String params) {
        return Rig.graph("p: player asset=" + params, "o: output", "p.out -> o.in");
    }

    private Rig rig(String params) {
        return rig(params, Sounds.samples(folder, deck));
    }

    private static Rig rig(String params, Samples samples) {
        return new Rig(64, NodeTypes.builtIn(), samples).play(player(params));
    }

    private static double read(Rig rig, String reading) {
        rig.engine.refresh();
        return rig.engine.value(rig.engine.reading("main/p/" + reading));
    }

    @Test
    void aSlowDiskIsSilenceThatIsCountedAndToldOnceAndTimeGoesOn() {
        try (Rig rig = rig("a.wav playing=true from=disk fade_in=0")) {
            float[][] first = rig.step(900);
            Sounds.same(first, cut(0, Sounds.RATE));
            assertThat(cut(first, Sounds.RATE)).containsOnly(0);
            assertThat(read(rig, "late")).isCloseTo(57_600.0 / 48_000 - 1, within(1e-9));
            assertThat(rig.drain())
                    .singleElement()
                    .asString()
                    .startsWith("failed main/p: \"a.wav\" came late from the disk, 0.2 s were silent");
            assertThat(rig.drain()).isEmpty();
            rig.engine.catchUp();
            assertThat(rig.drain()).containsExactly("mended main/p");
            Sounds.same(rig.step(900), cut(57_600, 57_600));
        }
    }

    private static float[][] cut(int from, int frames) {
        float[][] part = new float[2][];
        for (int channel = 0; channel < 2; channel++) {
            part[channel] = Arrays.copyOfRange(NOISE[channel], from, from + frames);
        }
        return part;
    }

    private static float[] cut(float[][] data, int from) {
        return Arrays.copyOfRange(data[0], from, data[0].length);
    }

    /** Its second of sound in memory lasts until the thread comes. */
    @Test
    void aBeginningIsHeardAtOnceHoweverOftenWithoutTheDisk() {
        try (Rig rig = rig("a.wav from=disk fade_in=0 fade_out=0")) {
            int play = rig.engine.event("main/p/play");
            rig.engine.call(play, 0, rig.at(1001, 64));
            rig.engine.call(play, 0, rig.at(30_003, 64));
            rig.engine.call(play, 0, rig.at(31_004, 64));
            float[][] heard = rig.step(900);
            for (int i = 0; i < 20_000; i++) {
                assertThat(heard[0][1001 + i]).isEqualTo(NOISE[0][i]);
                assertThat(heard[1][31_004 + i]).isEqualTo(NOISE[1][i]);
            }
            assertThat(read(rig, "late")).isZero();
        }
    }

    /** The beginning stays at hand when the loop is moved again and again. */
    @Test
    void movingTheLoopForgetsNotTheBeginning() {
        try (Rig rig = rig("a.wav from=disk loop=true fade_in=0 fade_out=0")) {
            for (int i = 1; i < 8; i++) {
                rig.engine.set(rig.engine.parameter("main/p/loop_from"), i / 2.0, 0, rig.at(640L * i, 64));
                rig.stepWhole(10);
            }
            int play = rig.engine.event("main/p/play");
            for (int i = 0; i < 3; i++) {
                rig.engine.call(play, 0, rig.at(10_000 + 1000 * i, 64));
            }
            float[][] heard = rig.step(200);
            assertThat(read(rig, "late")).isZero();
            assertThat(heard[0][12_000 - 70 * 64 + 777]).isEqualTo(NOISE[0][777]);
        }
    }

    @Test
    void aFileDamagedInTheMiddleIsToldWithItsName() throws Exception {
        Sounds.encode(folder, "flac", "-s", "-o", "a.flac", "a.wav");
        byte[] bytes = Files.readAllBytes(folder.resolve("a.flac"));
        Arrays.fill(bytes, bytes.length * 2 / 3, bytes.length * 2 / 3 + 3000, (byte) 0x55);
        Files.write(folder.resolve("a.flac"), bytes);
        try (Rig rig = rig("a.flac playing=true from=disk fade_in=0")) {
            float[][] heard = rig.stepWhole(FRAMES / 64);
            assertThat(heard[0][3 * Sounds.RATE]).isEqualTo(NOISE[0][3 * Sounds.RATE]);
            assertThat(heard[0][5 * Sounds.RATE]).isZero();
            assertThat(rig.drain())
                    .anySatisfy(told -> assertThat(told).startsWith("failed main/p: \"a.flac\" is damaged at "));
        }
    }

    @Test
    void aFileCutOffOrMissingIsToldAndTheGraphPlays() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("a.wav"));
        Files.write(folder.resolve("cut.wav"), Arrays.copyOf(bytes, bytes.length / 2));
        for (String asset : new String[] {"cut.wav", "none.wav"}) {
            try (Rig rig = rig(asset + " playing=true from=disk")) {
                assertThat(Sounds.peak(rig.step(10))).isZero();
                assertThat(rig.drain().getFirst()).startsWith("failed main/p: ").contains("\"" + asset + "\"");
            }
        }
    }

    @Test
    void aFileThatGoesWhileThePlayerWaitsIsToldWhenItIsNeeded() throws IOException {
        try (Rig rig = rig("a.wav from=disk")) {
            rig.stepWhole(10);
            rig.engine.call(rig.engine.event("main/p/play"), 0, rig.at(700, 64));
            rig.stepWhole(10);
            assertThat(rig.drain()).noneMatch(told -> told.startsWith("failed"));
            Files.delete(folder.resolve("a.wav"));
            rig.engine.call(rig.engine.event("main/p/play"), 0, rig.at(3000, 64));
            rig.stepWhole(50);
            assertThat(rig.drain()).anySatisfy(told -> assertThat(told).startsWith("failed main/p: \"a.wav\""));
            Sounds.wav(folder.resolve("a.wav"), Sounds.RATE, NOISE);
            rig.engine.call(rig.engine.event("main/p/play"), 0, rig.at(6000, 64));
            rig.stepWhole(50);
            assertThat(rig.drain()).contains("mended main/p");
        }
    }

    private long open() throws IOException {
        assumeThat(Path.of("/proc/self/fd")).isDirectory();
        try (Stream<Path> handles = Files.list(Path.of("/proc/self/fd"))) {
            return handles.filter(this::isOurs).count();
        }
    }

    private boolean isOurs(Path handle) {
        try {
            return Files.readSymbolicLink(handle).startsWith(folder.toRealPath());
        } catch (IOException gone) {
            return false; // The handle by which the list itself was read.
        }
    }

    @Test
    void whatLeavesTheGraphClosesItsFile() throws IOException {
        try (Rig rig = rig("a.wav playing=true from=disk")) {
            rig.stepWhole(10);
            assertThat(deck.jobs()).isOne();
            assertThat(open()).isBetween(1L, 3L);
            rig.play(Rig.graph("o: output"));
            rig.stepWhole(50);
            rig.drain();
            rig.engine.catchUp();
            assertThat(deck.jobs()).isZero();
            assertThat(open()).isZero();
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void theThreadLivesAsLongAsThereIsSomethingToRead() throws Exception {
        awaitNoReader();
        TapeSamples samples = new TapeSamples(folder, Sounds.RATE);
        for (int i = 0; i < 5; i++) {
            try (Rig rig = rig("a.wav playing=true from=disk", samples)) {
                rig.step(10);
                assertThat(readers()).isOne();
            }
            awaitNoReader();
        }
        assertThat(open()).isZero();
    }

    private static void awaitNoReader() {
        while (readers() > 0) {
            Thread.onSpinWait();
        }
    }

    private static long readers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("tape-reader"))
                .count();
    }

    @Test
    void theShortAreInMemoryAndTheLongOnTheDisk() throws IOException {
        Sounds.wav(folder.resolve("long.wav"), 8000, new float[1][8000 * 121]);
        try (Rig rig = rig("a.wav playing=true")) {
            rig.stepWhole(4);
            assertThat(deck.jobs()).isZero();
            assertThat(read(rig, "length")).isEqualTo(6);
            rig.play(player("long.wav playing=true"));
            rig.stepWhole(20);
            assertThat(deck.jobs()).isOne();
            assertThat(read(rig, "length")).isEqualTo(121);
            rig.engine.play(Map.of("main", player("long.wav from=memory")));
            rig.stepWhole(20);
            rig.drain();
            rig.engine.catchUp();
            assertThat(deck.jobs()).isZero();
        }
    }
}
