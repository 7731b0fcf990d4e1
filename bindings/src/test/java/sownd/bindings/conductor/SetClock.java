package sownd.bindings.conductor;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/** A clock on the wall that a test sets: it stands still, or flows with the clock that never jumps. */
final class SetClock extends Clock {
    private final LongSupplier nanos;
    private Instant instant;
    private ZoneId zone;
    private long since = Long.MIN_VALUE;

    SetClock(Instant instant, ZoneId zone, LongSupplier nanos) {
        this.instant = instant;
        this.zone = zone;
        this.nanos = nanos;
    }

    /** Shows this from now on, and flows. */
    void set(String now) {
        instant = Instant.parse(now);
        since = nanos.getAsLong();
    }

    void zone(String name) {
        zone = ZoneId.of(name);
    }

    @Override
    public Instant instant() {
        return since == Long.MIN_VALUE ? instant : instant.plusNanos(nanos.getAsLong() - since);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(instant(), other);
    }
}
