package sownd.engine.realtime;

import java.util.Arrays;

/** Looks for numbers that are not finite in what a node gave. Audio thread. */
final class Guard {
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
}
