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

/** Units played in lanes, against mathematics. */
final class LaneUnitsTest {
    private static final int RATE = 48_000;
    private static final Samples CLICK = _ -> {
        float[] data = new float[RATE];
        data[0] = 1;
        return new Sample(new float[][] {data}, RATE);
    };
    private static final Samples STEADY = _ -> new Sample(new float[][] {{0.5f, 0.5f}}, RATE);

    private static float[] render(Samples samples, int block, double seconds, String... lines) {
        try {
            return Offline.render(Map.of("main", Rig.graph(lines)), NodeTypes.builtIn(), samples, RATE, block, seconds)[
                    0];
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** A node fed by the samples. */
    private static float[] through(Samples samples, double seconds, String node) {
        return render(
                samples,
                64,
                seconds,
                "p: player playing=true loop=true fade_in=0 asset=a",
                "n: " + node,
                "o: output",
                "p.out -> n.in",
                "n.out -> o.in");
    }

    private static double decibels(float[] response, double hertz) {
        return 20 * Math.log10(UnitsTest.amplitude(response, 0, 24_000, hertz) * 12_000);
    }

    @Test
    void bandsLiftAndLowerWhereTheySay() {
        float[] heard = through(CLICK, 0.5, "eq low_gain=6 mid_gain=-8 mid_q=2 presence_gain=3 high_gain=-5");
        assertThat(decibels(heard, 10)).isCloseTo(6, within(0.05));
        assertThat(decibels(heard, 400)).isCloseTo(-8, within(0.35));
        assertThat(decibels(heard, 20_000)).isCloseTo(-5, within(0.1));
        assertThat(decibels(through(CLICK, 0.5, "eq low_gain=6"), 100)).isCloseTo(3, within(0.01));
        assertThat(decibels(through(CLICK, 0.5, "eq presence_gain=3 presence=3000"), 3000))
                .isCloseTo(3, within(0.01));
        assertThat(decibels(through(CLICK, 0.5, "eq high_gain=-5"), 8000)).isCloseTo(-2.5, within(0.01));
        assertThat(decibels(through(CLICK, 0.5, "eq"), 1000)).isCloseTo(0, within(1e-4));
    }

    @Test
    void aBiquadLetsThroughWhatItsModeSays() {
        for (String mode : new String[] {"lowpass", "highpass"}) {
            float[] heard = through(CLICK, 0.5, "biquad mode=" + mode);
            assertThat(decibels(heard, 1000)).isCloseTo(-3.01, within(0.01));
            assertThat(decibels(heard, mode.equals("lowpass") ? 50 : 15_000)).isCloseTo(0, within(0.01));
            assertThat(decibels(heard, mode.equals("lowpass") ? 4000 : 250)).isCloseTo(-24.1, within(0.6));
        }
        assertThat(decibels(through(CLICK, 0.5, "biquad mode=bandpass q=5"), 1000))
                .isCloseTo(0, within(0.01));
        assertThat(decibels(through(CLICK, 0.5, "biquad mode=bandpass q=5"), 200))
                .isLessThan(-20);
        assertThat(decibels(through(CLICK, 0.5, "biquad mode=notch q=5"), 1000)).isLessThan(-60);
    }

    @Test
    void aGatedEnvelopeIsMadeOfStraightLines() {
        float[] heard = through(
                STEADY, 0.6, "adsr attack=0.01 decay=0.02 sustain=0.5 release=0.04 first=0.1 period=0.3 gate=0.1");
        int first = 4800;
        assertThat(heard[first]).isZero();
        assertThat(heard[first + 240]).isCloseTo(0.25f, within(1e-5f));
        assertThat(heard[first + 480]).isEqualTo(0.5f);
        assertThat(heard[first + 960]).isCloseTo(0.375f, within(1e-5f));
        assertThat(heard[first + 2000]).isEqualTo(0.25f);
        assertThat(heard[first + 4800 + 960]).isCloseTo(0.125f, within(1e-5f));
        assertThat(heard[first + 4800 + 1920]).isZero();
        assertThat(heard[first + 14_400 + 240]).isEqualTo(heard[first + 240]);
    }

    @Test
    void anEnvelopeIsOpenedAndShutByEvents() {
        try (Rig rig = new Rig(64, NodeTypes.builtIn(), STEADY)) {
            rig.play(Rig.graph(
                    "p: player playing=true loop=true fade_in=0 asset=a",
                    "n: adsr attack=0.01 decay=0 sustain=1 release=0.01",
                    "o: output",
                    "p.out -> n.in",
                    "n.out -> o.in"));
            rig.engine.call(rig.engine.event("main/n/on"), 0, rig.at(1001, 64));
            rig.engine.call(rig.engine.event("main/n/off"), 0, rig.at(3003, 64));
            float[] heard = rig.step(100)[0];
            assertThat(heard[1001]).isZero();
            assertThat(heard[1002]).isCloseTo(0.5f / 480, within(1e-6f));
            assertThat(heard[3003]).isEqualTo(0.5f);
            assertThat(heard[3003 + 240]).isCloseTo(0.25f, within(1e-5f));
            assertThat(heard[3003 + 480]).isZero();
        }
    }

    @Test
    void tinyNodesDoOneThing() {
        assertThat(through(STEADY, 0.01, "scale factor=-3")[200]).isEqualTo(-1.5f);
        assertThat(through(STEADY, 0.01, "offset amount=0.125")[200]).isEqualTo(0.625f);
        assertThat(through(STEADY, 0.01, "saturator drive=6 level=-6")[200])
                .isCloseTo((float) (Math.tanh(0.5 * Math.pow(10, 0.3)) * Math.pow(10, -0.3)), within(1e-6f));
    }

    @Test
    void levelsAreThoseOfTheLastWholeWindow() {
        try (Rig rig = new Rig(128, NodeTypes.builtIn(), CLICK)) {
            rig.play(Rig.graph(
                    "p: player playing=true fade_in=0 asset=a",
                    "l: levels window=0.05",
                    "o: output",
                    "p.out -> l.in",
                    "l.out -> o.in"));
            rig.step(18);
            rig.engine.refresh();
            assertThat(read(rig, "peak_left")).isZero();
            rig.step(1);
            rig.engine.refresh();
            assertThat(read(rig, "peak_left")).isCloseTo(0, within(1e-6));
            assertThat(read(rig, "rms_right")).isCloseTo(-10 * Math.log10(2400), within(1e-4));
            rig.step(19);
            rig.engine.refresh();
            assertThat(read(rig, "peak_right")).isEqualTo(-90);
        }
    }

    private static double read(Rig rig, String reading) {
        return rig.engine.value(rig.engine.reading("main/l/" + reading));
    }

    @Test
    void everyToneBeginsOnItsSampleAtEveryBlock() {
        double[] wanted = new double[4800];
        for (int j = 0; Math.round(j * 9.6) < wanted.length; j++) {
            int onset = (int) Math.round(j * 9.6);
            double hertz = 110 * Math.pow(2, j * 7 % 60 / 12.0);
            for (int n = 0; n < 960 && onset + n < wanted.length; n++) {
                double level = n < 48 ? n / 48.0 : (960 - n) / 912.0;
                wanted[onset + n] += Math.sin(2 * Math.PI * hertz * n / RATE) * level * 0.02;
            }
        }
        for (int block : new int[] {64, 100, 256}) {
            float[] heard = render(
                    STEADY,
                    block,
                    0.1,
                    "t: tones pace=5000 length=0.02 level=" + 20 * Math.log10(0.02),
                    "o: output",
                    "t.out -> o.in");
            for (int i = 0; i < wanted.length; i++) {
                assertThat((double) heard[i]).as("frame " + i).isCloseTo(wanted[i], within(3e-6));
            }
        }
    }

    @Test
    void aRampRisesFromItsPhase() {
        float[] heard = render(
                STEADY,
                64,
                0.01,
                "r: oscillator shape=ramp frequency=480 phase=0.25 level=0",
                "o: output",
                "r.out -> o.in");
        assertThat(heard[0]).isEqualTo(-0.5f);
        assertThat(heard[50]).isCloseTo(0.5f, within(1e-6f));
        assertThat(heard[80]).isCloseTo(-0.9f, within(1e-6f));
    }
}
