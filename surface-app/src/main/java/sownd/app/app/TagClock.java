package sownd.app.app;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import sownd.devices.osc.OscTime;
import sownd.engine.Clock;

/**
 * Which moment of our clock a time tag means. How the two clocks stand to each other is not asked anew for each packet,
 * because the answer differs by microseconds each time: two tags are as far apart here as they were written, to within a
 * microsecond. One thread.
 */
final class TagClock {
    /** A wall clock that is off by more has been set; we follow at once. */
    private static final Duration SET = Duration.ofMillis(10);

    private static final long STEP_NANOS = 20_000L;
    private static final int SLOWNESS = 64;

    private final Clock clock;
    private final Supplier<Instant> wall;
    private Instant then;
    private long thenNanos;

    TagClock(Clock clock, Supplier<Instant> wall) {
        this.clock = clock;
        this.wall = wall;
        this.thenNanos = clock.nanoTime();
        this.then = wall.get();
    }

    /** Looks at both clocks, and moves slowly to how they stand now. */
    void follow() {
        var nanos = clock.nanoTime();
        var now = wall.get();
        var ahead = Duration.between(then.plusNanos(nanos - thenNanos), now);
        if (ahead.abs().compareTo(SET) >= 0) {
            then = now;
            thenNanos = nanos;
        } else {
            then = then.plusNanos(Math.clamp(ahead.toNanos(), -STEP_NANOS, STEP_NANOS) / SLOWNESS);
        }
    }

    /** The moment of a tag, or one in the past if it says so, or says "at once". */
    long nanos(long tag) {
        return thenNanos + OscTime.nanosUntil(tag, then);
    }
}
