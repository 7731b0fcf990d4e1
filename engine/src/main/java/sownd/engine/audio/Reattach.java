package sownd.engine.audio;

/**
 * When a device that was lost or refused is tried again: after a quarter of a second, then each time after twice as long,
 * up to a second and a half, so that one that comes back is playing again within two. One thread.
 */
public final class Reattach {
    private static final long FIRST_NANOS = 250_000_000;
    private static final long LONGEST_NANOS = 1_500_000_000;

    private long wait = FIRST_NANOS;
    private long due;

    /** The device was lost just now. */
    public void lost(long now) {
        wait = FIRST_NANOS;
        due = now + wait;
    }

    /** Trying it failed just now. */
    public void refused(long now) {
        wait = Math.min(LONGEST_NANOS, 2 * wait);
        due = now + wait;
    }

    /** Whether to try it. */
    public boolean due(long now) {
        return now - due >= 0;
    }
}
