package sownd.engine.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ResamplerTest {
    private static float[] sine(int rate, double hertz, int frames) {
        float[] data = new float[frames];
        for (int i = 0; i < frames; i++) {
            data[i] = (float) Math.sin(2 * Math.PI * hertz * i / rate);
        }
        return data;
    }

    /** Level of what differs from the sine it should be, in decibels. */
    private static double residue(int from, int to, double hertz) {
        float[] out = new Resampler(from, to).resample(sine(from, hertz, from));
        float[] ideal = sine(to, hertz, out.length);
        double sum = 0;
        int edge = to / 20;
        for (int i = edge; i < out.length - edge; i++) {
            sum += Math.pow(out[i] - ideal[i], 2);
        }
        return 10 * Math.log10(sum / (out.length - 2 * edge) + 1e-20);
    }

    @Test
    void sinesOfThePassbandComeThroughAsTheyAre() {
        for (int[] rates :
                new int[][] {{44_100, 48_000}, {48_000, 44_100}, {96_000, 48_000}, {22_050, 48_000}, {32_000, 48_000}
                }) {
            double most = 0.9 * Math.min(rates[0], rates[1]) / 2;
            for (double hertz : new double[] {50, 997, 0.5 * most, 0.999 * most}) {
                assertThat(residue(rates[0], rates[1], hertz))
                        .as("%d to %d at %f", rates[0], rates[1], hertz)
                        .isLessThan(-90);
            }
        }
    }

    @Test
    void whatTheLowerRateCannotHoldIsTakenAway() {
        for (double hertz : new double[] {24_100, 30_000, 40_000}) {
            float[] out = new Resampler(96_000, 48_000).resample(sine(96_000, hertz, 48_000));
            double sum = 0;
            for (int i = 2000; i < 22_000; i++) {
                sum += out[i] * (double) out[i];
            }
            assertThat(10 * Math.log10(sum / 20_000 + 1e-20)).as("%f Hz", hertz).isLessThan(-95);
        }
    }

    /** A loop of any length: what comes out, played round and round, is the sine itself with no dent at the seam. */
    @Test
    void aLoopHasNoDentAtItsSeam() {
        for (int[] rates : new int[][] {{44_100, 48_000}, {48_000, 44_100}, {96_000, 48_000}}) {
            for (int frames : new int[] {10_000, 4_411, 9_973}) {
                float[] in = cycles(frames, 100);
                float[] out = new Resampler(rates[0], rates[1]).resample(new float[][] {in})[0];
                assertThat(out).hasSize((int) Math.round(frames * (double) rates[1] / rates[0]));
                double[] apart = {0};
                float[] ideal = cycles(out.length, 100);
                for (int i = 0; i < out.length; i++) {
                    apart[0] = Math.max(apart[0], Math.abs(out[i] - ideal[i]));
                }
                assertThat(apart[0])
                        .as("%d frames, %d to %d", frames, rates[0], rates[1])
                        .isLessThan(3e-5);
            }
        }
    }

    @Test
    void aSoundCutOffLoudIsNoLoop() {
        float[] cut = sine(44_100, 440, 10_010);
        assertThat(Resampler.goesOn(cut)).isFalse();
        assertThat(Resampler.goesOn(cycles(10_000, 100))).isTrue();
        Resampler resampler = new Resampler(44_100, 48_000);
        assertThat(resampler.resample(new float[][] {cut, cycles(10_010, 7)})[0])
                .isEqualTo(resampler.resample(cut));
    }

    private static float[] cycles(int frames, int count) {
        float[] data = new float[frames];
        for (int i = 0; i < frames; i++) {
            data[i] = (float) Math.sin(2 * Math.PI * count * i / frames);
        }
        return data;
    }
}
