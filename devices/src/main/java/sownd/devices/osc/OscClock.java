package sownd.devices.osc;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Which moment of this machine's running clock a time tag means. Tags are in time of day; the two clocks are compared each
 * time, and a comparison during which this thread was held up is not believed while an older, closer one still holds. Used
 * by one thread.
 */
public final class OscClock {
    /** How far the time of day may be corrected against the running clock, nanoseconds per nanosecond. */
    private static final double DRIFT = 500e-6;

    /** A time of day further off than any correction has been set anew. */
    private static final long SET_ANEW_NANOS = 50_000_000;

    private final LongSupplier running;
    private final InstantSource wall;
    private boolean compared;
    private Instant day = Instant.EPOCH;
    private long moment;
    private long doubt;

    /**
     * A clock.
     *
     * @param running nanoseconds since a moment that stays
     * @param wall time of day
     */
    public OscClock(LongSupplier running, InstantSource wall) {
        this.running = running;
        this.wall = wall;
    }

    /** The system's. */
    public static OscClock system() {
        return new OscClock(System::nanoTime, InstantSource.system());
    }

    /** The moment a tag means, in nanoseconds of the running clock; {@code received} for tags that mean at once. */
    public long nanoTime(long tag, long received) {
        if (tag == OscTime.IMMEDIATELY || tag == 0) {
            return received;
        }
        compare();
        return moment + between(day, OscTime.instant(tag));
    }

    /** The tag that means a moment of the running clock, in nanoseconds. */
    public long tag(long nanoTime) {
        compare();
        return OscTime.tag(day.plusNanos(nanoTime - moment));
    }

    private void compare() {
        long before = running.getAsLong();
        Instant now = wall.instant();
        long after = running.getAsLong();
        long middle = before + (after - before) / 2;
        long fresh = after - before;
        boolean closer = fresh <= doubt + (long) (DRIFT * (middle - moment));
        if (!compared || closer || Math.abs(between(day, now) - (middle - moment)) > SET_ANEW_NANOS) {
            compared = true;
            day = now;
            moment = middle;
            doubt = fresh;
        }
    }

    private static long between(Instant from, Instant to) {
        long seconds = Math.clamp(to.getEpochSecond() - from.getEpochSecond(), -4_000_000_000L, 4_000_000_000L);
        return seconds * 1_000_000_000L + to.getNano() - from.getNano();
    }
}
