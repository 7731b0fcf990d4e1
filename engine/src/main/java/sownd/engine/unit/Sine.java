package sownd.engine.unit;

/**
 * The sine of a part of a turn, in loops the processor can run many at a time: exact to a few units in the last place of a
 * float.
 */
final class Sine {
    // An odd polynomial for a quarter turn either way, fitted so that a quarter turn gives exactly 1.
    private static final float C1 = 6.2831855f;
    private static final float C3 = -41.341705f;
    private static final float C5 = 81.60522f;
    private static final float C7 = -76.70382f;
    private static final float C9 = 42.002335f;
    private static final float C11 = -14.350245f;

    private Sine() {}

    /**
     * Turns turns into sines.
     *
     * @param turns each from -0.5 to 0.5
     * @param level what each sine is multiplied by
     */
    static void of(float[] turns, float[] level, float[] into, int size) {
        for (int i = 0; i < size; i++) {
            float turn = turns[i];
            float q = Math.max(0.25f - Math.abs(turn - 0.25f), -0.5f - turn);
            float s = q * q;
            into[i] = q * (C1 + s * (C3 + s * (C5 + s * (C7 + s * (C9 + s * C11))))) * level[i];
        }
    }
}
