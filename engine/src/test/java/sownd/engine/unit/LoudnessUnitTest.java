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

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.engine.Rig;

/** The synthetic signals of EBU Tech 3341 and 3342, which say what a meter must read, and the filters of BS.1770. */
final class LoudnessUnitTest {
    private static final int RATE = Studio.RATE;
    private static final double SILENT = -200;

    /** A stereo sine of 1 kHz whose level goes through pairs of seconds and dBFS. */
    private static float[][] tones(double... secondsAndLevels) {
        double seconds = 0;
        for (int i = 0; i < secondsAndLevels.length; i += 2) {
            seconds += secondsAndLevels[i];
        }
        return sound(seconds, i -> amplitude(level(i / (double) RATE, secondsAndLevels)) * sine(1000, i));
    }

    private static double level(double second, double... secondsAndLevels) {
        double end = 0;
        for (int i = 0; i < secondsAndLevels.length; i += 2) {
            end += secondsAndLevels[i];
            if (second < end) {
                return secondsAndLevels[i + 1];
            }
        }
        return SILENT;
    }

    private static double[] repeated(int times, double... secondsAndLevels) {
        double[] all = new double[times * secondsAndLevels.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = secondsAndLevels[i % secondsAndLevels.length];
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-23, -33})
    void cases1And2SteadyTones(double level) {
        try (Rig rig = meter(tones(20, level), "loudness")) {
            play(rig, 20);
            for (String reading : new String[] {"momentary", "short_term", "integrated"}) {
                assertThat(read(rig, reading)).as(reading).isCloseTo(level, within(0.1));
            }
            assertThat(read(rig, "measured")).isEqualTo(20);
            assertThat(read(rig, "range")).isCloseTo(0, within(0.05));
        }
    }

    @Test
    void cases3To5WhatIsSoftIsGated() {
        assertThat(read(tones(10, -36, 60, -23, 10, -36), "loudness", "integrated"))
                .isCloseTo(-23, within(0.1));
        assertThat(read(tones(10, -72, 10, -36, 60, -23, 10, -36, 10, -72), "loudness", "integrated"))
                .isCloseTo(-23, within(0.1));
        assertThat(read(tones(20, -26, 20.1, -20, 20, -26), "loudness", "integrated"))
                .isCloseTo(-23, within(0.1));
    }

    @Test
    void cases9And12TheWindowsAreOfTheirLength() {
        try (Rig rig = meter(tones(repeated(5, 1.34, -20, 1.66, -30)), "loudness")) {
            play(rig, 3);
            for (int i = 0; i < 100; i++) {
                play(rig, 0.1);
                assertThat(read(rig, "short_term")).isCloseTo(-23, within(0.1));
            }
        }
        try (Rig rig = meter(tones(repeated(25, 0.18, -20, 0.22, -30)), "loudness")) {
            play(rig, 1);
            for (int i = 0; i < 160; i++) {
                play(rig, 0.05);
                assertThat(read(rig, "momentary")).isCloseTo(-23, within(0.1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 13, 19})
    void cases10And13TheHighestIsFoundWhereverItBegins(int shift) {
        assertThat(read(tones(shift * 0.15, SILENT, 3, -23, 1, SILENT), "loudness", "short_term_max"))
                .isCloseTo(-23, within(0.1));
        assertThat(read(tones(shift * 0.02, SILENT, 0.4, -23, 1, SILENT), "loudness", "momentary_max"))
                .isCloseTo(-23, within(0.1));
        // Not asked for by the norm: a burst that begins between two slices.
        assertThat(read(tones(shift * 0.0013 + 0.005, SILENT, 0.4, -23, 1, SILENT), "loudness", "momentary_max"))
                .isCloseTo(-23, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"4, 0.5, 0, -6", "4, 0.5, 45, -6", "6, 0.5, 60, -6", "8, 0.5, 67.5, -6", "4, 1.41, 45, 3"})
    void cases15To19ThePeakBetweenTheSamples(int part, double level, double degrees, double wanted) {
        // Begun at once it would have a higher peak between its first samples.
        float[][] tone = sound(
                1, i -> level * Math.min(1, i / 480.0) * Math.sin(2 * Math.PI * i / part + Math.toRadians(degrees)));
        assertThat(read(tone, "loudness", "true_peak")).isBetween(wanted - 0.4, wanted + 0.2);
    }

    /** Tech 3342: 20 s each, 1 LU tolerance. */
    @Test
    void theRangeOfSteps() {
        assertThat(read(tones(20, -20, 20, -30), "loudness", "range")).isCloseTo(10, within(1.0));
        assertThat(read(tones(20, -20, 20, -15), "loudness", "range")).isCloseTo(5, within(1.0));
        assertThat(read(tones(20, -40, 20, -20), "loudness", "range")).isCloseTo(20, within(1.0));
        assertThat(read(tones(20, -50, 20, -35, 20, -20, 20, -35, 20, -50), "loudness", "range"))
                .isCloseTo(15, within(1.0));
    }

    @Test
    void aResetBeginsAnewAndAPauseIsNotCounted() {
        try (Rig rig = meter(tones(5, -10, 5, -30, 10, -20, 10, -30), "loudness")) {
            play(rig, 6);
            rig.engine.call(rig.engine.event("main/n/reset"), 0, 0);
            play(rig, 4);
            assertThat(read(rig, "integrated")).isCloseTo(-30, within(0.1));
            assertThat(read(rig, "true_peak")).isCloseTo(-30, within(0.1));
            rig.engine.set(rig.engine.parameter("main/n/running"), 0, 0, 0);
            play(rig, 10.5);
            rig.engine.set(rig.engine.parameter("main/n/running"), 1, 0, 0);
            play(rig, 9.5);
            assertThat(read(rig, "integrated")).isCloseTo(-30, within(0.1));
            assertThat(read(rig, "momentary_max")).isCloseTo(-20, within(0.1));
            assertThat(read(rig, "measured")).isCloseTo(13.5, within(0.02));
        }
    }

    @Test
    void whatPassesIsUnchanged() {
        float[][] tone = tones(0.5, -23);
        assertThat(Studio.difference(Studio.through(tone, "loudness"), tone)).isZero();
    }

    /** A filter of second order as the norm's tables give it. */
    private static final class Table implements DoubleUnaryOperator {
        private final double[] b;
        private final double[] a;
        private final double[] past = new double[4];

        Table(double[] b, double[] a) {
            this.b = b;
            this.a = a;
        }

        @Override
        public double applyAsDouble(double in) {
            double out = b[0] * in + b[1] * past[0] + b[2] * past[1] - a[0] * past[2] - a[1] * past[3];
            past[1] = past[0];
            past[0] = in;
            past[3] = past[2];
            past[2] = out;
            return out;
        }
    }

    @Test
    void theWeightingAtFortyEightKilohertzIsTheNormsTable() {
        Table shelf = new Table(
                new double[] {1.53512485958697, -2.69169618940638, 1.19839281085285},
                new double[] {-1.69065929318241, 0.73248077421585});
        Table high = new Table(new double[] {1, -2, 1}, new double[] {-1.99004745483398, 0.99007225036621});
        Weighting weighting = new Weighting(RATE);
        Dice dice = new Dice();
        for (int i = 0; i < RATE; i++) {
            double sample = dice.even();
            assertThat(weighting.play(sample)).isCloseTo(high.applyAsDouble(shelf.applyAsDouble(sample)), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 96_000})
    void theWeightingIsTheSameAtOtherRates(int rate) {
        for (double hertz : new double[] {50, 200, 997, 2000, 5000}) {
            assertThat(decibels(response(rate, hertz)))
                    .as("%s Hz", hertz)
                    .isCloseTo(decibels(response(RATE, hertz)), within(0.06));
        }
    }

    private static double response(int rate, double hertz) {
        Weighting weighting = new Weighting(rate);
        double re = 0;
        double im = 0;
        for (int i = 0; i < rate; i++) {
            double out = weighting.play(i == 0 ? 1 : 0);
            re += out * Math.cos(2 * Math.PI * hertz * i / rate);
            im += out * Math.sin(2 * Math.PI * hertz * i / rate);
        }
        return Math.hypot(re, im);
    }
}
