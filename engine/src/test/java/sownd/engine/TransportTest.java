package sownd.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sownd.engine.graph.Graph;
import sownd.engine.graph.NodeTypes;
import sownd.engine.realtime.transport.Told;

/** Musical time through the whole engine: commands on their samples, nodes that follow, what is told. */
final class TransportTest {
    private static final Samples ONE_FRAME = _ -> new Sample(new float[][] {{1}}, Rig.RATE);

    private static Rig rig(int block, String... lines) {
        return new Rig(block, NodeTypes.builtIn(), ONE_FRAME).play(Rig.graph(lines));
    }

    private static String[] clicks(String beat) {
        return new String[] {
            "t: beat " + beat, "c: player asset=click fade_in=0", "o: output", "t.out -> c.play", "c.out -> o.in"
        };
    }

    private static List<Integer> onsets(float[][] heard) {
        List<Integer> onsets = new ArrayList<>();
        for (int i = 0; i < heard[0].length; i++) {
            if (heard[0][i] > 0.5) {
                onsets.add(i);
            }
        }
        return onsets;
    }

    private static double told(Rig rig, Told number) {
        rig.engine.transport().refresh();
        return rig.engine.transport().value(number);
    }

    @Test
    void beatsBarsAndPartsAreEachOnTheirFrame() {
        for (int block : new int[] {16, 100, 512}) {
            for (String beat : List.of("division=3", "every=bar", "every=bar division=7 offset=0.5", "every=quarter")) {
                try (Rig rig = rig(block, clicks(beat))) {
                    Transport transport = rig.engine.transport();
                    transport.tempo(133.7, 0, rig.at(0, block));
                    transport.play(rig.at(1000, block));
                    boolean bars = beat.contains("bar");
                    double parts = beat.contains("division") ? bars ? 7 : 3 : 1;
                    double offset = beat.contains("offset") ? 0.5 : 0;
                    List<Integer> wanted = new ArrayList<>();
                    double length = (bars ? 4 : 1) * 60.0 * Rig.RATE / 133.7 / parts;
                    for (int i = 0; 1000 + (i + offset) * length < 96_000 / block * block - 1; i++) {
                        wanted.add((int) Math.round(1000 + (i + offset) * length));
                    }
                    assertThat(onsets(rig.step(96_000 / block))).as(beat).isEqualTo(wanted);
                    assertThat(rig.engine.audio().lateCommands()).isZero();
                }
            }
        }
    }

    @Test
    void whatItIsToldHappensOnItsSampleAndInOrder() {
        int block = 128;
        try (Rig rig = rig(block, clicks("every=quarter"))) {
            Transport transport = rig.engine.transport();
            transport.locate(new Position.Beats(0.5), rig.at(0, block));
            transport.play(rig.at(777, block));
            transport.locate(new Position.Bars(3, 2), rig.at(20_001, block));
            transport.stop(rig.at(30_003, block));
            transport.locate(new Position.Seconds(1), rig.at(30_003, block));
            transport.play(rig.at(30_003, block));
            // Sent at the same sample, the later wins.
            transport.locate(new Position.Beats(9), rig.at(40_000, block));
            transport.locate(new Position.Beats(7), rig.at(40_000, block));
            transport.stop(rig.at(70_000, block));
            assertThat(onsets(rig.step(1000))).containsExactly(12_777, 20_001, 30_003, 40_000, 64_000);
            assertThat(told(rig, Told.PLAYING)).isZero();
            assertThat(told(rig, Told.BEATS)).isCloseTo(8.25, within(1e-12));
            assertThat(told(rig, Told.SECONDS)).isCloseTo(4.125, within(1e-12));
            assertThat(told(rig, Told.BAR)).isEqualTo(3);
            assertThat(told(rig, Told.BEAT)).isEqualTo(1);
            assertThat(told(rig, Told.TEMPO)).isEqualTo(120);
            assertThat(told(rig, Told.METRE)).isEqualTo(404);
        }
    }

    @Test
    void stoppingEverythingStopsTheNodesAndLetsTimeRun() {
        try (Rig rig = rig(64, clicks("every=quarter"))) {
            Transport transport = rig.engine.transport();
            transport.play(rig.at(0, 64));
            transport.locate(new Position.Beats(100), rig.at(50_000, 64));
            rig.engine.stopAll(rig.at(30_000, 64));
            assertThat(onsets(rig.step(1500))).containsExactly(0, 24_000);
            assertThat(told(rig, Told.PLAYING)).isEqualTo(1);
            assertThat(told(rig, Told.BEATS))
                    .as("the jump that waited is dropped")
                    .isCloseTo(4, within(1e-12));
            assertThat(rig.drain()).anyMatch(line -> line.startsWith("changed"));
        }
    }

    @Test
    void whatIsWrittenAnewLetsTimeGoOnAtItsBeat() {
        try (Rig rig = rig(64, clicks("every=quarter"))) {
            Transport transport = rig.engine.transport();
            transport.play(rig.at(0, 64));
            rig.step(750);
            transport.write(new Timing(60, List.of(), List.of(new Timing.Metre(0, 3, 4)), new Timing.Loop(true, 2, 4)));
            assertThat(onsets(rig.step(3100))).containsExactly(0, 48_000, 96_000, 144_000, 192_000);
            assertThat(told(rig, Told.BEATS)).isCloseTo(2 + 6400 / 48_000.0, within(1e-9));
            assertThat(told(rig, Told.LOOP_TO)).isEqualTo(4);
            assertThat(told(rig, Told.METRE)).isEqualTo(304);
        }
    }

    @Test
    void whatIsQuantisedWaitsForItsPlaceAndNotWhileTimeStandsStill() {
        int block = 64;
        try (Rig rig = rig(
                block,
                "q: quantise every=bar division=2",
                "c: player asset=click fade_in=0",
                "o: output",
                "q.out -> c.play",
                "c.out -> o.in")) {
            int in = rig.engine.event("main/q/in");
            Transport transport = rig.engine.transport();
            rig.engine.call(in, 1, rig.at(500, block));
            transport.play(rig.at(1000, block));
            rig.engine.call(in, 1, rig.at(1000, block));
            rig.engine.call(in, 1, rig.at(1001, block));
            rig.engine.call(in, 1, rig.at(49_001, block));
            transport.locate(new Position.Bars(9, 1), rig.at(60_000, block));
            rig.engine.call(in, 1, rig.at(61_000, block));
            rig.engine.call(rig.engine.event("main/q/stop"), 1, rig.at(62_000, block));
            assertThat(onsets(rig.step(2500))).containsExactly(500, 1000, 49_000, 60_000);
        }
    }

    @Test
    void aMetronomeAndASequencerFollow() {
        int block = 128;
        try (Rig rig = rig(
                block,
                "m: metronome playing=true follow=true tempo=77 level=0",
                "o: output",
                "m.out -> o.in",
                "s: sequencer playing=true follow=true pattern=1.2.")) {
            Transport transport = rig.engine.transport();
            transport.metre(6, 8, rig.at(0, block));
            transport.play(rig.at(5000, block));
            float[][] heard = rig.step(400);
            List<Integer> begins = new ArrayList<>();
            for (int i = 1; i < heard[0].length; i++) {
                if (heard[0][i] > 0.99 && (begins.isEmpty() || i > begins.getLast() + 2000)) {
                    begins.add(i);
                }
            }
            assertThat(begins).containsExactly(5000, 17_000, 29_000, 41_000);
            rig.engine.refresh();
            assertThat(rig.engine.value(rig.engine.reading("main/m/beat"))).isEqualTo(4);
            assertThat(rig.engine.value(rig.engine.reading("main/s/step")))
                    .as("of 4, the eighth")
                    .isEqualTo(4);
            transport.stop(rig.at(52_000, block));
            rig.step(100);
            rig.engine.refresh();
            assertThat(rig.engine.value(rig.engine.reading("main/m/beat"))).isZero();
        }
    }

    @Test
    void everyStepOfASequencerIsOnItsSample() {
        int block = 100;
        try (Rig rig = rig(
                block,
                "s: sequencer playing=true follow=true division=3 gate=0.3 pattern=1| notes=a5",
                "o: output",
                "s.out -> o.in")) {
            Transport transport = rig.engine.transport();
            transport.tempo(97.3, 0, rig.at(0, block));
            transport.play(rig.at(3333, block));
            float[] heard = rig.step(4800)[0];
            List<Long> wanted = new ArrayList<>();
            List<Long> begins = new ArrayList<>();
            double length = 60.0 * Rig.RATE / 97.3 / 3;
            for (int step = 0; 3333 + step * length + 1 < heard.length; step++) {
                wanted.add(Math.round(3333 + step * length));
            }
            for (int i = 1000; i < heard.length; i++) {
                // A tone begins with the zero of its wave: what is heard first is the frame after.
                if (heard[i] != 0 && silent(heard, i - 500, i)) {
                    begins.add(i - 1L);
                }
            }
            assertThat(begins).hasSizeGreaterThan(45).isEqualTo(wanted);
        }
    }

    private static boolean silent(float[] heard, int from, int to) {
        for (int i = from; i < to; i++) {
            if (heard[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whatever it is told, and wherever blocks are cut, what follows it sounds the same. */
    @Test
    void theBlockSizeIsNotHeard() {
        Graph graph = Rig.graph(
                "m: metronome playing=true follow=true",
                "s: sequencer playing=true follow=true gate=0.8 pattern=1-3.5-3.",
                "t: beat division=4 offset=0.3",
                "q: quantise every=bar division=8",
                "p: player asset=tone fade_in=0",
                "w: transport_position",
                "low: filter cutoff=300",
                "n: scale factor=0.001",
                "o: output",
                "t.out -> q.in",
                "q.out -> p.play",
                "p.out -> low.in",
                "w.tempo -> n.in",
                "w.bar_phase -> o.in",
                "n.out -> o.in",
                "low.out -> o.in",
                "m.out -> o.in",
                "s.out -> o.in");
        for (int seed = 0; seed < 6; seed++) {
            float[][] one = played(graph, 64, seed);
            for (int block : new int[] {16, 100, 480}) {
                float[][] other = played(graph, block, seed);
                for (int i = 0; i < one[0].length; i++) {
                    assertThat(Math.abs(one[0][i] - other[0][i]))
                            .as("seed %d, block %d, frame %d", seed, block, i)
                            .isLessThan(1e-6f);
                }
            }
        }
    }

    private static float[][] played(Graph graph, int block, int seed) {
        try (Rig rig = new Rig(block, NodeTypes.builtIn(), Everything.SAMPLES).play(graph)) {
            Random random = new Random(seed);
            Transport transport = rig.engine.transport();
            transport.write(new Timing(
                    100 + random.nextInt(100),
                    List.of(new Timing.Tempo(1, 90, 2.5), new Timing.Tempo(5, 200, 0)),
                    List.of(new Timing.Metre(0, 3, 4), new Timing.Metre(2, 7, 8)),
                    new Timing.Loop(random.nextBoolean(), 0.7, 1.13)));
            transport.play(rig.at(100, block));
            for (int i = 0; i < 40; i++) {
                tell(transport, random, rig.at(500 + random.nextInt(90_000), block));
            }
            float[][] heard = rig.step(96_000 / block);
            assertThat(rig.engine.audio().lateCommands()).isZero();
            return heard;
        }
    }

    private static void tell(Transport transport, Random random, long at) {
        switch (random.nextInt(8)) {
            case 0 -> transport.stop(at);
            case 1, 2 -> transport.play(at);
            case 3 -> transport.locate(new Position.Beats(random.nextDouble() * 8), at);
            case 4 -> transport.tempo(50 + random.nextInt(300), random.nextInt(3) * 0.1, at);
            case 5 -> transport.loop(random.nextBoolean(), at);
            case 6 -> transport.loopTo(new Position.Beats(1 + random.nextDouble()), at);
            default -> transport.metre(2 + random.nextInt(5), 4, at);
        }
    }
}
