package sownd.engine.audio;

/**
 * How sound is cut.
 *
 * @param rate frames per second
 * @param block frames rendered at a time
 * @param channels the device plays
 * @param inputs channels it hears, 0 for none; a device may have fewer
 */
public record Format(int rate, int block, int channels, int inputs) {
    /** Hears nothing. */
    public Format(int rate, int block, int channels) {
        this(rate, block, channels, 0);
    }

    public Format {
        check("rate", rate, 8_000, 384_000);
        check("block", block, 16, 8_192);
        check("channels", channels, 1, 64);
        check("inputs", inputs, 0, 64);
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
