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

final class DynamicsTest {
    private static final int RATE = Studio.RATE;

    /** The curve every textbook gives: straight, a parabola over the knee, straight at the ratio. */
    private static double compressed(double in, double threshold, double ratio, double knee) {
        double over = in - threshold;
        if (2 * Math.abs(over) < knee) {
            return in + (1 / ratio - 1) * Math.pow(over + knee / 2, 2) / (2 * knee);
        }
        return over <= 0 ? in : threshold + over / ratio;
    }

    @Test
    void aSteadySoundComesOutAtItsPlaceOnTheCurve() {
        for (double knee : new double[] {0, 12}) {
            for (double in = -40; in <= 0; in += 2.5) {
                double steady = amplitude(in);
                float[][] heard = through(
                        sound(0.5, _ -> steady),
                        "compressor threshold=-20 ratio=4 attack=0.005 release=0.05 makeup=3 knee=" + knee);
                assertThat(decibels(heard[0][23_000]))
                        .as("%s dB, knee %s", in, knee)
                        .isCloseTo(compressed(in, -20, 4, knee) + 3, within(1e-4));
            }
        }
    }

    @Test
    void aCompressorOfRatioOneIsAGain() {
        float[][] noisy = sound(0.2, i -> sine(440, i) * sine(3, i), i -> sine(1234.5, i));
        assertThat(difference(
                        through(noisy, "compressor threshold=-40 ratio=1 makeup=6"), through(noisy, "gain gain=6")))
                .isZero();
    }

    @Test
    void attackAndReleaseTakeTheirTimeForSixtyThreePercent() {
        float[][] step = sound(1, i -> i < RATE / 2 ? 1 : 0.001);
        String node = "compressor threshold=-20 ratio=20 knee=0 attack=0.02 release=0.1";
        double full = 20 * 0.95;
        float[][] heard = through(step, node);
        assertThat(-decibels(heard[0][960 - 1])).isCloseTo(full * (1 - Math.exp(-1)), within(0.01));
        // The release is followed at the attack's pace: two decays in a row.
        double t = 0.1;
        double left = full * (0.1 * Math.exp(-t / 0.1) - 0.02 * Math.exp(-t / 0.02)) / (0.1 - 0.02);
        assertThat(60 + decibels(heard[0][RATE / 2 + 4800 - 1])).isCloseTo(-left, within(0.01));
        assertThat(read(sound(0.5, _ -> 1), node, "reduction")).isCloseTo(full, within(1e-4));
    }

    @Test
    void theRmsDetectorHearsASineAsTheSteadySoundOfItsPower() {
        String node = "compressor detector=rms threshold=-30 ratio=3 release=0.5";
        double sine = read(sound(2, i -> 0.5 * sine(1000, i)), node, "reduction");
        double steady = read(sound(2, _ -> 0.5 * Math.sqrt(0.5)), node, "reduction");
        assertThat(sine).isCloseTo(steady, within(0.05)).isGreaterThan(10);
        double peak = read(sound(2, i -> 0.5 * sine(1000, i)), node.replace("rms", "peak"), "reduction");
        assertThat(peak - steady).isCloseTo(3.01 * 2 / 3, within(0.05));
    }

    @Test
    void bothSidesAreTurnedDownAlike() {
        float[][] heard = through(sound(0.5, _ -> 1, _ -> 0.001), "compressor threshold=-20 ratio=4");
        assertThat(heard[1][20_000] / 0.001f).isCloseTo(heard[0][20_000], within(1e-6f));
    }

    @Test
    void aGateOpensAtOnceHoldsAndClosesStraight() {
        // Loud from frame 4800, then between the two thresholds from 9600, under both from 14400.
        float[][] steps = sound(1, i -> i < 4800 ? 0.01 : i < 9600 ? 0.2 : i < 14_400 ? 0.08 : 0.04);
        float[] heard =
                through(steps, "gate threshold=-20 hysteresis=6 attack=0.01 hold=0.05 release=0.1 closed=-90")[0];
        assertThat(heard[4799]).isZero();
        assertThat(heard[4800 + 239]).isCloseTo(0.1f, within(1e-6f));
        assertThat(heard[4800 + 480]).isEqualTo(0.2f);
        assertThat(heard[14_399]).isEqualTo(0.08f);
        assertThat(heard[14_400 + 2399]).isEqualTo(0.04f);
        assertThat(heard[14_400 + 2400 + 2399]).isCloseTo(0.02f, within(1e-5f));
        assertThat(heard[14_400 + 2400 + 4800]).isZero();
    }

    @Test
    void aGateThatIsOpenOrLetsAllThroughIsNotHeard() {
        float[][] quiet = sound(0.2, i -> 0.001 * sine(440, i));
        assertThat(difference(through(quiet, "gate closed=0"), quiet)).isZero();
        assertThat(difference(through(quiet, "gate closed=-20"), through(quiet, "gain gain=-20")))
                .isLessThan(1e-9);
        assertThat(read(quiet, "gate closed=-20", "reduction")).isCloseTo(20, within(1e-5));
    }

    @Test
    void aDuckerFollowsItsSideChainStraightInDecibels() {
        // The left side of the sound is the music, the right side speaks for 0.1 s from 0.1 s on.
        float[][] both = sound(0.6, _ -> 0.5, i -> i >= 4800 && i < 9600 ? 0.5 : 0);
        float[] heard = render(
                both,
                "m: width width=1",
                "l: pan pan=-1",
                "r: pan pan=1",
                "n: ducker threshold=-20 depth=-12 attack=0.02 hold=0.05 release=0.2",
                "p.out -> l.in",
                "p.out -> r.in",
                "l.out -> n.in",
                "r.out -> n.side",
                "n.out -> m.in",
                "m.out -> o.in")[0];
        assertThat(heard[4799]).isEqualTo(0.5f);
        assertThat(decibels(heard[4800 + 479] / 0.5)).isCloseTo(-6, within(1e-4));
        assertThat(decibels(heard[4800 + 960] / 0.5)).isCloseTo(-12, within(1e-4));
        assertThat(decibels(heard[9600 + 2399] / 0.5)).isCloseTo(-12, within(1e-4));
        assertThat(decibels(heard[9600 + 2400 + 4799] / 0.5)).isCloseTo(-6, within(0.01));
        assertThat(heard[9600 + 2400 + 9600]).isEqualTo(0.5f);
    }
}
