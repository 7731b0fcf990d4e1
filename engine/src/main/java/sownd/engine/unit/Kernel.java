package sownd.engine.unit;

/**
 * What turns frames into the sound between them: a sine over its argument under a Kaiser window of 16 frames either way.
 * At whole distances it is exactly 1 and 0, so sound at its own pace passes unchanged to the last bit. Sound that runs
 * faster is narrowed by stretching the kernel, so that nothing folds back.
 */
final class Kernel {
    /** Frames either way, at a pace of 1 or slower. */
    static final int HALF = 16;

    private static final int STEPS = 1024;
    private static final double BETA = 10;
    private static final float[] TABLE = table();

    private Kernel() {}

    /** The weight of a frame so far away, in frames. */
    static float weight(double away) {
        double place = Math.abs(away) * STEPS;
        int step = (int) place;
        if (step >= HALF * STEPS) {
            return 0;
        }
        float part = (float) (place - step);
        return TABLE[step] + part * (TABLE[step + 1] - TABLE[step]);
    }

    private static float[] table() {
        float[] table = new float[HALF * STEPS + 2];
        table[0] = 1;
        for (int i = 1; i < HALF * STEPS; i++) {
            double x = (double) i / STEPS;
            table[i] = i % STEPS == 0 ? 0 : (float) (Math.sin(Math.PI * x) / (Math.PI * x) * kaiser(x / HALF));
        }
        return table;
    }

    private static double kaiser(double x) {
        return bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
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
}
