package sownd.devices.hid.deck;

/**
 * The cosine transform of a block of 8 by 8, after Arai, Agui and Nakajima: each coefficient comes out times a factor
 * that goes into the step it is divided by.
 */
final class Dct {
    private static final float C2 = (float) Math.cos(Math.PI / 8);
    private static final float C4 = (float) Math.cos(Math.PI / 4);
    private static final float C6 = (float) Math.cos(3 * Math.PI / 8);

    private Dct() {}

    /** What to multiply a transformed coefficient with to have it in steps. */
    static float[] inSteps(int[] steps) {
        float[] factors = new float[64];
        for (int i = 0; i < 64; i++) {
            factors[i] = (float) (1 / (steps[i] * 8 * scale(i / 8) * scale(i % 8)));
        }
        return factors;
    }

    private static double scale(int frequency) {
        return frequency == 0 ? 1 : Math.cos(frequency * Math.PI / 16) * Math.sqrt(2);
    }

    static void transform(float[] block) {
        for (int row = 0; row < 64; row += 8) {
            line(block, row, 1);
        }
        for (int column = 0; column < 8; column++) {
            line(block, column, 8);
        }
    }

    private static void line(float[] b, int at, int by) {
        float s07 = b[at] + b[at + 7 * by];
        float s16 = b[at + by] + b[at + 6 * by];
        float s25 = b[at + 2 * by] + b[at + 5 * by];
        float s34 = b[at + 3 * by] + b[at + 4 * by];
        float d07 = b[at] - b[at + 7 * by];
        float d16 = b[at + by] - b[at + 6 * by];
        float d25 = b[at + 2 * by] - b[at + 5 * by];
        float d34 = b[at + 3 * by] - b[at + 4 * by];
        even(b, at, by, s07 + s34, s16 + s25, s07 - s34, s16 - s25);
        odd(b, at, by, d34 + d25, d25 + d16, d16 + d07, d07);
    }

    private static void even(float[] b, int at, int by, float outer, float inner, float outerLess, float innerLess) {
        float turned = (innerLess + outerLess) * C4;
        b[at] = outer + inner;
        b[at + 4 * by] = outer - inner;
        b[at + 2 * by] = outerLess + turned;
        b[at + 6 * by] = outerLess - turned;
    }

    private static void odd(float[] b, int at, int by, float low, float middle, float high, float d07) {
        float shared = (low - high) * C6;
        float lower = (C2 - C6) * low + shared;
        float upper = (C2 + C6) * high + shared;
        float turned = middle * C4;
        float more = d07 + turned;
        float less = d07 - turned;
        b[at + 5 * by] = less + lower;
        b[at + 3 * by] = less - lower;
        b[at + by] = more + upper;
        b[at + 7 * by] = more - upper;
    }
}
