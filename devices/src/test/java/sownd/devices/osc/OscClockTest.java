package sownd.devices.osc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OscClockTest {
    private static final Instant DAY = Instant.parse("2026-11-22T19:25:00Z");
    private final AtomicLong running = new AtomicLong(7_000_000_000L);
    /** How long this thread is held up when it asks for the time of day, and how far that is off. */
    private long held;

    private long off;

    private final OscClock clock = new OscClock(running::get, this::day);

    private Instant day() {
        var now = DAY.plusNanos(running.get() + off);
        running.addAndGet(held);
        return now;
    }

    private static long tag(long moment) {
        return OscTime.tag(DAY.plusNanos(moment));
    }

    @Test
    void aTagIsItsMoment() {
        for (var moment : new long[] {0, 7_000_000_000L, 8_123_456_789L, 90_000_000_000_000L}) {
            assertThat(clock.nanoTime(tag(moment), 0)).isBetween(moment - 1, moment + 1);
        }
        assertThat(clock.nanoTime(OscTime.IMMEDIATELY, 5)).isEqualTo(5);
    }

    @Test
    void aMomentHasItsTag() {
        for (var moment : new long[] {0, 7_000_000_000L, 8_123_456_789L, 90_000_000_000_000L}) {
            assertThat(clock.nanoTime(clock.tag(moment), 0)).isBetween(moment - 1, moment + 1);
        }
    }

    @Test
    void beingHeldUpWhileLookingMovesNothing() {
        clock.nanoTime(tag(0), 0);
        for (var i = 0; i < 100; i++) {
            running.addAndGet(10_000_000);
            held = i % 3 == 0 ? 0 : 4_000_000;
            assertThat(clock.nanoTime(tag(9_000_000_000L), 0)).isBetween(9_000_000_000L - 1, 9_000_000_000L + 1);
        }
    }

    @Test
    void aTimeOfDayThatIsCorrectedOrSetAnewIsFollowed() {
        clock.nanoTime(tag(0), 0);
        for (var i = 0; i < 1000; i++) {
            running.addAndGet(100_000_000);
            off += 30_000;
            assertThat(clock.nanoTime(tag(off), 0)).isBetween(-1L, 1L);
        }
        off += 3_600_000_000_000L;
        held = 2_000_000;
        assertThat(clock.nanoTime(tag(off), 0)).isBetween(-1_100_000L, 1_100_000L);
    }
}
