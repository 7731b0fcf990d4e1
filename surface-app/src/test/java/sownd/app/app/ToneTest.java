package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The measure itself: it must find what it is there to find. */
final class ToneTest {
    private static float[] sine(double hertz) {
        var x = new float[24_000];
        for (var n = 0; n < x.length; n++) {
            x[n] = (float) (0.25 * Math.sin(2 * Math.PI * hertz * n / 48_000));
        }
        return x;
    }

    @Test
    void findsNothingInASine() {
        var tone = Tone.of(sine(1000), 48_000, 1000);
        assertThat(tone.glitches()).isZero();
        assertThat(tone.hertz()).isCloseTo(1000, within(1e-3));
        assertThat(tone.amplitude()).isCloseTo(0.25, within(1e-4));
    }

    @Test
    void findsALostSampleAGapAndAnotherPitch() {
        var lost = sine(1000);
        System.arraycopy(lost, 12_001, lost, 12_000, 11_999);
        assertThat(Tone.of(lost, 48_000, 1000).glitches()).isPositive();
        var gap = sine(1000);
        java.util.Arrays.fill(gap, 12_000, 12_010, 0);
        assertThat(Tone.of(gap, 48_000, 1000).glitches()).isPositive();
        assertThat(Tone.of(sine(1001), 48_000, 1000).hertz()).isCloseTo(1001, within(1e-3));
    }
}
