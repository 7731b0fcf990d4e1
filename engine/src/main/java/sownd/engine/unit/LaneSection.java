package sownd.engine.unit;

import sownd.engine.realtime.LaneBlock;
import sownd.engine.realtime.Lanes;

/**
 * A second-order filter in every lane. What comes in and what goes out stand in tables with the two frames before the
 * stretch in front, so that both halves of the filter are one straight loop each, and one section's output is the next
 * one's input.
 */
final class LaneSection {
    /** Below this a decaying sound is nothing to hear, but slow to compute with. */
    private static final float FAINT = 1e-20f;

    private final Lanes lanes;
    private final float[] last;
    private final float[] beforeLast;
    private final float[] table;
    private final float[] forward;
    private final float[][] factors = new float[5][];

    LaneSection(Lanes lanes) {
        this.lanes = lanes;
        this.last = lanes.floats();
        this.beforeLast = lanes.floats();
        this.table = history(lanes);
        this.forward = lanes.scratch(0);
        for (int i = 0; i < factors.length; i++) {
            factors[i] = lanes.table();
        }
    }

    /** A table with room for two frames before the stretch. */
    static float[] history(Lanes lanes) {
        return lanes.scratch(2);
    }

    /** Takes the factors for every frame from now on. */
    void tune(int place, Coefficients to) {
        for (int channel = 0; channel < lanes.channels(); channel++) {
            int lane = lanes.lane(place, channel);
            lanes.level(factors[0], lane, (float) to.b0);
            lanes.level(factors[1], lane, (float) to.b1);
            lanes.level(factors[2], lane, (float) to.b2);
            lanes.level(factors[3], lane, (float) to.a1);
            lanes.level(factors[4], lane, (float) to.a2);
        }
    }

    /** Takes the factors for one frame. */
    void tune(int place, int frame, Coefficients to) {
        for (int channel = 0; channel < lanes.channels(); channel++) {
            int at = lanes.lane(place, channel) + frame * lanes.width();
            factors[0][at] = (float) to.b0;
            factors[1][at] = (float) to.b1;
            factors[2][at] = (float) to.b2;
            factors[3][at] = (float) to.a1;
            factors[4][at] = (float) to.a2;
        }
    }

    /**
     * Filters a stretch.
     *
     * @param in with two frames before it
     * @return what goes out, with two frames before it
     */
    float[] filter(float[] in, LaneBlock block) {
        int width = lanes.width();
        int size = block.size();
        System.arraycopy(beforeLast, 0, table, 0, width);
        System.arraycopy(last, 0, table, width, width);
        if (width == Lanes.WIDE) {
            forward(in, factors[0], factors[1], factors[2], forward, size, Lanes.WIDE);
            back(forward, factors[3], factors[4], table, size, Lanes.WIDE);
        } else {
            forward(in, factors[0], factors[1], factors[2], forward, size, Lanes.NARROW);
            back(forward, factors[3], factors[4], table, size, Lanes.NARROW);
        }
        keep(table, size, beforeLast);
        keep(table, size + width, last);
        return table;
    }

    /** Remembers one frame. */
    static void keep(float[] table, int from, float[] frame) {
        for (int lane = 0; lane < frame.length; lane++) {
            float kept = table[from + lane];
            frame[lane] = Math.abs(kept) < FAINT ? 0 : kept;
        }
    }

    private static void forward(float[] in, float[] b0, float[] b1, float[] b2, float[] out, int size, int width) {
        for (int i = 0; i < size; i++) {
            out[i] = b0[i] * in[i + 2 * width] + b1[i] * in[i + width] + b2[i] * in[i];
        }
    }

    private static void back(float[] forward, float[] a1, float[] a2, float[] out, int size, int width) {
        for (int i = 0; i < size; i++) {
            out[i + 2 * width] = forward[i] + a1[i] * out[i + width] + a2[i] * out[i];
        }
    }
}
