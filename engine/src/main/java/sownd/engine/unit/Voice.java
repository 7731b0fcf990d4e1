package sownd.engine.unit;

/** One run through a sample, with a straight fade at its beginning and its end. */
final class Voice {
    private int position;
    private float level;
    private float step;
    private boolean sounding;

    boolean sounding() {
        return sounding;
    }

    int position() {
        return position;
    }

    void begin(double fadeFrames) {
        position = 0;
        sounding = true;
        level = fadeFrames < 1 ? 1 : 0;
        step = fadeFrames < 1 ? 0 : (float) (1 / fadeFrames);
    }

    void end(double fadeFrames) {
        step = fadeFrames < 1 ? -1 : (float) (-1 / fadeFrames);
    }

    /** Adds the stretch; at the end of the sample it goes on from the beginning, or ends. */
    void add(float[] left, float[] right, boolean loop, float[] outLeft, float[] outRight, int from, int to) {
        int begun = steady(left, right, outLeft, outRight, from, to);
        for (int i = begun; i < to && sounding; i++) {
            level = Math.min(1, level + step);
            if (level <= 0 && step < 0) {
                sounding = false;
                return;
            }
            outLeft[i] += left[position] * level;
            outRight[i] += right[position] * level;
            if (++position == left.length) {
                position = 0;
                sounding = loop;
            }
        }
    }

    /** At full level and away from the end there is nothing to look after; the first frame left to look after. */
    private int steady(float[] left, float[] right, float[] outLeft, float[] outRight, int from, int to) {
        int frames = Math.min(to - from, left.length - 1 - position);
        if (!sounding || level < 1 || step < 0 || frames <= 0) {
            return from;
        }
        add(left, position, outLeft, from, frames);
        add(right, position, outRight, from, frames);
        position += frames;
        return from + frames;
    }

    private static void add(float[] sample, int position, float[] out, int from, int frames) {
        for (int i = 0; i < frames; i++) {
            out[from + i] += sample[position + i];
        }
    }
}
