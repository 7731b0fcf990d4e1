package sownd.engine.realtime;

/** What the device hears in the period that is rendered now. The audio thread's; units ask while they process. */
public final class Heard {
    private static final float[][] NOTHING = {};

    private float[][] channels = NOTHING;

    void hear(float[][] period) {
        channels = period;
    }

    /** How many channels the device hears; it may change from period to period. */
    public int channels() {
        return channels.length;
    }

    /** The samples of a channel below {@link #channels}, at the same indices as the block's buffers. Not to be written. */
    public float[] channel(int number) {
        return channels[number];
    }
}
