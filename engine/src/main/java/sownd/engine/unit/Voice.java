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
        for (int i = from; i < to && sounding; i++) {
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

    /** Whether it sounds at full level and does not end within so many frames. */
    boolean steadyFor(int frames, int length) {
        return sounding && level >= 1 && step >= 0 && position + frames < length;
    }

    /** Plays the stretch as it is; only when {@link #steadyFor} it. */
    void copy(float[] left, float[] right, float[] outLeft, float[] outRight, int from, int to) {
        System.arraycopy(left, position, outLeft, from, to - from);
        System.arraycopy(right, position, outRight, from, to - from);
        position += to - from;
    }
}
