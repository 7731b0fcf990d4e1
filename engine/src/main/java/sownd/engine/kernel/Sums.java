package sownd.engine.kernel;

/** Sixteen sums that become one, always in the same order. */
public final class Sums {
    public static final int COUNT = 16;

    private Sums() {}

    public static float of(float[] sums, int at) {
        float a = sums[at] + sums[at + 8] + (sums[at + 4] + sums[at + 12]);
        float b = sums[at + 1] + sums[at + 9] + (sums[at + 5] + sums[at + 13]);
        float c = sums[at + 2] + sums[at + 10] + (sums[at + 6] + sums[at + 14]);
        float d = sums[at + 3] + sums[at + 11] + (sums[at + 7] + sums[at + 15]);
        return a + c + (b + d);
    }
}
