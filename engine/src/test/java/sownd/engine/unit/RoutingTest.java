package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static sownd.engine.unit.Studio.amplitude;
import static sownd.engine.unit.Studio.decibels;
import static sownd.engine.unit.Studio.difference;
import static sownd.engine.unit.Studio.read;
import static sownd.engine.unit.Studio.render;
import static sownd.engine.unit.Studio.sine;
import static sownd.engine.unit.Studio.sound;
import static sownd.engine.unit.Studio.through;

import org.junit.jupiter.api.Test;
import sownd.engine.Rig;

/** Nodes that only weigh and join, against other nodes that must give the same. */
final class RoutingTest {
    private static final float[][] SOUND = sound(0.1, i -> 0.7 * sine(440, i), i -> 0.5 * sine(1234.5, i));

    private static float[][] crossfaded(String params) {
        return render(SOUND, "x: noise", "n: crossfade " + params, "p.out -> n.a", "x.out -> n.b", "n.out -> o.in");
    }

    @Test
    void aCrossfadeIsTwoGains() {
        float[][] noise = render(SOUND, "x: noise", "x.out -> o.in");
        assertThat(difference(crossfaded("position=0"), SOUND)).isZero();
        assertThat(difference(crossfaded("position=1"), noise)).isZero();
        for (String law : new String[] {"linear", "equal_power"}) {
            double level = decibels(law.equals("linear") ? 0.5 : Math.sqrt(0.5));
            float[][] gains = render(
                    SOUND,
                    "x: noise",
                    "a: gain gain=" + level,
                    "b: gain gain=" + level,
                    "p.out -> a.in",
                    "x.out -> b.in",
                    "a.out -> o.in",
                    "b.out -> o.in");
            assertThat(difference(crossfaded("position=0.5 law=" + law), gains)).isLessThan(1e-6);
        }
    }

    @Test
    void aCrossfadeOfEqualPowerKeepsThePowerAndALinearOneTheAmplitude() {
        for (double at = 0; at <= 1; at += 0.125) {
            String position = "position=" + at;
            float[][] steady = sound(0.01, _ -> 1, _ -> 0);
            float a = through2(steady, position + " law=equal_power", "a");
            float b = through2(steady, position + " law=equal_power", "b");
            assertThat(Math.hypot(a, b)).isCloseTo(1, within(1e-6));
            assertThat(through2(steady, position + " law=linear", "a")
                            + through2(steady, position + " law=linear", "b"))
                    .isCloseTo(1, within(1e-6f));
        }
    }

    private static float through2(float[][] steady, String params, String port) {
        return render(steady, "n: crossfade " + params, "p.out -> n." + port, "n.out -> o.in")[0][400];
    }

    @Test
    void aFaderIsAGainThatKnowsItsPlace() {
        assertThat(difference(through(SOUND, "fader level=-7"), through(SOUND, "gain gain=-7")))
                .isZero();
        assertThat(through(SOUND, "fader mute=true")[0]).containsOnly(0);
        double[][] taper = {{-90, 0}, {-60, 0.0625}, {-30, 0.25}, {-20, 0.375}, {-10, 0.5}, {0, 0.75}, {10, 1}};
        for (double[] mark : taper) {
            assertThat(read(SOUND, "fader level=" + mark[0], "position")).isCloseTo(mark[1], within(1e-6));
        }
    }

    @Test
    void aFadersPlaceIsToldOnTheWay() {
        try (Rig rig = Studio.meter(sound(2, _ -> 0.5), "fader level=-20")) {
            rig.engine.set(rig.engine.parameter("main/n/level"), 0, 1, 0);
            Studio.play(rig, 0.5);
            assertThat(read(rig, "position")).isCloseTo(0.5, within(0.001));
        }
    }

    @Test
    void aMatrixIsAMixerPerOutput() {
        assertThat(difference(matrix(""), mixed(0, -90, -90, 0))).isLessThan(1e-7);
        assertThat(difference(matrix("gain1_1=-90 gain2_2=-90 gain1_2=0 gain2_1=-6"), mixed(-90, -6, 0, -90)))
                .isLessThan(1e-7);
        assertThat(difference(matrix("gain1_1=-3 gain2_1=-9 gain1_2=-12"), mixed(-3, -9, -12, 0)))
                .isLessThan(1e-7);
    }

    /** Two noises through inputs 1 and 2 to outputs 1 and 2, which are made left and right. */
    private static float[][] matrix(String params) {
        return render(
                SOUND,
                "x: noise seed=5",
                "y: noise seed=6",
                "n: matrix " + params,
                "l: pan pan=-1",
                "r: pan pan=1",
                "x.out -> n.in1",
                "y.out -> n.in2",
                "n.out1 -> l.in",
                "n.out2 -> r.in",
                "l.out -> o.in",
                "r.out -> o.in");
    }

    private static float[][] mixed(double oneOne, double twoOne, double oneTwo, double twoTwo) {
        return render(
                SOUND,
                "x: noise seed=5",
                "y: noise seed=6",
                "m: mixer gain1=" + oneOne + " gain2=" + twoOne,
                "k: mixer gain1=" + oneTwo + " gain2=" + twoTwo,
                "l: pan pan=-1",
                "r: pan pan=1",
                "x.out -> m.in1",
                "y.out -> m.in2",
                "x.out -> k.in1",
                "y.out -> k.in2",
                "m.out -> l.in",
                "k.out -> r.in",
                "l.out -> o.in",
                "r.out -> o.in");
    }

    @Test
    void widthKeepsTheMiddleAndScalesTheSides() {
        assertThat(difference(through(SOUND, "width width=1"), SOUND)).isZero();
        for (double width : new double[] {0, 0.5, 2}) {
            float[][] heard = through(SOUND, "width width=" + width);
            float[][] wanted = sound(
                    0.1,
                    i -> 0.5 * (1 + width) * SOUND[0][i] + 0.5 * (1 - width) * SOUND[1][i],
                    i -> 0.5 * (1 - width) * SOUND[0][i] + 0.5 * (1 + width) * SOUND[1][i]);
            assertThat(difference(heard, wanted)).isLessThan(2e-7);
        }
    }

    @Test
    void aSendIsTwoGainsSideBySideOrInARow() {
        assertThat(difference(through(SOUND, "send gain=-5 level=-3"), through(SOUND, "gain gain=-5")))
                .isZero();
        assertThat(difference(sent("gain=-5 level=-3 pre=true"), through(SOUND, "gain gain=-3")))
                .isLessThan(1e-7);
        assertThat(difference(sent("gain=-5 level=-3"), through(SOUND, "gain gain=-8")))
                .isLessThan(1e-7);
        assertThat(sent("gain=0")[0]).containsOnly(0);
    }

    private static float[][] sent(String params) {
        return render(SOUND, "n: send " + params, "p.out -> n.in", "n.send -> o.in");
    }

    @Test
    void anOffsetIsTakenAwayAndTheLevelFallsByTheAnalyticResponse() {
        float[] offset = through(sound(2, _ -> 0.8), "dc_block cutoff=5")[0];
        // What is left of a step decays with the filter's time, 1 / (2 pi 5 Hz) = 31.8 ms.
        assertThat(offset[4800 - 1]).isCloseTo((float) (0.8 * Math.exp(-Math.PI)), within(1e-4f));
        assertThat(Math.abs(offset[95_000])).isLessThan(1e-7f);
        for (double hertz : new double[] {2, 5, 10, 20, 100, 1000, 10_000}) {
            float[] heard = through(sound(4, i -> 0.5 * sine(hertz, i)), "dc_block cutoff=5")[0];
            double level = decibels(2 * UnitsTest.amplitude(heard, 2 * Studio.RATE, 2 * Studio.RATE, hertz));
            double wanted = decibels(hertz / Math.hypot(hertz, 5));
            assertThat(level).as("%s Hz", hertz).isCloseTo(wanted, within(0.001));
        }
    }

    @Test
    void levelsAreAmplitudes() {
        assertThat(through(sound(0.01, _ -> 0.25), "fader level=-20")[1][400])
                .isCloseTo((float) (0.25 * amplitude(-20)), within(1e-8f));
    }
}
