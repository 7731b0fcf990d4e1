package sownd.bindings.hand;

/** Remembers what was said a moment ago, to know it when it comes back from afar. */
final class Echo {
    /** Later than this it is no echo. */
    static final long WINDOW_NANOS = 600_000_000L;

    /** Far ends round to a float or to 7 bits. */
    private static final double ROUNDED = 1.0 / 250;

    private static final int KEPT = 256;
    private final double[] said = new double[KEPT];
    private final long[] at = new long[KEPT];
    private int count;

    void said(double value, long time) {
        said[count % KEPT] = value;
        at[count % KEPT] = time;
        count++;
    }

    boolean of(double value, long time) {
        for (var i = Math.max(0, count - KEPT); i < count; i++) {
            if (time - at[i % KEPT] <= WINDOW_NANOS && Math.abs(said[i % KEPT] - value) <= ROUNDED) {
                return true;
            }
        }
        return false;
    }

    /** Whether an echo may still come. */
    boolean awaited(long time) {
        return count > 0 && time - at[(count - 1) % KEPT] <= WINDOW_NANOS;
    }

    /** What was said last, NaN for nothing. */
    double newest() {
        return count == 0 ? Double.NaN : said[(count - 1) % KEPT];
    }

    boolean newest(double value) {
        return Math.abs(newest() - value) <= ROUNDED;
    }

    void clear() {
        count = 0;
    }
}
