package sownd.devices.rtpmidi;

/** The clock of a session counts ticks of 100 microseconds. */
public final class Ticks {
    static final long NANOS = 100_000;

    private Ticks() {}

    public static long ofNanos(long nanos) {
        return Math.floorDiv(nanos, NANOS);
    }

    public static long ofMillis(long millis) {
        return ofNanos(Math.multiplyExact(millis, 1_000_000L));
    }
}
