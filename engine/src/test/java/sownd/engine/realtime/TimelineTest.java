package sownd.engine.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class TimelineTest {
    private static final double PERIOD = 64e9 / 48_000;

    @Test
    void burstsAreEvenedOutAndNoCommandComesLate() {
        Timeline timeline = new Timeline(48_000);
        Random random = new Random(3);
        long frame = 0;
        // Eight blocks at once, then nothing until these have been played, and up to 2 ms of hesitation.
        for (int burst = 0; burst < 2000; burst++) {
            long now = 7_000_000_000L + (long) (burst * 8 * PERIOD) + random.nextInt(2_000_000);
            for (int i = 0; i < 8; i++) {
                timeline.mark(frame, now + i * 20_000L);
                if (burst > 500) {
                    assertThat(timeline.frameAt(now) + 64).isGreaterThanOrEqualTo(frame - 64);
                    assertThat(timeline.frameAt(now + 100_000_000) - timeline.frameAt(now))
                            .isBetween(4799L, 4801L);
                }
                frame += 64;
            }
        }
    }

    @Test
    void exactTimesAreNeverMovedAndAGapBeginsAnew() {
        Timeline timeline = new Timeline(44_100);
        for (long frame = 0; frame < 44_100L * 3600; frame += 128 * 441) {
            timeline.mark(frame, (long) (frame * 1e9 / 44_100));
            assertThat(timeline.frameAt((long) ((frame + 37) * 1e9 / 44_100))).isEqualTo(frame + 37);
        }
        timeline.mark(1000, 9_000_000_000_000L);
        assertThat(timeline.frameAt(9_000_000_000_000L)).isEqualTo(1000);
        assertThat(timeline.nanosAt(1441) - 9_000_000_000_000L).isCloseTo(10_000_000L, within(1L));
    }
}
