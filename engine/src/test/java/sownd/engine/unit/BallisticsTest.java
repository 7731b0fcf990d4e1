package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static sownd.engine.unit.Studio.amplitude;
import static sownd.engine.unit.Studio.decibels;
import static sownd.engine.unit.Studio.meter;
import static sownd.engine.unit.Studio.play;
import static sownd.engine.unit.Studio.read;
import static sownd.engine.unit.Studio.sine;
import static sownd.engine.unit.Studio.sound;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.engine.Rig;

/** Meters against the tables of their norms. */
final class BallisticsTest {
    private static final int RATE = Studio.RATE;

    /** The highest reading of the left side over some seconds. */
    private static double highest(Rig rig, double seconds) {
        double highest = -90;
        for (int i = 0; i < seconds * 1000; i++) {
            play(rig, 0.001);
            highest = Math.max(highest, read(rig, "left"));
        }
        return highest;
    }

    /** IEC 60268-10: bursts of 5 kHz at the reference level, the reading wanted and its tolerance. */
    @ParameterizedTest
    @CsvSource({
        "type_1, 10, -1, 0.5",
        "type_1, 5, -2, 1",
        "type_1, 3, -4, 1",
        "type_1, 0.4, -15, 4",
        "type_2a, 100, 0, 0.5",
        "type_2a, 10, -2.5, 0.5",
        "type_2a, 5, -4, 0.75",
        "type_2a, 1.5, -9, 1",
        "type_2a, 0.5, -17, 2"
    })
    void aQuasiPeakMeterReadsBurstsAsItsTypeSays(String type, double millis, double wanted, double tolerance) {
        double level = amplitude(-9);
        long end = Math.round(millis * RATE / 1000);
        float[][] burst = sound(0.3, i -> i < end ? level * sine(5000, i) : 0);
        try (Rig rig = meter(burst, "ppm reference=-9 ballistics=" + type)) {
            assertThat(highest(rig, 0.2)).isCloseTo(wanted, within(tolerance));
        }
    }

    @ParameterizedTest
    @CsvSource({"type_1, 20, 1.7", "type_2a, 24, 2.8"})
    void aQuasiPeakMeterReturnsInItsTime(String type, double fall, double seconds) {
        float[][] tone = sound(6, i -> i < RATE ? amplitude(-18) * sine(1000, i) : 0);
        try (Rig rig = meter(tone, "ppm ballistics=" + type)) {
            play(rig, 1);
            assertThat(read(rig, "left")).isCloseTo(0, within(0.05));
            assertThat(read(rig, "right")).isCloseTo(0, within(0.05));
            play(rig, seconds);
            assertThat(read(rig, "left")).isCloseTo(-fall, within(0.1));
        }
    }

    @Test
    void aNeedleReachesNinetyNinePercentInItsTimeSwingsOverALittleAndReturnsAlike() {
        float[][] tone = sound(4, i -> i < 2 * RATE ? amplitude(-18) * sine(997, i) : 0);
        // 1 kHz would always be sampled at the same 48 places, whose mean is 0.012 dB lower.
        try (Rig rig = meter(tone, "vu")) {
            play(rig, 0.3);
            assertThat(amplitude(read(rig, "left"))).isCloseTo(0.99, within(0.002));
            assertThat(amplitude(highest(rig, 0.7))).isBetween(1.01, 1.015);
            play(rig, 1);
            assertThat(read(rig, "left")).isCloseTo(0, within(0.01));
            assertThat(read(rig, "right")).isCloseTo(0, within(0.01));
            play(rig, 0.3);
            assertThat(amplitude(read(rig, "left"))).isCloseTo(0.01, within(0.002));
        }
    }

    @Test
    void aNeedleFollowsTheMeanAndNotThePeak() {
        float[][] square = sound(2, i -> sine(1000.5, i) < 0 ? -0.1 : 0.1);
        assertThat(read(square, "vu reference=-20", "left")).isCloseTo(decibels(Math.PI / 2), within(0.01));
    }

    @Test
    void likeUnlikeAndOppositeSidesAreToldApart() {
        assertThat(correlation(0)).isCloseTo(1, within(1e-6));
        assertThat(correlation(60)).isCloseTo(0.5, within(0.002));
        assertThat(correlation(90)).isCloseTo(0, within(0.002));
        assertThat(correlation(120)).isCloseTo(-0.5, within(0.002));
        assertThat(correlation(180)).isCloseTo(-1, within(1e-6));
        assertThat(read(sound(1, i -> sine(1000, i), _ -> 0), "correlation", "correlation"))
                .isZero();
        assertThat(read(sound(1, i -> sine(500, i), i -> 0.5 * sine(500, i)), "correlation", "balance"))
                .isCloseTo(-6.0206, within(1e-3));
    }

    private static double correlation(double degrees) {
        double shift = degrees / 360 * RATE / 1000;
        float[][] sides =
                sound(3, i -> 0.5 * sine(1000, i), i -> 0.25 * Math.sin(2 * Math.PI * 1000 * (i + shift) / RATE));
        return read(sides, "correlation", "correlation");
    }

    /** Butterworth of order 3 on either side: 10 log(1 + x^6), x the distance in the warped frequency. */
    private static double octave(double centre, double hertz) {
        double low = Math.tan(Math.PI * centre * Math.pow(10, -0.15) / RATE);
        double high = Math.tan(Math.PI * centre * Math.pow(10, 0.15) / RATE);
        double at = Math.tan(Math.PI * hertz / RATE);
        return -10 * Math.log10(1 + Math.pow((at * at - low * high) / ((high - low) * at), 6));
    }

    @Test
    void anOctaveIsMeasuredByTheAnalyticResponse() {
        for (double hertz : new double[] {125.9, 177.8, 500, 708, 1000, 1413, 2000, 4000, 11_220, 15_000}) {
            try (Rig rig = meter(sound(2, i -> sine(hertz, i)), "spectrum")) {
                play(rig, 2);
                for (int band = 2; band < 10; band++) {
                    double wanted = octave(1000 * Math.pow(10, 0.3 * (band - 5)), hertz) - 3.0103;
                    if (wanted > -80) {
                        int name = (int) Math.round(1000 * Math.pow(2, band - 5));
                        assertThat(read(rig, "band_" + name))
                                .as("%s Hz in the octave of %s", hertz, name)
                                .isCloseTo(wanted, within(0.05));
                    }
                }
            }
        }
    }

    @Test
    void lowOctavesToo() {
        assertThat(read(sound(4, i -> sine(31.62, i)), "spectrum", "band_31")).isCloseTo(-3.01, within(0.2));
        assertThat(read(sound(4, i -> sine(63.1, i)), "spectrum", "band_63")).isCloseTo(-3.01, within(0.1));
        assertThat(read(sound(4, i -> sine(63.1, i)), "spectrum", "band_31"))
                .isCloseTo(octave(31.62, 63.1) - 3.01, within(0.2));
    }
}
