package sownd.engine.unit;

/**
 * Noise that falls by 3 dB per octave: white noise through poles and zeros that follow each other evenly in octaves, so
 * that the slopes of 0 and 6 dB between them make one of 3 dB. Its power is known exactly.
 */
final class Pink {
    private static final int SECTIONS = 10;
    private static final double LOWEST_HERTZ = 6;
    private static final double APART = 3;
    /** A last zero that takes away what the sections have too much near half the rate: within 0.25 dB to 20 kHz. */
    private static final double LAST = 0.07;

    private final Dice dice = new Dice();
    private final double[] poles = new double[SECTIONS];
    private final double[] zeros = new double[SECTIONS];
    private final double[] ins = new double[SECTIONS];
    private final double[] outs = new double[SECTIONS];
    private final double scale;
    private double before;

    /** Noise whose root of the mean square is 1. */
    Pink(int rate) {
        for (int i = 0; i < SECTIONS; i++) {
            double hertz = LOWEST_HERTZ * Math.pow(APART, i);
            poles[i] = Math.exp(-2 * Math.PI * hertz / rate);
            zeros[i] = Math.exp(-2 * Math.PI * hertz * Math.sqrt(APART) / rate);
        }
        double power = 0;
        for (int i = 0; i < rate; i++) {
            power += Math.pow(filter(i == 0 ? 1 : 0), 2);
        }
        // Even numbers from -1 to 1 have a power of a third.
        scale = Math.sqrt(3 / power);
        restart();
    }

    void restart() {
        dice.seed(1);
        before = 0;
        for (int i = 0; i < SECTIONS; i++) {
            ins[i] = 0;
            outs[i] = 0;
        }
    }

    double next() {
        return scale * filter(dice.even());
    }

    double filter(double white) {
        double sample = white;
        for (int i = 0; i < SECTIONS; i++) {
            double out = sample - zeros[i] * ins[i] + poles[i] * outs[i];
            ins[i] = sample;
            outs[i] = out;
            sample = out;
        }
        double out = sample + LAST * before;
        before = sample;
        return out;
    }
}
