package sownd.engine.unit;

/** A straight way up to full level or down to silence, frame by frame. Audio thread. */
final class Fade {
    private float level = 1;
    private float step;

    /** Rises from silence in so many frames. */
    void rise(double frames) {
        level = frames < 1 ? 1 : 0;
        step = frames < 1 ? 0 : (float) (1 / frames);
    }

    /** Rises from where it is, at a pace of so many frames for the whole way. */
    void turn(double frames) {
        step = frames < 1 ? 1 : (float) (1 / frames);
    }

    /** Falls from where it is, at a pace of so many frames for the whole way. */
    void fall(double frames) {
        step = frames < 1 ? -1 : (float) (-1 / frames);
    }

    void same(Fade other) {
        level = other.level;
        step = other.step;
    }

    /** Level of the next frame; 0 when it has fallen to silence. */
    float next() {
        level = Math.clamp(level + step, 0, 1);
        return level;
    }

    boolean silent() {
        return level <= 0 && step < 0;
    }

    boolean falls() {
        return step < 0;
    }

    boolean full() {
        return level >= 1 && step >= 0;
    }
}
