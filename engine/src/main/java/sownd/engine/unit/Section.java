package sownd.engine.unit;

/**
 * A filter of second order for one channel, made from its form in s by the bilinear rule: s becomes (z - 1) / (z + 1) / k.
 * With k = tan(pi f / rate), s = j lies at the frequency f.
 */
final class Section {
    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double first;
    private double second;

    /**
     * A section.
     *
     * @param over factors of 1, s and s² above the line
     * @param under factors of 1, s and s² below the line
     */
    Section(double[] over, double[] under, double k) {
        double a0 = under[0] * k * k + under[1] * k + under[2];
        b0 = (over[0] * k * k + over[1] * k + over[2]) / a0;
        b1 = 2 * (over[0] * k * k - over[2]) / a0;
        b2 = (over[0] * k * k - over[1] * k + over[2]) / a0;
        a1 = 2 * (under[0] * k * k - under[2]) / a0;
        a2 = (under[0] * k * k - under[1] * k + under[2]) / a0;
    }

    double play(double in) {
        double out = b0 * in + first;
        first = b1 * in - a1 * out + second;
        second = b2 * in - a2 * out;
        if (Math.abs(first) < 1e-25 && Math.abs(second) < 1e-25) {
            clear();
        }
        return out;
    }

    void clear() {
        first = 0;
        second = 0;
    }
}
