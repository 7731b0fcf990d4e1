package sownd.engine.unit;

/**
 * What a second-order section is made of, found by the bilinear transform from frequency, sharpness and level. Already
 * divided by the first feedback coefficient; feedback is added, so it stands with its sign turned.
 */
final class Coefficients {
    double b0;
    double b1;
    double b2;
    double a1;
    double a2;
    private double cosine;
    private double alpha;

    void lowpass(double radians, double q) {
        turn(radians, q);
        set((1 - cosine) / 2, 1 - cosine, (1 - cosine) / 2, 1 + alpha, -2 * cosine, 1 - alpha);
    }

    void highpass(double radians, double q) {
        turn(radians, q);
        set((1 + cosine) / 2, -1 - cosine, (1 + cosine) / 2, 1 + alpha, -2 * cosine, 1 - alpha);
    }

    /** Full level at the centre. */
    void bandpass(double radians, double q) {
        turn(radians, q);
        set(alpha, 0, -alpha, 1 + alpha, -2 * cosine, 1 - alpha);
    }

    void notch(double radians, double q) {
        turn(radians, q);
        set(1, -2 * cosine, 1, 1 + alpha, -2 * cosine, 1 - alpha);
    }

    /**
     * @param level amplitude at the centre
     */
    void peak(double radians, double q, double level) {
        double a = Math.sqrt(level);
        turn(radians, q);
        set(1 + alpha * a, -2 * cosine, 1 - alpha * a, 1 + alpha / a, -2 * cosine, 1 - alpha / a);
    }

    /**
     * @param level amplitude far below the frequency; it is half way there, in decibels, at the frequency
     */
    void lowShelf(double radians, double level) {
        shelf(radians, level, 1);
    }

    /** The same above the frequency. */
    void highShelf(double radians, double level) {
        shelf(radians, level, -1);
    }

    /** The steepest shelf without a bump. A high one is a low one with the sign of the cosine turned. */
    private void shelf(double radians, double level, int side) {
        double a = Math.sqrt(level);
        turn(radians, Math.sqrt(0.5));
        double c = side * cosine;
        double s = 2 * Math.sqrt(a) * alpha;
        set(
                a * (a + 1 - (a - 1) * c + s),
                side * 2 * a * (a - 1 - (a + 1) * c),
                a * (a + 1 - (a - 1) * c - s),
                a + 1 + (a - 1) * c + s,
                side * -2 * (a - 1 + (a + 1) * c),
                a + 1 + (a - 1) * c - s);
    }

    private void turn(double radians, double q) {
        double within = Math.min(radians, 0.98 * Math.PI);
        cosine = Math.cos(within);
        alpha = Math.sin(within) / (2 * q);
    }

    private void set(double n0, double n1, double n2, double d0, double d1, double d2) {
        b0 = n0 / d0;
        b1 = n1 / d0;
        b2 = n2 / d0;
        a1 = -d1 / d0;
        a2 = -d2 / d0;
    }
}
