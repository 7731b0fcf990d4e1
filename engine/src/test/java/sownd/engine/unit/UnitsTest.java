package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sownd.engine.Offline;
import sownd.engine.Rig;
import sownd.engine.Sample;
import sownd.engine.Samples;
import sownd.engine.graph.NodeTypes;

/** Each unit against mathematics, or against other units that must give the same. */
final class UnitsTest {
    private static final int RATE = 48_000;
    /** One frame of 1, then silence for a second. */
    private static final Samples CLICK = _ -> {
        float[] data = new float[RATE];
        data[0] = 1;
        return new Sample(new float[][] {data}, RATE);
    };

    private static final Samples STEADY = _ -> new Sample(new float[][] {{0.5f, 0.5f}}, RATE);

    private static float[][] render(Samples samples, double seconds, String... lines) {
        try {
            return Offline.render(Map.of("main", Rig.graph(lines)), NodeTypes.builtIn(), samples, RATE, 64, seconds);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String source(String asset) {
        return "p: player playing=true loop=true fade_in=0 asset=" + asset;
    }

    /** Amplitude of one frequency, by correlation over whole periods. */
    static double amplitude(float[] data, int from, int frames, double hertz) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < frames; i++) {
            double angle = 2 * Math.PI * hertz * i / RATE;
            re += data[from + i] * Math.cos(angle);
            im += data[from + i] * Math.sin(angle);
        }
        return 2 * Math.hypot(re, im) / frames;
    }

    private static double power(float[] data, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += data[i] * (double) data[i];
        }
        return sum / (to - from);
    }

    @Test
    void gainIsDecibelsAndMinusNinetyIsSilence() {
        assertThat(render(STEADY, 0.01, source("a"), "g: gain gain=6", "o: output", "p.out -> g.in", "g.out -> o.in")[
                        0][400])
                .isCloseTo((float) (0.5 * Math.pow(10, 0.3)), within(1e-6f));
        assertThat(render(STEADY, 0.01, source("a"), "g: gain gain=-90", "o: output", "p.out -> g.in", "g.out -> o.in")[
                        0])
                .containsOnly(0);
        assertThat(render(
                        STEADY, 0.01, source("a"), "g: gain mute=true", "o: output", "p.out -> g.in", "g.out -> o.in")[
                        1])
                .containsOnly(0);
    }

    @Test
    void panKeepsThePowerEverywhere() {
        for (double pan = -1; pan <= 1; pan += 0.25) {
            float[][] heard = render(
                    STEADY, 0.01, source("a"), "n: pan pan=" + pan, "o: output", "p.out -> n.in", "n.out -> o.in");
            assertThat(Math.hypot(heard[0][300], heard[1][300])).isCloseTo(0.5, within(1e-6));
            assertThat(heard[1][300] - heard[0][300])
                    .isCloseTo((float) (Math.sin(pan * Math.PI / 4) * Math.sqrt(0.5)), within(1e-6f));
        }
    }

    @Test
    void aMixerIsGainsSummed() {
        float[][] mixed = render(
                STEADY,
                0.05,
                "a: noise seed=3",
                "b: noise seed=4",
                "m: mixer gain1=-3 gain8=-9",
                "o: output",
                "a.out -> m.in1",
                "b.out -> m.in8",
                "m.out -> o.in");
        float[][] summed = render(
                STEADY,
                0.05,
                "a: noise seed=3",
                "b: noise seed=4",
                "x: gain gain=-3",
                "y: gain gain=-9",
                "o: output",
                "a.out -> x.in",
                "b.out -> y.in",
                "x.out -> o.in",
                "y.out -> o.in");
        assertThat(mixed).isDeepEqualTo(summed);
    }

    @Test
    void multiplyingASineByItselfDoublesItsPitch() {
        float[] heard = render(
                STEADY,
                0.1,
                "s: oscillator frequency=1000 level=0",
                "m: multiply",
                "o: output",
                "s.out -> m.a",
                "s.out -> m.b",
                "m.out -> o.in")[0];
        assertThat(amplitude(heard, 0, 4800, 2000)).isCloseTo(0.5, within(1e-5));
        assertThat(amplitude(heard, 0, 4800, 1000)).isLessThan(1e-5);
    }

    @Test
    void anOscillatorHasItsPartialsAndLittleElse() {
        // 3,000 Hz has 7 partials below half the rate; what lies between them is aliasing.
        double[][] partials = {{2 / Math.PI, 1 / Math.PI}, {4 / Math.PI, 0}, {8 / (Math.PI * Math.PI), 0}};
        String[] shapes = {"saw", "square", "triangle"};
        for (int shape = 0; shape < 3; shape++) {
            float[] heard = render(
                    STEADY,
                    1,
                    "s: oscillator level=0 frequency=1019 shape=" + shapes[shape],
                    "o: output",
                    "s.out -> o.in")[0];
            assertThat(amplitude(heard, 0, 48_000, 1019)).isCloseTo(partials[shape][0], within(0.005));
            assertThat(amplitude(heard, 0, 48_000, 2038)).isCloseTo(partials[shape][1], within(0.01));
            double alias = amplitude(heard, 0, 48_000, 48_000 - 1019 * 45);
            assertThat(alias).as(shapes[shape]).isLessThan(0.001);
        }
    }

    @Test
    void noiseIsTheSameForASeedAndPinkFallsByThreeDecibelsAnOctave() {
        String[] pink = {"n: noise colour=pink level=0", "o: output", "n.out -> o.in"};
        float[] heard = render(STEADY, 8, pink)[0];
        assertThat(render(STEADY, 8, pink)[0]).isEqualTo(heard);
        assertThat(render(STEADY, 1, "n: noise colour=pink level=0 seed=2", "o: output", "n.out -> o.in")[0][5])
                .isNotEqualTo(heard[5]);
        double low = 0;
        double high = 0;
        for (int i = 0; i < 300; i++) {
            low += Math.pow(amplitude(heard, 0, heard.length, 200 + i), 2);
            high += Math.pow(amplitude(heard, 0, heard.length, 3200 + i), 2);
        }
        // Middles 350 and 3,350 Hz: power falls by their ratio.
        assertThat(10 * Math.log10(low / high)).isCloseTo(10 * Math.log10(3350 / 340.0), within(1.5));
    }

    @Test
    void anEnvelopeWaitsRisesHoldsFallsAndRepeats() {
        float[] heard = render(
                STEADY,
                0.5,
                source("a"),
                "e: envelope delay=0.01 attack=0.02 hold=0.03 decay=0.1 repeat=0.25",
                "o: output",
                "p.out -> e.in",
                "e.out -> o.in")[0];
        assertThat(heard[479]).isZero();
        assertThat(heard[480 + 480]).isCloseTo(0.25f, within(1e-6f));
        assertThat(heard[480 + 960 + 700]).isEqualTo(0.5f);
        assertThat(heard[480 + 960 + 1440 + 4800]).isZero();
        assertThat(heard[12_000 + 960]).isEqualTo(heard[960]);
    }

    @Test
    void aFilterIsThreeDecibelsDownAtItsCutoffAndTwelveMorePerOctave() {
        for (String mode : new String[] {"lowpass", "highpass"}) {
            float[] heard = render(
                    CLICK,
                    0.5,
                    "p: player playing=true fade_in=0 asset=a",
                    "f: filter cutoff=1000 mode=" + mode,
                    "o: output",
                    "p.out -> f.in",
                    "f.out -> o.in")[0];
            boolean low = mode.equals("lowpass");
            double scale = 24_000 / 2.0;
            assertThat(20 * Math.log10(amplitude(heard, 0, 24_000, 1000) * scale))
                    .isCloseTo(-3.01, within(0.02));
            assertThat(20 * Math.log10(amplitude(heard, 0, 24_000, low ? 100 : 10_000) * scale))
                    .isCloseTo(0, within(0.01));
            assertThat(20 * Math.log10(amplitude(heard, 0, 24_000, low ? 4000 : 250) * scale))
                    .isCloseTo(-24.1, within(0.8));
        }
    }

    @Test
    void aDelayRepeatsSofterEachTime() {
        float[] heard = render(
                CLICK,
                0.5,
                "p: player playing=true fade_in=0 asset=a",
                "d: delay time=0.1 feedback=0.5 mix=0.5",
                "o: output",
                "p.out -> d.in",
                "d.out -> o.in")[0];
        assertThat(heard[0]).isEqualTo(0.5f);
        assertThat(heard[4800]).isCloseTo(0.5f, within(1e-3f));
        assertThat(heard[9600]).isCloseTo(0.25f, within(1e-3f));
        assertThat(heard[2400]).isZero();
    }

    @Test
    void aRoomRingsForItsTimeAndNoLonger() {
        float[] heard = render(
                CLICK,
                1,
                "p: player playing=true fade_in=0 asset=a",
                "r: reverb room=0.5 damping=0 mix=1",
                "o: output",
                "p.out -> r.in",
                "r.out -> o.in")[0];
        // Room 0.5 is 0.2 * sqrt(50) = 1.41 s for 60 dB: 21.2 dB in half a second.
        double fall = 10 * Math.log10(power(heard, 9600, 19_200) / power(heard, 33_600, 43_200));
        assertThat(fall).isCloseTo(21.2, within(2.0));
    }
}
