package sownd.bindings.bench;

/**
 * One thing that was measured.
 *
 * @param name what, in words
 * @param bar what it is to be at most; NaN where there is none
 */
public record Figure(String name, double value, String unit, double bar) {
    static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, Double.NaN);
    }

    /** Whether there is a bar. */
    public boolean barred() {
        return !Double.isNaN(bar);
    }

    /** Whether it keeps below its bar, if it has one. */
    public boolean kept() {
        return !barred() || value <= bar;
    }
}
