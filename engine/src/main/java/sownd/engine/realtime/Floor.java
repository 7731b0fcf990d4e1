package sownd.engine.realtime;

/** Points in order, the oldest forgotten, and the line they all lie on or above. Audio thread. */
final class Floor {
    /** Two minutes, when there is one each half second. */
    private static final int KEPT = 256;

    /** With fewer, what they say about the slope is worth less than what is known. */
    private static final int FEW = 8;

    private final double[] x = new double[KEPT];
    private final double[] y = new double[KEPT];
    private final int[] corners = new int[KEPT];
    private int oldest;
    private int count;

    void clear() {
        count = 0;
    }

    /** One more, beyond the last. */
    void add(double across, double up) {
        int at = index(count);
        x[at] = across;
        y[at] = up;
        if (count < KEPT) {
            count++;
        } else {
            oldest = index(1);
        }
    }

    /** How steep the line is that lies under all of them and closest to them together; {@code known} while they are few. */
    double slope(double known) {
        if (count < FEW) {
            return known;
        }
        int last = hull();
        double middle = 0;
        for (int i = 0; i < count; i++) {
            middle += x[i] / count;
        }
        int i = 1;
        while (i < last && x[corners[i]] < middle) {
            i++;
        }
        return steepness(corners[i - 1], corners[i]);
    }

    /** How high such a line of a given slope begins. */
    double lowest(double slope) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, y[i] - x[i] * slope);
        }
        return least;
    }

    /** Puts the corners of the lower hull in a row and says where the last stands. */
    private int hull() {
        int last = -1;
        for (int i = 0; i < count; i++) {
            int at = index(i);
            while (last > 0 && steepness(corners[last - 1], corners[last]) >= steepness(corners[last], at)) {
                last--;
            }
            corners[++last] = at;
        }
        return last;
    }

    private double steepness(int from, int to) {
        return (y[to] - y[from]) / (x[to] - x[from]);
    }

    private int index(int place) {
        return (oldest + place) % KEPT;
    }
}
