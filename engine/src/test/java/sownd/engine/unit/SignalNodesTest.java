package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static sownd.engine.unit.Studio.sine;
import static sownd.engine.unit.Studio.sound;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.engine.Rig;
import sownd.engine.graph.Compiler;
import sownd.engine.graph.NodeTypes;

/** Nodes that make and change signals, against their formulas. */
final class SignalNodesTest {
    private static final int RATE = Studio.RATE;

    private static float[] heard(int frames, String... lines) {
        try (Stage stage = new Stage(lines)) {
            return stage.hear(frames);
        }
    }

    @Test
    void aValueStandsAndLeadsAParameter() {
        assertThat(heard(640, "n: value value=0.375", "n.out -> o.in")).containsOnly(0.375f);
        float[] led = heard(
                4800,
                "v: value value=-20",
                "s: oscillator",
                "g: gain",
                "v.out -> g.gain",
                "s.out -> g.in",
                "g.out -> o.in");
        float[] set = heard(4800, "s: oscillator", "g: gain gain=-20", "s.out -> g.in", "g.out -> o.in");
        for (int i = 1000; i < led.length; i++) {
            assertThat(led[i]).isCloseTo(set[i], within(1e-6f));
        }
    }

    @Test
    void aMappedWaveIsTheWaveBetweenOtherValues() {
        float[] mapped = heard(
                9600,
                "w: lfo frequency=7 shape=triangle from=-1 to=3",
                "n: map in_low=-1 in_high=3 out_low=10 out_high=-5",
                "w.out -> n.in",
                "n.out -> o.in");
        float[] wave = heard(9600, "w: lfo frequency=7 shape=triangle from=10 to=-5", "w.out -> o.in");
        for (int i = 0; i < wave.length; i++) {
            assertThat(mapped[i]).isCloseTo(wave[i], within(1e-5f));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "linear, 0.25, 2, 10, 4",
        "linear, -1, 2, 10, 2",
        "linear, 9, 2, 10, 10",
        "exponential, 0.5, 20, 20000, 632.4555",
        "exponential, 1, 20, 20000, 20000",
        "exponential, 0.5, -1, 1, 0",
        "s, 0.25, 0, 1, 0.15625",
        "s, 0.5, 0, 8, 4",
        "decibel, 0, 0, 1, 0",
        "decibel, 0.5, 0, 1, 0.0306534",
        "decibel, 1, 0, 1, 1"
    })
    void aCurveIsItsFormulaForSignalsAndEvents(String curve, double in, double low, double high, double wanted) {
        String map = " curve=" + curve + " out_low=" + low + " out_high=" + high;
        float[] heard = heard(64, "v: value value=" + in, "n: map" + map, "v.out -> n.in", "n.out -> o.in");
        assertThat((double) heard[10]).isCloseTo(wanted, within(1e-6 + 1e-6 * Math.abs(wanted)));
        try (Stage stage = new Stage("n: map_event" + map, "n.out -> t.a").call("n/in", in, 100)) {
            String[] line = stage.written(200).getFirst().split(" ");
            assertThat(line[0]).isEqualTo("100");
            assertThat(Double.parseDouble(line[2])).isCloseTo(wanted, within(1e-6 + 1e-6 * Math.abs(wanted)));
        }
    }

    @Test
    void withoutItsClampAMapGoesOn() {
        String free = "n: map clamp=false out_high=10";
        assertThat(heard(64, "v: value value=1.5", free, "v.out -> n.in", "n.out -> o.in")[10])
                .isEqualTo(15);
        assertThat(heard(
                        64,
                        "v: value value=900000",
                        free + " curve=exponential out_low=1",
                        "v.out -> n.in",
                        "n.out -> o.in")[10])
                .isEqualTo(1e6f);
    }

    @Test
    void aSlewRisesAndFallsInStraightLines() {
        try (Stage stage = new Stage("h: hold", "n: slew rise=0.01 fall=0.02", "h.out -> n.in", "n.out -> o.in")
                .call("h/set", 1, 100)
                .call("h/set", 0.5, 2000)) {
            float[] heard = stage.hear(4000);
            assertThat(heard[99]).isZero();
            for (int i = 0; i < 480; i++) {
                assertThat(heard[100 + i]).isCloseTo((i + 1) / 480f, within(1e-6f));
                assertThat(heard[2000 + i]).isCloseTo(1 - (i + 1) / 960f, within(1e-6f));
            }
            assertThat(heard[1999]).isEqualTo(1);
            assertThat(heard[2480]).isEqualTo(0.5f);
        }
    }

    @Test
    void anExponentialSlewGoesTwoThirdsInItsTime() {
        try (Stage stage = new Stage(
                        "h: hold", "n: slew form=exponential rise=0.01 fall=0", "h.out -> n.in", "n.out -> o.in")
                .call("h/set", 2, 100)
                .call("h/set", -1, 2000)) {
            float[] heard = stage.hear(2400);
            for (int i = 0; i < 1900; i++) {
                assertThat((double) heard[100 + i]).isCloseTo(2 * (1 - Math.exp(-(i + 1) / 480.0)), within(1e-6));
            }
            assertThat(heard[2000]).isEqualTo(-1);
        }
    }

    @Test
    void aHoldKeepsTheNewestNumberFromItsFrameOn() {
        try (Stage stage = new Stage("n: hold initial=7", "n.out -> o.in")
                .call("n/set", 0.25, 1001)
                .call("n/set", -3, 1100)) {
            float[] heard = stage.hear(1200);
            for (int i = 0; i < 1200; i++) {
                assertThat(heard[i]).isEqualTo(i < 1001 ? 7 : i < 1100 ? 0.25f : -3);
            }
        }
    }

    @Test
    void aHoldSamplesASignalOnTheFrame() {
        String wave = "w: lfo frequency=50";
        float[] lfo = heard(3000, wave, "w.out -> o.in");
        try (Stage stage = new Stage(wave, "n: hold", "w.out -> n.in", "n.out -> o.in", "n.sampled -> t.a")
                .call("n/sample", 0, 777)
                .call("n/sample", 0, 2050)) {
            float[] heard = stage.hear(3000);
            assertThat(heard[776]).isZero();
            assertThat(heard[777]).isEqualTo(lfo[777]);
            assertThat(heard[2999]).isEqualTo(lfo[2050]);
            assertThat(stage.written(0)).containsExactly("777 a " + lfo[777], "2050 a " + lfo[2050]);
        }
    }

    @Test
    void aCrossingIsOnTheFrameAndWaitsForTheHysteresis() {
        String wave = "w: lfo frequency=20 from=-1 to=1";
        float[] lfo = heard(12_000, wave, "w.out -> o.in");
        List<String> wanted = new ArrayList<>();
        boolean above = false;
        for (int i = 0; i < 12_000; i++) {
            if (!above && lfo[i] >= 0.3f) {
                above = true;
                wanted.add(i + " a 1.0");
            } else if (above && lfo[i] < 0.3f - 0.5f) {
                above = false;
                wanted.add(i + " b 0.0");
            }
        }
        assertThat(wanted).hasSizeGreaterThan(9);
        try (Stage stage = new Stage(
                wave, "n: crossing level=0.3 hysteresis=0.5", "w.out -> n.in", "n.rise -> t.a", "n.fall -> t.b")) {
            assertThat(stage.written(11_968)).isEqualTo(wanted);
        }
    }

    @Test
    void aFollowerFindsPeakAndMean() {
        float[][] steady = sound(0.5, _ -> -0.5, _ -> 0.1);
        float[] heard = Studio.render(steady, "n: follower attack=0.01", "p.out -> n.in", "n.out -> o.in")[0];
        for (int i = 0; i < 4000; i++) {
            assertThat((double) heard[i]).isCloseTo(0.5 * (1 - Math.exp(-(i + 1) / 480.0)), within(1e-5));
        }
        float[][] tone = sound(2, i -> 0.8 * sine(1000, i));
        String rms = "n: follower detector=rms attack=0.2 release=0.2";
        float[] mean = Studio.render(tone, rms, "p.out -> n.in", "n.out -> o.in")[0];
        assertThat((double) mean[95_000]).isCloseTo(0.8 / Math.sqrt(2), within(0.001));
        float[] decibels = Studio.render(tone, rms + " unit=decibel", "p.out -> n.in", "n.out -> o.in")[0];
        assertThat((double) decibels[95_000]).isCloseTo(20 * Math.log10(0.8) - 3.0103, within(0.02));
    }

    private static final String LINE = "n: timeline points=0_0,0.1_1,0.2_0.25_exponential,0.3_1_smooth,0.4_-2_step";

    /** The line, written as formulas. */
    private static double line(double t) {
        if (t < 0.1) {
            return t / 0.1;
        }
        if (t < 0.2) {
            return Math.pow(0.25, (t - 0.1) / 0.1);
        }
        double part = (t - 0.2) / 0.1;
        if (t < 0.3) {
            return 0.25 + 0.75 * (3 * part * part - 2 * part * part * part);
        }
        return t < 0.4 ? 1 : -2;
    }

    @Test
    void aTimelineIsItsFormulaFromItsFrameOn() {
        try (Stage stage = new Stage(LINE, "n.out -> o.in", "n.end -> t.a").call("n/start", 0, 1001)) {
            float[] heard = stage.hear(24_000);
            for (int i = 0; i < heard.length; i++) {
                double wanted = i < 1001 ? 0 : line((i - 1001) / (double) RATE);
                assertThat((double) heard[i]).as("frame %d", i).isCloseTo(wanted, within(1e-6));
            }
            assertThat(stage.written(0)).containsExactly(1001 + 19_200 + " a 1.0");
            assertThat(stage.read("n/position")).isEqualTo(0.4);
            assertThat(stage.rig.engine.value(stage.rig.engine.parameter("main/n/playing")))
                    .isZero();
        }
    }

    @Test
    void aTimelineLoopsWithoutDrift() {
        try (Stage stage =
                new Stage("n: timeline points=0_0,0.01001_1 loop=true playing=true", "n.out -> o.in", "n.end -> t.a")) {
            float[] heard = stage.hear(48_000);
            // 0.01001 s are 480.48 frames, a round is 480 of them.
            for (int i = 0; i < heard.length; i++) {
                assertThat((double) heard[i]).isCloseTo(i % 480 / 480.48, within(1e-6));
            }
            assertThat(stage.written(0)).hasSize(99).last().isEqualTo("47520 a 1.0");
        }
    }

    @Test
    void aTimelineStopsGoesOnAndIsLocated() {
        try (Stage stage = new Stage("n: timeline points=0_0,1_1", "n.out -> o.in")
                .call("n/start", 0, 0)
                .call("n/stop", 0, 1000)
                .call("n/resume", 0, 3000)
                .call("n/locate", 0.5, 5000)
                .set("n/playing", 0, 6000)
                .call("n/locate", 0.25, 7000)
                .set("n/playing", 1, 8000)) {
            float[] heard = stage.hear(9000);
            int[][] places = {
                {999, 999},
                {1000, 1000},
                {2999, 1000},
                {3000, 1000},
                {4999, 2999},
                {5000, 24_000},
                {5999, 24_999},
                {6500, 25_000},
                {7000, 12_000},
                {7999, 12_000},
                {8000, 0},
                {8500, 500}
            };
            for (int[] place : places) {
                assertThat((double) heard[place[0]])
                        .as("frame %d", place[0])
                        .isCloseTo(place[1] / 48_000.0, within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            0               ; point 1, "0", is no time with a value
            0 0, 1          ; point 2, "1", is no time with a value
            0 0, 1 x        ; point 2, "1 x", has a part that is no number up to 1000000
            0 0, 2 1, 2 0   ; point 3, "2 0", is no later than the one before
            -1 0            ; point 1, "-1 0", is not within a day
            0 0, 1 1 curvy  ; point 2, "1 1 curvy", has no form "curvy"
            0 0, 1 1 exponential ; point 2, "1 1 exponential", cannot be reached in equal ratios: both values must be above 0, or both below
            """)
    void aWrongLineIsRefusedWithItsPlace(String points, String what) {
        assertThat(NodeTypes.builtIn().find("timeline").orElseThrow().complaint("points", points))
                .hasValueSatisfying(wrong -> {
                    assertThat(wrong.what()).isEqualTo(what);
                    assertThat(wrong.mend()).isNotBlank();
                });
        assertThat(Compiler.check(Rig.graph("n: timeline points=0"), NodeTypes.builtIn()))
                .hasSize(1);
    }
}
