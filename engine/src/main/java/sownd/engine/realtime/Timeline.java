package sownd.engine.realtime;

/**
 * Which sample a moment falls on. A driver calls in bursts, so the moments of its calls are not believed one by one: the
 * line runs at the nominal rate, follows early calls quickly and late ones slowly, and starts anew after a gap.
 */
final class Timeline {
    private static final double IGNORED_NANOS = 1_000;
    private static final double GAP_NANOS = 250e6;
    private static final double FOLLOW_EARLY = 1.0 / 8;
    private static final double FOLLOW_LATE = 1.0 / 4096;

    private final double nanosPerFrame;
    private boolean begun;
    private long zero;
    private double shift;

    Timeline(int rate) {
        this.nanosPerFrame = 1e9 / rate;
    }

    /** The frame at which a block begins was rendered at this moment. */
    void mark(long frame, long nanoTime) {
        double error = begun ? nanoTime - zero - (frame * nanosPerFrame + shift) : Double.MAX_VALUE;
        if (Math.abs(error) > GAP_NANOS) {
            begun = true;
            zero = nanoTime;
            shift = -(frame * nanosPerFrame);
        } else if (Math.abs(error) > IGNORED_NANOS) {
            shift += error * (error < 0 ? FOLLOW_EARLY : FOLLOW_LATE);
        }
    }

    /** The frame rendered at a moment. */
    long frameAt(long nanoTime) {
        return Math.round((nanoTime - zero - shift) / nanosPerFrame);
    }

    /** The moment a frame was or will be rendered. */
    long nanosAt(long frame) {
        return zero + Math.round(frame * nanosPerFrame + shift);
    }
}
