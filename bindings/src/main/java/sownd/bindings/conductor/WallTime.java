package sownd.bindings.conductor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock on the wall, looked at every second beside the clock that never jumps: what the two disagree by is a jump of
 * the one on the wall. Owned by the conductor's thread.
 */
final class WallTime {
    /** Smaller differences are a clock that is corrected a little. */
    private static final Duration SMALL = Duration.ofSeconds(2);

    /** A computer that slept longer than this did not sleep: its clock was set. */
    private static final Duration LONGEST_SLEEP = Duration.ofDays(1);

    private final Clock wall;
    private Instant instant;
    private ZoneId zone;
    private long nanos;

    /** How time came from the look before to this one. */
    enum Step {
        /** It flowed. */
        FLOWED,
        /** Some of it was slept through. */
        SLEPT,
        /** The clock or its zone was set: what it said before means nothing. */
        SET
    }

    WallTime(Clock wall, long nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.instant = wall.instant();
        this.zone = wall.getZone();
    }

    /** Looks at the clock. */
    Step look(long now) {
        var expected = instant.plusNanos(now - nanos);
        var zoneBefore = zone;
        nanos = now;
        instant = wall.instant();
        zone = wall.getZone();
        var jump = Duration.between(expected, instant);
        if (!zone.equals(zoneBefore) || jump.compareTo(SMALL.negated()) < 0 || jump.compareTo(LONGEST_SLEEP) > 0) {
            return Step.SET;
        }
        return jump.compareTo(SMALL) > 0 ? Step.SLEPT : Step.FLOWED;
    }

    Instant instant() {
        return instant;
    }

    ZoneId zone() {
        return zone;
    }
}
