package sownd.engine.audio;

/**
 * Changes the rate of a whole sound once, off the audio thread. A low-pass of a sine over its argument under a Kaiser
 * window, cut into as many phases as the rates' ratio has; flat to 0.9 of the lower half rate, 100 dB down at it.
 */
final class Resampler {
    private static final double BETA = 10.06;
    private static final double STOP_DECIBELS = 100;
    private static final double PASS = 0.9;

    private final int up;
    private final int down;
    private final int half;
    private final float[][] phases;

    Resampler(int fromRate, int toRate) {
        int common = common(fromRate, toRate);
        up = toRate / common;
        down = fromRate / common;
        double narrow = Math.min(1, (double) toRate / fromRate);
        double transition = (1 - PASS) * narrow / 2;
        half = (int) Math.ceil((STOP_DECIBELS - 8) / (2.285 * 2 * Math.PI * transition) / 2) + 1;
        double cutoff = narrow * (1 + PASS) / 2;
        phases = new float[up][];
        for (int phase = 0; phase < up; phase++) {
            phases[phase] = taps((double) phase / up, cutoff);
        }
    }

    float[] resample(float[] in) {
        int frames = Math.toIntExact((in.length * (long) up + down - 1) / down);
        float[] out = new float[frames];
        for (int i = 0; i < frames; i++) {
            long place = (long) i * down;
            out[i] = at(in, (int) (place / up), phases[(int) (place % up)]);
        }
        return out;
    }

    private float at(float[] in, int centre, float[] taps) {
        int first = Math.max(0, half - 1 - centre);
        int end = Math.min(taps.length, in.length - centre + half - 1);
        double sum = 0;
        for (int tap = first; tap < end; tap++) {
            sum += taps[tap] * in[centre - half + 1 + tap];
        }
        return (float) sum;
    }

    private float[] taps(double fraction, double cutoff) {
        double[] exact = new double[2 * half];
        double sum = 0;
        for (int tap = 0; tap < exact.length; tap++) {
            double away = tap - half + 1 - fraction;
            double x = Math.PI * cutoff * away;
            exact[tap] = (x == 0 ? 1 : Math.sin(x) / x) * kaiser(away / half);
            sum += exact[tap];
        }
        float[] taps = new float[exact.length];
        for (int tap = 0; tap < taps.length; tap++) {
            taps[tap] = (float) (exact[tap] / sum);
        }
        return taps;
    }

    private static double kaiser(double x) {
        return Math.abs(x) > 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
    }

    /** The modified Bessel function of order 0, by its series. */
    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static int common(int a, int b) {
        return b == 0 ? a : common(b, a % b);
    }
}
