package sownd.engine.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /**
     * A device whose clock is wrong by 100 ppm and whose calls come up to 6 ms after they are due, one by one or in bursts,
     * for an hour: what a moment is taken for differs from the same constant by less than a sample.
     */
    @ParameterizedTest
    @CsvSource({"64, 1, 1e-4", "64, 8, -1e-4", "128, 4, 1e-4", "256, 1, -1e-4", "512, 2, 1e-4"})
    void aDriftingDeviceThatCallsUnevenlyIsKnownToASample(int block, int burst, double drift) {
        Timeline timeline = new Timeline(48_000);
        Random random = new Random(block);
        double nanosPerFrame = 1e9 / 48_000 * (1 + drift);
        double settled = 120e9;
        List<Double> errors = new ArrayList<>();
        long frame = 0;
        for (double due = 0; due < 3600e9; due = frame * nanosPerFrame) {
            long now = 5_000_000_000L + (long) due + random.nextInt(6_000_000);
            for (int i = 0; i < burst; i++, frame += block) {
                timeline.mark(frame, now + i * 10_000L);
            }
            if (due > settled) {
                long moment = (long) (due + random.nextInt(100_000_000));
                double exact = moment / nanosPerFrame;
                errors.add(timeline.frameAt(5_000_000_000L + moment) - exact);
            }
        }
        errors.sort(null);
        double usual = errors.get(errors.size() / 2);
        // Half a sample of each is the rounding to a whole frame.
        assertThat(share(errors, usual, 1)).as("within a sample").isGreaterThan(0.99);
        assertThat(errors.getFirst() - usual).isGreaterThan(-2);
        assertThat(errors.getLast() - usual).isLessThan(2);
        double earliest = (burst - 1) * (block - 10_000 / nanosPerFrame);
        assertThat(usual).as("the line of the earliest calls").isCloseTo(earliest, within(1.0));
    }

    private static double share(List<Double> errors, double middle, double within) {
        return errors.stream().filter(e -> Math.abs(e - middle) <= within).count() / (double) errors.size();
    }

    @Test
    void aDeviceThatLostTimeIsFollowedAfterSomeSeconds() {
        Timeline timeline = new Timeline(48_000);
        Random random = new Random(1);
        long lost = 0;
        for (long frame = 0; frame < 48_000L * 120; frame += 128) {
            lost = frame < 48_000L * 60 ? 0 : 10_000_000;
            timeline.mark(frame, (long) (frame * 1e9 / 48_000) + lost + random.nextInt(500_000));
            if (frame > 48_000L * 70) {
                assertThat(timeline.nanosAt(frame) - lost - (long) (frame * 1e9 / 48_000))
                        .isBetween(-25_000L, 100_000L);
            }
        }
        // It has run ahead: at once.
        timeline.mark(48_000L * 120, 120_000_000_000L);
        assertThat(timeline.frameAt(120_000_000_000L)).isEqualTo(48_000L * 120);
    }
}
