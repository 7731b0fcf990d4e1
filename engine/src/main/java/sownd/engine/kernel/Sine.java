package sownd.engine.kernel;

/** The sine of a part of a turn, exact to a few units in the last place of a float. */
public final class Sine {
    /** A quarter turn. */
    static final int QUARTER = 1 << 30;

    /** What makes a turn of 2^32 a turn of 1. */
    static final float TURN = 1f / (1L << 32);

    // An odd polynomial for a quarter turn either way, fitted so that a quarter turn gives exactly 1.
    static final float C1 = 6.2831855f;
    static final float C3 = -41.341705f;
    static final float C5 = 81.60522f;
    static final float C7 = -76.70382f;
    static final float C9 = 42.002335f;
    static final float C11 = -14.350245f;

    private Sine() {}

    /**
     * The sine of a phase.
     *
     * @param phase a turn is 2^32
     */
    public static float of(int phase) {
        // Folded so that it lies between a quarter turn back and a quarter turn forward.
        float q = (Math.abs(phase + QUARTER) - QUARTER) * TURN;
        float s = q * q;
        return q * (C1 + s * (C3 + s * (C5 + s * (C7 + s * (C9 + s * C11)))));
    }
}
