package sownd.engine.realtime;

import java.util.Arrays;

/** Fills one channel of one input with the sum of what leads there. */
final class Mix {
    private final float[] into;
    private final float[][] sources;
    private final float[] gains;
    private final Wire.Fade[] fades;

    Mix(float[] into, float[][] sources, float[] gains, Wire.Fade[] fades) {
        this.into = into;
        this.sources = sources;
        this.gains = gains;
        this.fades = fades;
    }

    void play(Fading fading, int from, int to) {
        Arrays.fill(into, from, to, 0);
        for (int s = 0; s < sources.length; s++) {
            fading.add(sources[s], gains[s], fades[s], into, from, to);
        }
    }
}
