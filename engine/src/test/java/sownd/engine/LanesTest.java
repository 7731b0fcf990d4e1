package sownd.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sownd.engine.graph.Graph;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.NodeTypes;
import sownd.engine.kernel.Factor;
import sownd.engine.kernel.Kernel;
import sownd.engine.realtime.LaneBlock;
import sownd.engine.realtime.LaneUnit;
import sownd.engine.realtime.Lanes;
import sownd.engine.realtime.Setup;

/** A node sounds the same whether it plays alone or beside many, and while it moves from one to the other. */
final class LanesTest {
    private static final int HEARD = 5;

    /** A voice of every kind of node that is played in lanes; all but one go to a device channel that is not there. */
    private static List<String> voice(int i) {
        return List.of(
                "osc" + i + ": oscillator frequency=" + (100 + 37 * i) + " phase=0.1 shape="
                        + (i % 2 == 1 ? "saw" : "sine"),
                "gain" + i + ": gain gain=" + -i % 20,
                "eq" + i + ": eq low_gain=6 mid=" + (300 + i) + " mid_gain=-5 high_gain=4",
                "pan" + i + ": pan pan=" + i / 100.0,
                "low" + i + ": biquad frequency=" + (1000 + 100 * i),
                "adsr" + i + ": adsr attack=0.003 decay=0.01 first=" + i / 1000.0
                        + " period=0.05 gate=0.02 release=0.011",
                "times" + i + ": scale factor=0.7",
                "plus" + i + ": offset amount=0.001",
                "see" + i + ": levels window=0.01",
                "out" + i + ": output first=" + (i == HEARD ? 1 : 3),
                "osc" + i + ".out -> gain" + i + ".in",
                "gain" + i + ".out -> eq" + i + ".in",
                "eq" + i + ".out -> pan" + i + ".in",
                "pan" + i + ".out -> low" + i + ".in",
                "low" + i + ".out -> adsr" + i + ".in",
                "adsr" + i + ".out -> times" + i + ".in",
                "times" + i + ".out -> plus" + i + ".in",
                "plus" + i + ".out -> see" + i + ".in",
                "see" + i + ".out -> out" + i + ".in");
    }

    private static Graph voices(int... numbers) {
        return Rig.graph(
                Arrays.stream(numbers).boxed().flatMap(i -> voice(i).stream()).toArray(String[]::new));
    }

    private static Graph upTo(int count) {
        return voices(IntStream.range(0, count).toArray());
    }

    private static void command(Rig rig) {
        rig.engine.set(rig.engine.parameter("main/gain5/gain"), -20, 0.01, rig.at(1003, 64));
        rig.engine.set(rig.engine.parameter("main/eq5/mid"), 2000, 0, rig.at(2017, 64));
        rig.engine.set(rig.engine.parameter("main/pan5/pan"), -1, 0.02, rig.at(2500, 64));
        rig.engine.set(rig.engine.parameter("main/osc5/phase"), 0.4, 0.01, rig.at(2600, 64));
        rig.engine.set(rig.engine.parameter("main/times5/factor"), -0.3, 0, rig.at(3001, 64));
        rig.engine.call(rig.engine.event("main/adsr5/off"), 0, rig.at(3777, 64));
    }

    private static float[][] heard(Graph graph) {
        try (Rig rig = Rig.of(64).play(graph)) {
            command(rig);
            return rig.step(150);
        }
    }

    @Test
    void aNodeAmongManySoundsAsAloneToTheLastBitAlsoWithCommandsToItAndToOthers() {
        float[][] alone = heard(voices(HEARD));
        assertThat(peak(alone)).isGreaterThan(0.05);
        assertThat(heard(upTo(40))).isDeepEqualTo(alone);
        assertThat(heard(upTo(9))).isDeepEqualTo(alone);
        assertThat(heard(voices(3, HEARD))).isDeepEqualTo(alone);
    }

    @Test
    void aNodeKeepsItsSoundWhileOthersComeAndGo() {
        try (Rig one = Rig.of(64).play(voices(HEARD));
                Rig other = Rig.of(64).play(voices(HEARD))) {
            command(one);
            command(other);
            int[][] edits = {{1, HEARD, 3}, {HEARD}, {HEARD, 8, 9, 10}, {0, 1, 2, 3, 4, HEARD, 6, 7, 8, 9, 10, 11, 13}};
            for (int i = 0; i < 24; i++) {
                other.play(i % 5 == 4 ? upTo(40) : voices(edits[i % 5]));
                assertThat(other.step(9)).as("edit " + i).isDeepEqualTo(one.step(9));
            }
        }
    }

    @Test
    void anEqualGraphChangesNothing() {
        try (Rig one = Rig.of(64).play(upTo(40));
                Rig other = Rig.of(64).play(upTo(40))) {
            for (int i = 0; i < 10; i++) {
                other.play(upTo(40));
                assertThat(other.step(7)).isDeepEqualTo(one.step(7));
            }
        }
    }

    @Test
    void aMonoVoiceBecomesStereoAndBackWithoutAJump() {
        String[] mono = {
            "a: oscillator frequency=100 level=-6",
            "low: biquad frequency=150",
            "o: output",
            "a.out -> low.in",
            "low.out -> o.in"
        };
        List<String> stereo = new ArrayList<>(List.of(mono));
        stereo.addAll(
                List.of("p: pan pan=-1", "b: oscillator frequency=90 level=-6", "b.out -> p.in", "p.out -> low.in"));
        try (Rig rig = Rig.of(64)) {
            float last = 0;
            for (int i = 0; i < 20; i++) {
                rig.play(Rig.graph(i % 2 == 0 ? mono : stereo.toArray(String[]::new)));
                for (float sample : rig.step(13)[1]) {
                    assertThat(Math.abs(sample - last)).isLessThan(0.03f);
                    last = sample;
                }
            }
        }
    }

    @Test
    void manyVoicesSumToWhatTheySumToOneByOne() {
        String[] lines = IntStream.range(0, 100)
                .boxed()
                .flatMap(i -> List.of(
                        "s" + i + ": oscillator level=-40 frequency=" + (50 + i),
                        "g" + i + ": gain",
                        "s" + i + ".out -> g" + i + ".in")
                        .stream())
                .toArray(String[]::new);
        List<String> all = new ArrayList<>(List.of(lines));
        all.add("o: output");
        IntStream.range(0, 100).forEach(i -> all.add("g" + i + ".out -> o.in"));
        try (Rig rig = Rig.of(128).play(Rig.graph(all.toArray(String[]::new)))) {
            float[][] heard = rig.step(20);
            for (int i = 0; i < heard[0].length; i++) {
                double sum = 0;
                for (int voice = 0; voice < 100; voice++) {
                    sum += 0.01 * Math.sin(2 * Math.PI * (50 + voice) * i / 48_000);
                }
                assertThat((double) heard[1][i]).isCloseTo(sum, within(1e-6));
            }
        }
    }

    /** Twelve tiny nodes; a gain of 0 dB, which is no tiny node, breaks the run where it is put. */
    private static Graph run(boolean broken) {
        List<String> lines =
                new ArrayList<>(List.of("a: oscillator level=-6", "g: gain", "o: output", "a.out -> n0.in"));
        for (int i = 0; i < 12; i++) {
            lines.add("n" + i
                    + (i % 3 == 0
                            ? ": scale factor=0.9"
                            : i % 3 == 1 ? ": offset amount=0.02" : ": scale factor=-1.1"));
            boolean here = broken && i == 5;
            lines.add("n" + i + ".out -> " + (here ? "g.in" : i == 11 ? "o.in" : "n" + (i + 1) + ".in"));
        }
        if (broken) {
            lines.add("g.out -> n6.in");
        }
        return Rig.graph(lines.toArray(String[]::new));
    }

    @Test
    void aRunOfTinyNodesSoundsAsEachByItselfWhileTheyMove() {
        float[][][] heard = new float[2][][];
        for (int i = 0; i < 2; i++) {
            try (Rig rig = Rig.of(64).play(run(i == 1))) {
                rig.engine.set(rig.engine.parameter("main/n4/amount"), -0.1, 0, rig.at(333, 64));
                rig.engine.set(rig.engine.parameter("main/n8/factor"), 0.5, 0.01, rig.at(500, 64));
                heard[i] = rig.step(30);
            }
        }
        assertThat(heard[0]).isDeepEqualTo(heard[1]);
        assertThat(heard[0][0][300]).isNotEqualTo(heard[0][0][300 + 1200]);
    }

    @Test
    void aRunThatBecomesTooLargeIsNamedAndComesBack() {
        List<String> lines =
                new ArrayList<>(List.of("a: oscillator level=0", "o: output", "a.out -> n0.in", "n15.out -> o.in"));
        for (int i = 0; i < 16; i++) {
            lines.add("n" + i + ": scale factor=1000");
            lines.add(i == 15 ? "b: gain" : "n" + i + ".out -> n" + (i + 1) + ".in");
        }
        try (Rig rig = Rig.of(64).play(Rig.graph(lines.toArray(String[]::new)))) {
            assertThat(rig.step(4)[0]).containsOnly(0);
            assertThat(rig.drain()).containsExactly("failed main/n12: gave a sample that is not a finite number");
            for (int i = 0; i < 16; i++) {
                rig.engine.set(rig.engine.parameter("main/n" + i + "/factor"), 1, 0, 0);
            }
            assertThat(rig.step(760)[0][48_500]).isNotZero();
            assertThat(rig.drain()).contains("mended main/n12");
        }
    }

    /** Gives what its parameter says, or what is not a number. */
    private static final class Brittle implements LaneUnit {
        static final NodeType TYPE = NodeType.named("brittle")
                .about("Breaks above 1.")
                .audioOut("out", 1)
                .parameter("value", Measure.NONE, 0, 2, 0.25, "")
                .builds(Brittle::new);
        private Factor value = Lanes.NONE.factor();

        @Override
        public void prepare(Lanes lanes, Setup setup) {
            value = lanes.factor(0);
        }

        @Override
        public void process(LaneBlock block) {
            for (int i = 0; i < block.size(); i++) {
                float now = value.table()[i];
                block.out(0)[i] = now > 1 ? Float.NaN : now;
            }
        }
    }

    @Test
    void whoGivesNoNumberIsSilencedAloneNamedAndTriedAgain() {
        List<String> lines = new ArrayList<>(List.of("o: output"));
        for (int i = 0; i < 30; i++) {
            lines.add("b" + i + ": brittle");
            lines.add("b" + i + ".out -> o.in");
        }
        try (Rig rig = new Rig(64, NodeTypes.builtIn().with(Brittle.TYPE), Samples.NONE)) {
            rig.play(Rig.graph(lines.toArray(String[]::new)));
            assertThat(rig.step(2)[0][100]).isEqualTo(7.5f);
            rig.engine.set(rig.engine.parameter("main/b7/value"), 2, 0, 0);
            assertThat(rig.step(20)[0][1200]).isEqualTo(7.25f);
            assertThat(rig.drain()).containsExactly("failed main/b7: gave a sample that is not a finite number");
            assertThat(rig.engine.audio().failedUnits()).isEqualTo(1);
            rig.engine.set(rig.engine.parameter("main/b7/value"), 0.5, 0, 0);
            assertThat(rig.step(760)[0][48_600]).isEqualTo(7.75f);
            assertThat(rig.drain()).containsExactly("mended main/b7");
        }
    }

    /** Gives what its parameter says, and throws when that is more than 1, which it asks node by node. */
    private static final class Thrower implements LaneUnit {
        static final NodeType TYPE = NodeType.named("thrower")
                .about("Throws above 1.")
                .audioOut("out", 1)
                .parameter("value", Measure.NONE, 0, 2, 0.25, "")
                .builds(Thrower::new);
        private Factor value = Lanes.NONE.factor();

        @Override
        public void prepare(Lanes lanes, Setup setup) {
            value = lanes.factor(0);
        }

        @Override
        public void process(LaneBlock block) {
            for (int i = 0; i < block.nodes(); i++) {
                if (block.value(block.place(i), 0) > 1) {
                    throw new IllegalStateException("too much");
                }
            }
            System.arraycopy(value.table(), 0, block.out(0), 0, block.size());
        }
    }

    @Test
    void whoThrowsIsSilencedAloneNamedAndTriedAgain() {
        List<String> lines = new ArrayList<>(List.of("o: output"));
        for (int i = 0; i < 30; i++) {
            lines.add("b" + i + ": thrower");
            lines.add("b" + i + ".out -> o.in");
        }
        try (Rig rig = new Rig(64, NodeTypes.builtIn().with(Thrower.TYPE), Samples.NONE)) {
            rig.play(Rig.graph(lines.toArray(String[]::new)));
            assertThat(rig.step(2)[0][100]).isEqualTo(7.5f);
            rig.engine.set(rig.engine.parameter("main/b7/value"), 2, 0, 0);
            float[] heard = rig.step(20)[0];
            for (float sample : heard) {
                assertThat(sample).isBetween(7.25f, 7.5f);
            }
            assertThat(heard[1200]).isEqualTo(7.25f);
            assertThat(rig.drain()).containsExactly("failed main/b7: threw java.lang.IllegalStateException: too much");
            assertThat(rig.engine.audio().failedUnits()).isEqualTo(1);
            rig.engine.set(rig.engine.parameter("main/b7/value"), 0.5, 0, 0);
            assertThat(rig.step(760)[0][48_600]).isEqualTo(7.75f);
            assertThat(rig.drain()).containsExactly("mended main/b7");
        }
    }

    /** Either way of every loop, and the change from one to the other amid the sound. */
    @Test
    void theWayALoopIsPlayedIsNotHeard() {
        try {
            Kernel.plain(true);
            float[][] plain = heard(upTo(40));
            assertThat(Kernel.plain(false))
                    .as("tests run with the module of kernels")
                    .isTrue();
            Ready.all();
            assertThat(heard(upTo(40))).isDeepEqualTo(plain);
            try (Rig rig = Rig.of(64).play(upTo(40))) {
                command(rig);
                float[] all = new float[150 * 64];
                for (int i = 0; i < 150; i++) {
                    Kernel.plain(i % 7 < 3);
                    System.arraycopy(rig.step(1)[0], 0, all, i * 64, 64);
                }
                assertThat(all).isEqualTo(plain[0]);
            }
        } finally {
            Kernel.plain(false);
        }
    }

    private static double peak(float[][] data) {
        double most = 0;
        for (float sample : data[0]) {
            most = Math.max(most, Math.abs(sample));
        }
        return most;
    }
}
