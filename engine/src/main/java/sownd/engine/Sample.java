package sownd.engine;

/** Recorded sound in memory. The arrays are shared and must not be written. */
public final class Sample {
    private final float[][] data;
    private final int rate;

    /**
     * Keeps the arrays, does not copy them.
     *
     * @param data frames by channel, nominally -1 to 1
     * @param rate frames per second
     */
    public Sample(float[][] data, int rate) {
        if (data.length == 0) {
            throw new IllegalArgumentException("a sample needs at least one channel");
        }
        this.data = data;
        this.rate = rate;
    }

    public float[][] data() {
        return data;
    }

    public int rate() {
        return rate;
    }

    public int channels() {
        return data.length;
    }

    public int frames() {
        return data[0].length;
    }
}
