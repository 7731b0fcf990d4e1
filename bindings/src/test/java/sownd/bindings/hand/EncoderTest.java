package sownd.bindings.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderTest {
    private static final long MS = 1_000_000L;

    @ParameterizedTest(name = "{0} steps {1} ms after the one before")
    @CsvSource({
        "1, 500, 0.51",
        "1, 120, 0.51",
        "1, 70, 0.525",
        "1, 20, 0.54",
        "1, 5, 0.54",
        "2, 40, 0.58",
        "2, 240, 0.52"
    })
    void turnedFastItGoesFurther(int steps, long after, double expected) {
        var encoder = new Encoder();
        var turning = new Encoder.Turning(0.01, 4, Encoder.Ends.STOP);
        encoder.turn(0.5, 1, false, turning, 0);
        assertThat(encoder.turn(0.5, steps, false, turning, after * MS)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void theFirstStepTheOtherWayCountsOnceAndFineOnesATenth() {
        var encoder = new Encoder();
        var turning = new Encoder.Turning(0.01, 4, Encoder.Ends.STOP);
        encoder.turn(0.5, 1, false, turning, 0);
        assertThat(encoder.turn(0.5, -1, false, turning, 10 * MS)).isCloseTo(0.49, within(1e-9));
        assertThat(encoder.turn(0.5, -1, true, turning, 20 * MS)).isCloseTo(0.499, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"STOP,0.95,10,1", "STOP,0.05,-10,0", "WRAP,0.95,10,0.05", "WRAP,0.05,-10,0.95", "WRAP,0.9,10,1"})
    void endsStopOrLeadOn(Encoder.Ends ends, double from, int steps, double expected) {
        var turning = new Encoder.Turning(0.01, 1, ends);
        assertThat(new Encoder().turn(from, steps, false, turning, 0)).isCloseTo(expected, within(1e-9));
    }
}
