package sownd.engine;

/**
 * Recorded sound in memory. The arrays are shared and must not be written.
 *
 * @param data frames by channel, nominally -1 to 1
 * @param rate frames per second
 */
public record Sample(float[][] data, int rate) {
    public Sample {
        if (data.length == 0) {
            throw new IllegalArgumentException("a sample needs at least one channel");
        }
    }

    public int channels() {
        return data.length;
    }

    public int frames() {
        return data[0].length;
    }
}
