package sownd.engine.kernel;

/** A second-order filter in every lane: its five factors, and what went in and came out last. */
public final class Filter {
    /** Below this a decaying sound is nothing to hear, but slow to compute with. */
    static final float FAINT = 1e-20f;

    final Factor[] factors;
    final float[][] memory;
    final float[] in1;
    final float[] in2;
    final float[] out1;
    final float[] out2;
    final Room room;

    /**
     * Tables that plain loops need while they play.
     *
     * @param in with two frames before the stretch
     * @param forward without
     * @param out with two frames before the stretch
     */
    public record Room(float[] in, float[] forward, float[] out) {}

    /**
     * @param factors of this input, the last and the one before, then of the last output and the one before; all are added
     * @param memory the last input and the one before, the last output and the one before
     */
    public Filter(Factor[] factors, float[][] memory, Room room) {
        this.factors = factors;
        this.memory = memory;
        this.in1 = memory[0];
        this.in2 = memory[1];
        this.out1 = memory[2];
        this.out2 = memory[3];
        this.room = room;
    }

    public void set(int lane, double b0, double b1, double b2, double a1, double a2) {
        factors[0].set(lane, (float) b0);
        factors[1].set(lane, (float) b1);
        factors[2].set(lane, (float) b2);
        factors[3].set(lane, (float) a1);
        factors[4].set(lane, (float) a2);
    }

    /** One sample of one lane, as the loops do it. */
    public static float sample(Moving at, float in) {
        float out = at.b0 * in + at.b1 * at.in1 + at.b2 * at.in2 + at.a2 * at.out2 + at.a1 * at.out1;
        at.in2 = at.in1;
        at.in1 = in;
        at.out2 = at.out1;
        at.out1 = out;
        return out;
    }

    /** One lane whose factors move, to be played sample by sample. */
    public static final class Moving {
        float b0;
        float b1;
        float b2;
        float a1;
        float a2;
        float in1;
        float in2;
        float out1;
        float out2;

        public void set(double b0, double b1, double b2, double a1, double a2) {
            this.b0 = (float) b0;
            this.b1 = (float) b1;
            this.b2 = (float) b2;
            this.a1 = (float) a1;
            this.a2 = (float) a2;
        }
    }

    /** Takes what a lane remembers, before the stretch is played. */
    public void lend(int lane, Moving to) {
        to.in1 = in1[lane];
        to.in2 = in2[lane];
        to.out1 = out1[lane];
        to.out2 = out2[lane];
    }

    /** Gives it back, after the stretch was played. */
    public void take(int lane, Moving from) {
        in1[lane] = audible(from.in1);
        in2[lane] = audible(from.in2);
        out1[lane] = audible(from.out1);
        out2[lane] = audible(from.out2);
    }

    static float audible(float sample) {
        return Math.abs(sample) < FAINT ? 0 : sample;
    }
}
