package sownd.engine.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class HistogramTest {
    @Test
    void percentilesAreAtMostTwoPercentTooHigh() {
        Random dice = new Random(3);
        for (int round = 0; round < 50; round++) {
            Histogram histogram = new Histogram();
            long[] values = new long[1 + dice.nextInt(5000)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (long) Math.exp(dice.nextDouble() * (round % 2 == 0 ? 40 : 12));
                histogram.record(values[i]);
            }
            Arrays.sort(values);
            Histogram.Spread spread = histogram.spread();
            assertThat(spread.count()).isEqualTo(values.length);
            assertThat(spread.max()).isEqualTo(values[values.length - 1]);
            near(spread.p50(), values, 0.5);
            near(spread.p99(), values, 0.99);
            near(spread.p999(), values, 0.999);
        }
    }

    private static void near(long told, long[] sorted, double part) {
        long exact = sorted[(int) Math.max(0, Math.ceil(sorted.length * part) - 1)];
        assertThat(told).isBetween(exact, exact + exact / 64 + 1);
    }

    @Test
    void theLastAndTheLeastFitAndItForgets() {
        Histogram histogram = new Histogram();
        histogram.record(Long.MAX_VALUE);
        histogram.record(-5);
        assertThat(histogram.spread())
                .isEqualTo(new Histogram.Spread(2, 0, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE));
        histogram.clear();
        assertThat(histogram.spread()).isEqualTo(new Histogram.Spread(0, 0, 0, 0, 0));
    }
}
