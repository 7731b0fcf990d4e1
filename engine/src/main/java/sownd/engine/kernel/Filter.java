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
    @SuppressWarnings("ArrayRecordComponent") // one array, not one content
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

    /** One lane whose factors move, to be played sample by sample, as the loops do it. */
    public static final class Moving {
        private float b0;
        private float b1;
        private float b2;
        private float a1;
        private float a2;
        private float in1;
        private float in2;
        private float out1;
        private float out2;

        public void set(double b0, double b1, double b2, double a1, double a2) {
            this.b0 = (float) b0;
            this.b1 = (float) b1;
            this.b2 = (float) b2;
            this.a1 = (float) a1;
            this.a2 = (float) a2;
        }

        public void begin(float[][] memory, int lane) {
            in1 = memory[0][lane];
            in2 = memory[1][lane];
            out1 = memory[2][lane];
            out2 = memory[3][lane];
        }

        public float sample(float in) {
            float out = b0 * in + b1 * in1 + b2 * in2 + a2 * out2 + a1 * out1;
            in2 = in1;
            in1 = in;
            out2 = out1;
            out1 = out;
            return out;
        }

        public void end(float[][] memory, int lane) {
            memory[0][lane] = audible(in1);
            memory[1][lane] = audible(in2);
            memory[2][lane] = audible(out1);
            memory[3][lane] = audible(out2);
        }
    }

    static float audible(float sample) {
        return Math.abs(sample) < FAINT ? 0 : sample;
    }
}
