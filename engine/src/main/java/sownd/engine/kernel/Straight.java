package sownd.engine.kernel;

import static sownd.engine.kernel.Kernels.NARROW;
import static sownd.engine.kernel.Kernels.WIDE;

/**
 * Loops that the compiler makes fast by itself, each one a method that can be compiled alone: straight, over tables that all
 * begin alike, with distances that it can see as constants. Hence those that look a frame ahead stand here twice.
 */
final class Straight {
    private Straight() {}

    static void times(float[] in, float[] by, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = in[i] * by[i];
        }
    }

    static void add(float[] one, float[] other, float[] sum, int size) {
        for (int i = 0; i < size; i++) {
            sum[i] = one[i] + other[i];
        }
    }

    /** Adds the four groups of 16 lanes of every frame. */
    static void groups(float[] table, float[] sums, int frames) {
        for (int frame = 0; frame < frames; frame++) {
            int from = frame * WIDE;
            for (int j = 0; j < 16; j++) {
                sums[frame * 16 + j] =
                        table[from + j] + table[from + j + 16] + table[from + j + 32] + table[from + j + 48];
            }
        }
    }

    /** Adds two groups of 16 lanes of every frame. */
    static void pairs(float[] table, int first, float[] sums, int frames) {
        for (int frame = 0; frame < frames; frame++) {
            int from = frame * WIDE + first;
            for (int j = 0; j < 16; j++) {
                sums[frame * 16 + j] = table[from + j] + table[from + j + 16];
            }
        }
    }

    static void forwardWide(float[] in, float[] b0, float[] b1, float[] b2, float[] out, int size) {
        for (int i = 0; i < size; i++) {
            out[i] = b0[i] * in[i + 2 * WIDE] + b1[i] * in[i + WIDE] + b2[i] * in[i];
        }
    }

    static void forwardNarrow(float[] in, float[] b0, float[] b1, float[] b2, float[] out, int size) {
        for (int i = 0; i < size; i++) {
            out[i] = b0[i] * in[i + 2 * NARROW] + b1[i] * in[i + NARROW] + b2[i] * in[i];
        }
    }

    static void backWide(float[] forward, float[] a1, float[] a2, float[] out, int size) {
        for (int i = 0; i < size; i++) {
            out[i + 2 * WIDE] = forward[i] + a2[i] * out[i] + a1[i] * out[i + WIDE];
        }
    }

    static void backNarrow(float[] forward, float[] a1, float[] a2, float[] out, int size) {
        for (int i = 0; i < size; i++) {
            out[i + 2 * NARROW] = forward[i] + a2[i] * out[i] + a1[i] * out[i + NARROW];
        }
    }

    static void riseWide(float[] levels, float[] steps, int from, int to) {
        for (int i = from; i < to; i++) {
            levels[i + WIDE] = levels[i] + steps[i];
        }
    }

    static void riseNarrow(float[] levels, float[] steps, int from, int to) {
        for (int i = from; i < to; i++) {
            levels[i + NARROW] = levels[i] + steps[i];
        }
    }

    static void highestWide(float[] in, float[] peaks, int from, int to) {
        for (int i = from; i < to; i++) {
            peaks[i + WIDE] = Math.max(peaks[i], Math.abs(in[i]));
        }
    }

    static void highestNarrow(float[] in, float[] peaks, int from, int to) {
        for (int i = from; i < to; i++) {
            peaks[i + NARROW] = Math.max(peaks[i], Math.abs(in[i]));
        }
    }

    static void squaresWide(float[] in, float[] sums, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[i + WIDE] = sums[i] + in[i] * in[i];
        }
    }

    static void squaresNarrow(float[] in, float[] sums, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[i + NARROW] = sums[i] + in[i] * in[i];
        }
    }

    static void turnWide(long[] phases, long[] steps, int size) {
        for (int i = 0; i < size; i++) {
            phases[i + WIDE] = phases[i] + steps[i];
        }
    }

    static void turnNarrow(long[] phases, long[] steps, int size) {
        for (int i = 0; i < size; i++) {
            phases[i + NARROW] = phases[i] + steps[i];
        }
    }

    static void sines(long[] phases, float[] level, float[] out, int size) {
        for (int i = 0; i < size; i++) {
            out[i] = Sine.of((int) (phases[i] >> 32)) * level[i];
        }
    }

    static void ramps(long[] phases, float[] level, float[] out, int size) {
        for (int i = 0; i < size; i++) {
            out[i] = ((int) (phases[i] >> 32) + Integer.MIN_VALUE) * (2 * Sine.TURN) * level[i];
        }
    }

    /** What is not finite stays so when it is multiplied by 0 and summed. */
    static boolean finite(float[] row) {
        float sum = 0;
        for (float number : row) {
            sum += number * 0f;
        }
        return sum == 0;
    }

    static void keep(float[] table, int from, float[] frame) {
        for (int lane = 0; lane < frame.length; lane++) {
            frame[lane] = Filter.audible(table[from + lane]);
        }
    }
}
