package sownd.engine.unit;

import java.util.Arrays;

/**
 * The peak of the wave between the samples of one channel, after BS.1770 annex 2: four points per sample, the three new
 * ones by a sinc under a Kaiser window.
 */
final class TruePeak {
    private static final int TIMES = 4;
    private static final int TAPS = 24;
    private static final double STEEPNESS = 6;
    private static final double[][] PHASES = phases();

    /** Twice over, so that the last samples always lie in a row. */
    private final double[] line = new double[2 * TAPS];

    private int at;

    private static double[][] phases() {
        double[][] phases = new double[TIMES - 1][TAPS];
        for (int phase = 1; phase < TIMES; phase++) {
            double sum = 0;
            for (int tap = 0; tap < TAPS; tap++) {
                double x = tap - TAPS / 2 + 1 - phase / (double) TIMES;
                double edge = x / (TAPS / 2.0);
                double window = bessel(STEEPNESS * Math.sqrt(Math.max(0, 1 - edge * edge)));
                phases[phase - 1][tap] = window * Math.sin(Math.PI * x) / (Math.PI * x);
                sum += phases[phase - 1][tap];
            }
            for (int tap = 0; tap < TAPS; tap++) {
                phases[phase - 1][tap] /= sum;
            }
        }
        return phases;
    }

    /** The modified Bessel function of order 0, by its series. */
    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int i = 1; i < 40; i++) {
            term *= x * x / (4.0 * i * i);
            sum += term;
        }
        return sum;
    }

    void clear() {
        Arrays.fill(line, 0);
    }

    /** Takes a sample; the highest of four points, half a line of samples ago. */
    double push(double sample) {
        line[at] = sample;
        line[at + TAPS] = sample;
        at = at + 1 == TAPS ? 0 : at + 1;
        double highest = Math.abs(line[at + TAPS / 2 - 1]);
        for (double[] phase : PHASES) {
            double point = 0;
            for (int tap = 0; tap < TAPS; tap++) {
                point += phase[tap] * line[at + tap];
            }
            highest = Math.max(highest, Math.abs(point));
        }
        return highest;
    }
}
