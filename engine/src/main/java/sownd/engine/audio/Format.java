package sownd.engine.audio;

/**
 * How sound is cut.
 *
 * @param rate frames per second
 * @param block frames rendered at a time
 * @param channels of the device
 */
public record Format(int rate, int block, int channels) {
    public Format {
        check("rate", rate, 8_000, 384_000);
        check("block", block, 16, 8_192);
        check("channels", channels, 1, 64);
    }

    /** Nanoseconds a block lasts. */
    public long blockNanos() {
        return Math.round(block * 1e9 / rate);
    }

    private static void check(String what, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(what + " must be " + min + " to " + max + ", not " + value);
        }
    }
}
