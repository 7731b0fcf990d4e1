package sownd.engine.unit;

import sownd.engine.realtime.Block;

/**
 * Counts beats frame by frame. The place is a product, not a sum, for as long as the tempo stays, so a beat of the
 * hundredth hour is still on its frame: the first at or after its time.
 */
final class Beats {
    private static final double ROUNDING = 1e-7;

    private final double rate;
    private double tempo = 1;
    private double anchor;
    private long frames;
    private long beat = -1;

    Beats(double rate) {
        this.rate = rate;
    }

    /** The tempo at a frame: the value set, not the curve's rounding of it, once the curve has arrived. */
    static double tempo(Block block, int parameter, int frame) {
        float now = block.curve(parameter)[frame];
        double wanted = block.value(parameter);
        return now == (float) wanted ? wanted : now;
    }

    /** The next frame is the first of beat 0. */
    void restart() {
        anchor = 0;
        frames = 0;
        beat = -1;
    }

    /** One frame at so many beats per minute; whether a beat begins with it. */
    boolean next(double perMinute) {
        if (perMinute != tempo) {
            anchor = place();
            frames = 0;
            tempo = perMinute;
        }
        long now = (long) Math.floor(place() + ROUNDING);
        boolean begins = now > beat;
        beat = now;
        frames++;
        return begins;
    }

    /** The beat of the last frame, from 0. */
    long beat() {
        return beat;
    }

    /** Beats from the first to the next frame. */
    double place() {
        return anchor + frames * (tempo / (60 * rate));
    }
}
