package sownd.engine.realtime;

/**
 * The straight fade over which a plan takes over from another, one for all edges, and at which frame since the beginning a
 * block stands. Audio thread.
 */
final class Fading {
    private final float[] up;
    private final int frames;
    private int done;
    private long first;

    /**
     * @param frames length of the fade; 0 when nothing fades
     */
    Fading(int frames, int block) {
        this.frames = frames;
        this.up = new float[frames == 0 ? 0 : block];
    }

    /** A block begins with this frame. */
    void block(long frame) {
        first = frame;
    }

    /** How far a frame of the block stands beyond the last of every so many, counted from the beginning. */
    int beyond(int frame, int every) {
        return (int) ((first + frame) % every);
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

    /** The same from one lane of a batch, whose first frame is the first of the stretch. */
    void add(float[] table, int lane, int width, float gain, Wire.Fade fade, float[] into, int from, int to) {
        int at = lane;
        for (int i = from; i < to; i++) {
            into[i] += table[at] * gain * level(fade, i);
            at += width;
        }
    }

    private float level(Wire.Fade fade, int frame) {
        return switch (fade) {
            case NONE -> 1;
            case IN -> up[frame];
            case OUT -> 1 - up[frame];
        };
    }
}
