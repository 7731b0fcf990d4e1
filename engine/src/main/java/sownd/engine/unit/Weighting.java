package sownd.engine.unit;

/**
 * The K weighting of ITU-R BS.1770 for one channel: a shelf for the head, then a highpass. The norm gives numbers for
 * 48 kHz; the frequencies and sharpnesses they come from make the same filter at any rate.
 */
final class Weighting {
    private static final double SHELF_HERTZ = 1681.974450955533;
    private static final double SHELF_Q = 0.7071752369554196;
    private static final double SHELF_GAIN = Math.pow(10, 3.999843853973347 / 20);
    private static final double SHELF_MIDDLE = Math.pow(SHELF_GAIN, 0.4996667741545416);
    private static final double HIGH_HERTZ = 38.13547087602444;
    private static final double HIGH_Q = 0.5003270373238773;

    private final Section shelf;
    private final Section high;

    Weighting(int rate) {
        shelf = new Section(
                new double[] {1, SHELF_MIDDLE / SHELF_Q, SHELF_GAIN},
                new double[] {1, 1 / SHELF_Q, 1},
                Math.tan(Math.PI * SHELF_HERTZ / rate));
        double k = Math.tan(Math.PI * HIGH_HERTZ / rate);
        // The norm leaves the numerator at 1, -2, 1, a little over unity.
        double norm = 1 + k / HIGH_Q + k * k;
        high = new Section(new double[] {0, 0, norm}, new double[] {1, 1 / HIGH_Q, 1}, k);
    }

    double play(double in) {
        return high.play(shelf.play(in));
    }

    void clear() {
        shelf.clear();
        high.clear();
    }
}
