package sownd.engine.unit;

import java.util.Arrays;

/** Powers of slices of 10 ms, the last three seconds of them. */
final class Windows {
    private static final int SLICES = 300;

    private final double[] slices = new double[SLICES];
    private int at;

    void clear() {
        Arrays.fill(slices, 0);
    }

    void push(double power) {
        slices[at] = power;
        at = at + 1 == SLICES ? 0 : at + 1;
    }

    /** Mean power of the last so many slices; what has not been yet counts as silence. */
    double mean(int count) {
        double sum = 0;
        for (int i = 1; i <= count; i++) {
            sum += slices[at >= i ? at - i : at - i + SLICES];
        }
        return sum / count;
    }
}
