package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sownd.devices.osc.OscTime;

/** Time tags on a clock of our own; both clocks are set by hand. */
final class TagClockTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final long TEN_MS = 10_000_000L;

    private long nanos = 5_000_000_000L;
    private Instant wall = NOON;
    private final TagClock tags = new TagClock(() -> nanos, () -> wall);

    private long at(Duration afterNoon) {
        return tags.nanos(OscTime.tag(NOON.plus(afterNoon))) - 5_000_000_000L;
    }

    private void pass(long real, long shown) {
        nanos += real;
        wall = wall.plusNanos(shown);
        tags.follow();
    }

    @Test
    void tagsAreAsFarApartAsTheyWereWrittenThoughTheLookAtTheClocksShakes() {
        var dice = new Random(3);
        var before = at(Duration.ofMillis(500));
        for (var i = 1; i < 40; i++) {
            var shake = dice.nextLong(-5_000, 5_000);
            pass(TEN_MS, TEN_MS + shake);
            wall = wall.minusNanos(shake);
            var next = at(Duration.ofMillis(500 + 10L * i));
            assertThat(next - before).isBetween(TEN_MS - 1000, TEN_MS + 1000);
            before = next;
        }
    }

    @Test
    void aClockThatDriftsIsFollowedSlowly() {
        for (var i = 0; i < 10_000; i++) {
            pass(TEN_MS, TEN_MS + 100);
        }
        // It shows a millisecond more than has passed: what it calls 200 s is a millisecond sooner.
        assertThat(at(Duration.ofSeconds(200))).isBetween(200_000_000_000L - 1_010_000, 200_000_000_000L - 950_000);
    }

    @Test
    void aClockThatIsSetIsFollowedAtOnce() {
        pass(TEN_MS, TEN_MS + 3_600_000_000_000L);
        assertThat(at(Duration.ofSeconds(3601))).isBetween(999_999_990L, 1_000_000_010L);
    }

    @Test
    void whatIsPastOrAtOnceIsNotInTheFuture() {
        pass(TEN_MS, TEN_MS);
        assertThat(tags.nanos(OscTime.IMMEDIATELY)).isLessThanOrEqualTo(nanos);
        assertThat(tags.nanos(OscTime.tag(NOON.minusSeconds(5)))).isLessThanOrEqualTo(nanos);
    }
}
