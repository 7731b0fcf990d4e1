package sownd.engine.realtime;

import java.util.Arrays;

/** Looks for numbers that are not finite in what a node gave. Audio thread. */
final class Guard {
    /** A quarter of a whole stretch in a batch of many nodes, and of few. */
    private static final int WIDE = Lanes.FRAMES * Lanes.WIDE / 4;

    private static final int NARROW = Lanes.FRAMES * Lanes.NARROW / 4;

    private Guard() {}

    /** What is not finite stays so when it is multiplied by 0 and summed. */
    static boolean finite(float[][][] outs, int from, int to) {
        float sum = 0;
        for (float[][] port : outs) {
            for (float[] channel : port) {
                sum += nothing(channel, from, to);
            }
        }
        return sum == 0;
    }

    static void silence(float[][][] outs, int from, int to) {
        for (float[][] port : outs) {
            for (float[] channel : port) {
                Arrays.fill(channel, from, to, 0);
            }
        }
    }

    private static float nothing(float[] channel, int from, int to) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = from;
        for (; i + 4 <= to; i += 4) {
            a += channel[i] * 0f;
            b += channel[i + 1] * 0f;
            c += channel[i + 2] * 0f;
            d += channel[i + 3] * 0f;
        }
        for (; i < to; i++) {
            a += channel[i] * 0f;
        }
        return a + b + (c + d);
    }

    /**
     * Whether a stretch holds finite numbers only: what is not finite stays so when it is multiplied by 0 and summed. Whole
     * stretches are folded by distances that the compiler knows.
     */
    static boolean finite(float[] table, int size, float[] scratch) {
        int left = size;
        if (size == 4 * WIDE) {
            foldWide(table, scratch);
            foldAgain(scratch);
            left = WIDE / 4;
        } else if (size == 4 * NARROW) {
            foldNarrow(table, scratch);
            left = NARROW;
        } else {
            nothing(table, scratch, size);
        }
        return sum(scratch, left) == 0;
    }

    private static void nothing(float[] table, float[] scratch, int size) {
        for (int i = 0; i < size; i++) {
            scratch[i] = table[i] * 0f;
        }
    }

    private static void foldWide(float[] table, float[] scratch) {
        for (int i = 0; i < WIDE; i++) {
            scratch[i] = table[i] * 0f + table[i + WIDE] * 0f + (table[i + 2 * WIDE] * 0f + table[i + 3 * WIDE] * 0f);
        }
    }

    private static void foldNarrow(float[] table, float[] scratch) {
        for (int i = 0; i < NARROW; i++) {
            scratch[i] =
                    table[i] * 0f + table[i + NARROW] * 0f + (table[i + 2 * NARROW] * 0f + table[i + 3 * NARROW] * 0f);
        }
    }

    private static void foldAgain(float[] scratch) {
        for (int i = 0; i < WIDE / 4; i++) {
            scratch[i] = scratch[i] + scratch[i + WIDE / 4] + (scratch[i + WIDE / 2] + scratch[i + 3 * WIDE / 4]);
        }
    }

    /** The size is a multiple of 16. */
    private static float sum(float[] numbers, int size) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i < size; i += 4) {
            a += numbers[i];
            b += numbers[i + 1];
            c += numbers[i + 2];
            d += numbers[i + 3];
        }
        return a + b + (c + d);
    }
}
