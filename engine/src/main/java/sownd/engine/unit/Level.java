package sownd.engine.unit;

/** Amplitude as decibels of full scale. */
final class Level {
    private static final double FLOOR = -90;

    private Level() {}

    /** Decibels, never below -90. */
    static double decibels(double amplitude) {
        return amplitude <= 0 ? FLOOR : Math.max(FLOOR, 20 * Math.log10(amplitude));
    }

    /** The sample, or 0 when it is so faint that only the processor would notice, by being slow with it. */
    static float audible(float sample) {
        return Math.abs(sample) < 1e-20f ? 0 : sample;
    }

    static double audible(double sample) {
        return Math.abs(sample) < 1e-20 ? 0 : sample;
    }
}
