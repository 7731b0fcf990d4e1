package sownd.engine.audio;

/**
 * Changes the rate of a whole sound once, off the audio thread. A low-pass of a sine over its argument under a Kaiser
 * window, cut into as many phases as the rates' ratio has; flat to 0.9 of the lower half rate, 100 dB down at it.
 *
 * <p>A sound whose end goes over into its beginning is changed in a circle, so that its loop has no dent at the seam. Its
 * new length is rounded to a whole frame and its pitch moves by as much (at most half a frame over the whole of it).
 */
final class Resampler {
    private static final double BETA = 10.06;
    private static final double STOP_DECIBELS = 100;
    private static final double PASS = 0.9;

    /** Phases between which the circle's are found on a line: its ratio has too many of its own. */
    private static final int CIRCLE_PHASES = 1024;

    /** Frames at both ends whose steps tell how steep the sound is there. */
    private static final int SEAM = 16;

    private static final float STEP_OF_SILENCE = 1e-4f;

    private final int up;
    private final int down;
    private final int half;
    private final double cutoff;
    private final float[][] phases;
    private float[][] circle = {};

    Resampler(int fromRate, int toRate) {
        int common = common(fromRate, toRate);
        up = toRate / common;
        down = fromRate / common;
        double narrow = Math.min(1, (double) toRate / fromRate);
        double transition = (1 - PASS) * narrow / 2;
        half = (int) Math.ceil((STOP_DECIBELS - 8) / (2.285 * 2 * Math.PI * transition) / 2) + 1;
        cutoff = narrow * (1 + PASS) / 2;
        phases = new float[up][];
        for (int phase = 0; phase < up; phase++) {
            phases[phase] = taps((double) phase / up);
        }
    }

    /** All channels alike: in a circle if every one of them goes on over its seam. */
    float[][] resample(float[][] in) {
        boolean round = true;
        for (float[] channel : in) {
            round &= goesOn(channel);
        }
        float[][] out = new float[in.length][];
        for (int channel = 0; channel < in.length; channel++) {
            out[channel] = round ? inCircle(in[channel]) : resample(in[channel]);
        }
        return out;
    }

    /** Whether the step from the last frame to the first is not larger than those around it. */
    static boolean goesOn(float[] in) {
        if (in.length < 2 * SEAM) {
            return false;
        }
        float largest = STEP_OF_SILENCE;
        for (int i = 1; i < SEAM; i++) {
            largest = Math.max(largest, Math.abs(in[i] - in[i - 1]));
            largest = Math.max(largest, Math.abs(in[in.length - i] - in[in.length - i - 1]));
        }
        return Math.abs(in[0] - in[in.length - 1]) <= 1.5f * largest;
    }

    /** As if the sound came again and again without end. */
    float[] inCircle(float[] in) {
        makeCircle();
        int frames = Math.toIntExact(circleFrames(in.length));
        float[] out = new float[frames];
        for (int i = 0; i < frames; i++) {
            long place = (long) i * in.length;
            out[i] = around(in, (int) (place / frames), (double) (place % frames) / frames * CIRCLE_PHASES);
        }
        return out;
    }

    /** Makes what a circle is changed by; from then on any thread may change one. */
    void makeCircle() {
        if (circle.length == 0) {
            circle = new float[CIRCLE_PHASES + 1][];
            for (int phase = 0; phase <= CIRCLE_PHASES; phase++) {
                circle[phase] = taps((double) phase / CIRCLE_PHASES);
            }
        }
    }

    /** Frames of the result in a circle, of so many frames. */
    long circleFrames(long in) {
        return Math.max(1, (in * up + down / 2) / down);
    }

    /**
     * One frame of the result in a circle, from a piece of the sound that holds all it takes; {@link #makeCircle} comes
     * first.
     *
     * @param from which frame of the sound the piece begins with; below 0 it is from the end
     * @param length frames of the sound
     * @param frames frames of the result
     */
    float around(float[] piece, long from, long length, long frames, long out) {
        long place = out * length;
        return around(piece, (int) (place / frames - from), (double) (place % frames) / frames * CIRCLE_PHASES);
    }

    private float around(float[] in, int centre, double phase) {
        float[] before = circle[(int) phase];
        float[] behind = circle[(int) phase + 1];
        double part = phase - (int) phase;
        int at = Math.floorMod(centre - half + 1, in.length);
        double sum = 0;
        for (int tap = 0; tap < before.length; tap++) {
            sum += (before[tap] + part * (behind[tap] - before[tap])) * in[at];
            at = at + 1 == in.length ? 0 : at + 1;
        }
        return (float) sum;
    }

    /** Silence before and behind the sound. */
    float[] resample(float[] in) {
        int frames = Math.toIntExact((in.length * (long) up + down - 1) / down);
        float[] out = new float[frames];
        for (int i = 0; i < frames; i++) {
            long place = (long) i * down;
            out[i] = at(in, in.length, (int) (place / up), phases[(int) (place % up)]);
        }
        return out;
    }

    /** Frames of the sound that one frame of the result takes, at most, before and behind its place. */
    int half() {
        return half;
    }

    /** Frames of the result, of so many frames. */
    long frames(long in) {
        return (in * up + down - 1) / down;
    }

    /** The frame of the sound at which a frame of the result lies, or the last before it. */
    long centre(long out) {
        return out * down / up;
    }

    /**
     * One frame of the result from a piece of the sound, as if there were silence around the piece.
     *
     * @param in the piece, of which so many frames count
     * @param from which frame of the sound the piece begins with
     */
    float at(float[] in, int count, long from, long out) {
        long place = out * down;
        return at(in, count, (int) (place / up - from), phases[(int) (place % up)]);
    }

    private float at(float[] in, int count, int centre, float[] taps) {
        int first = Math.max(0, half - 1 - centre);
        int end = Math.min(taps.length, count - centre + half - 1);
        double sum = 0;
        for (int tap = first; tap < end; tap++) {
            sum += taps[tap] * in[centre - half + 1 + tap];
        }
        return (float) sum;
    }

    private float[] taps(double fraction) {
        double[] exact = new double[2 * half];
        double sum = 0;
        for (int tap = 0; tap < exact.length; tap++) {
            double away = tap - half + 1 - fraction;
            double x = Math.PI * cutoff * away;
            exact[tap] = (x == 0 ? 1 : Math.sin(x) / x) * kaiser(away / half);
            sum += exact[tap];
        }
        float[] taps = new float[exact.length];
        for (int tap = 0; tap < taps.length; tap++) {
            taps[tap] = (float) (exact[tap] / sum);
        }
        return taps;
    }

    private static double kaiser(double x) {
        return Math.abs(x) > 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
    }

    /** The modified Bessel function of order 0, by its series. */
    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static int common(int a, int b) {
        return b == 0 ? a : common(b, a % b);
    }
}
