package sownd.engine.realtime.transport;

import java.util.Arrays;

/**
 * The tempo as it is written, and what follows from it: at which frame each beat stands, and which beat at each frame,
 * counted from the beginning as if it played from there. Between two corners the tempo stays or moves linearly with the
 * beats; both are integrated in closed form, so nothing adds up and a beat of the hundredth hour is still on its frame.
 * Says the same for as long as it lives; used by one thread at a time, for it remembers where it looked last.
 */
public final class TempoMap {
    private static final double STILL = 1e-12;

    private final double framesPerMinute;
    /** Where each piece begins: in beats and in frames, its tempo there, and by how much it rises per beat. */
    private final double[] beats;

    private final double[] frames;
    private final double[] tempos;
    private final double[] slopes;
    /** The piece that was looked up last: the next is mostly near. */
    private int near;

    /**
     * From corners in order.
     *
     * @param rate samples per second
     * @param beats where each corner is, the first at 0, none before the last; two at one place are a jump
     * @param tempos beats per minute there; after the last corner the tempo stays
     */
    public TempoMap(int rate, double[] beats, double[] tempos) {
        this.framesPerMinute = 60.0 * rate;
        this.beats = Arrays.copyOf(beats, beats.length);
        this.tempos = Arrays.copyOf(tempos, tempos.length);
        this.frames = new double[beats.length];
        this.slopes = new double[beats.length];
        for (int i = 0; i + 1 < beats.length; i++) {
            double length = beats[i + 1] - beats[i];
            slopes[i] = length > 0 ? (tempos[i + 1] - tempos[i]) / length : 0;
            frames[i + 1] = length > 0 ? frameIn(i, beats[i + 1]) : frames[i];
        }
    }

    /** One tempo throughout. */
    public static TempoMap of(int rate, double tempo) {
        return new TempoMap(rate, new double[1], new double[] {tempo});
    }

    /** Frames from the beginning to a beat. */
    public double frame(double beat) {
        return frameIn(piece(beats, beat), beat);
    }

    /** The beat at a frame, in wholes and parts; before the beginning it goes on as it begins. */
    public double beat(double frame) {
        int i = piece(frames, frame);
        double since = frame - frames[i];
        if (Math.abs(slopes[i]) < STILL) {
            return beats[i] + since * (tempos[i] / framesPerMinute);
        }
        return beats[i] + tempos[i] / slopes[i] * Math.expm1(slopes[i] * since / framesPerMinute);
    }

    /** Beats per minute at a beat. */
    public double tempo(double beat) {
        int i = piece(beats, beat);
        return tempos[i] + slopes[i] * Math.max(0, beat - beats[i]);
    }

    /** The frame of the next corner after a frame; infinity after the last. */
    double cornerAfter(double frame) {
        int i = piece(frames, frame);
        return i + 1 < frames.length ? frames[i + 1] : Double.POSITIVE_INFINITY;
    }

    private double frameIn(int i, double beat) {
        double since = beat - beats[i];
        if (Math.abs(slopes[i]) < STILL) {
            return frames[i] + since * (framesPerMinute / tempos[i]);
        }
        return frames[i] + framesPerMinute / slopes[i] * Math.log1p(slopes[i] * since / tempos[i]);
    }

    /** The last piece that begins at or before a place; the first for what is before all. */
    private int piece(double[] begins, double place) {
        int i = Math.min(near, begins.length - 1);
        while (i + 1 < begins.length && begins[i + 1] <= place) {
            i++;
        }
        while (i > 0 && begins[i] > place) {
            i--;
        }
        near = i;
        return i;
    }
}
