package sownd.engine.realtime;

/** The straight fade over which a plan takes over from another, one for all edges. */
final class Fading {
    private final float[] up;
    private final int frames;
    private int done;

    /**
     * @param frames length of the fade; 0 when nothing fades
     */
    Fading(int frames, int block) {
        this.frames = frames;
        this.up = new float[frames == 0 ? 0 : block];
    }

    boolean over() {
        return done >= frames;
    }

    void begin(int from, int to) {
        if (frames == 0) {
            return;
        }
        for (int i = from; i < to; i++) {
            up[i] = Math.min(1f, (float) ++done / frames);
        }
    }

    void add(float[] source, float gain, Wire.Fade fade, float[] into, int from, int to) {
        switch (fade) {
            case NONE -> {
                for (int i = from; i < to; i++) {
                    into[i] += source[i] * gain;
                }
            }
            case IN -> {
                for (int i = from; i < to; i++) {
                    into[i] += source[i] * gain * up[i];
                }
            }
            case OUT -> {
                for (int i = from; i < to; i++) {
                    into[i] += source[i] * gain * (1 - up[i]);
                }
            }
        }
    }
}
