package sownd.engine;

import org.jspecify.annotations.Nullable;

/** A sample as a track: everything is there at any time. */
public final class MemoryTrack implements Track {
    private static final int HEADS = 8;
    /** Frames read at a time. */
    private static final int AHEAD = 256;
    /** What is louder is not vouched for. */
    private static final float LOUDEST = 1e30f;

    private final float[] left;
    private final float[] right;
    private final boolean bounded;
    private final Head[] heads = new Head[HEADS];

    /** Plays the first two channels; one channel is heard on both sides. */
    public MemoryTrack(Sample sample) {
        left = sample.data()[0];
        right = sample.data()[Math.min(1, sample.channels() - 1)];
        bounded = bounded(left) && (sample.channels() == 1 || bounded(right));
        for (int i = 0; i < HEADS; i++) {
            heads[i] = new Head();
        }
    }

    private static boolean bounded(float[] channel) {
        for (float sample : channel) {
            if (!(Math.abs(sample) < LOUDEST)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean bounded() {
        return bounded;
    }

    /** Reads several stretches at a time, since memory gives a long piece sooner than as much in short ones. */
    private final class Head implements Playhead {
        private final float[] nearLeft = new float[Math.min(AHEAD, left.length)];
        private final float[] nearRight = new float[nearLeft.length];
        private int place;
        private int from = Integer.MAX_VALUE / 2;
        private boolean taken;

        @Override
        public int read(float[] outLeft, float[] outRight, int at, int frames) {
            if (place < from || place + frames > from + nearLeft.length) {
                ahead();
            }
            boolean near = frames <= nearLeft.length;
            System.arraycopy(near ? nearLeft : left, near ? place - from : place, outLeft, at, frames);
            System.arraycopy(near ? nearRight : right, near ? place - from : place, outRight, at, frames);
            place += frames;
            return 0;
        }

        /** Takes the piece that begins at the place, or the last one of the sound. */
        private void ahead() {
            from = Math.min(place, left.length - nearLeft.length);
            System.arraycopy(left, from, nearLeft, 0, nearLeft.length);
            System.arraycopy(right, from, nearRight, 0, nearRight.length);
        }

        @Override
        public boolean remembers(int frames) {
            return place >= frames;
        }

        @Override
        public void again(float[] outLeft, float[] outRight, int frames) {
            System.arraycopy(left, place - frames, outLeft, 0, frames);
            System.arraycopy(right, place - frames, outRight, 0, frames);
        }

        @Override
        public boolean move(long frame) {
            place = (int) frame;
            return true;
        }

        @Override
        public void release() {
            taken = false;
        }
    }

    @Override
    public long frames() {
        return left.length;
    }

    @Override
    public void expect(long start, long loop) {
        // All of it is there.
    }

    @Override
    public @Nullable Playhead at(long frame) {
        for (Head head : heads) {
            if (!head.taken) {
                head.taken = true;
                head.place = (int) frame;
                return head;
            }
        }
        return null;
    }

    @Override
    public String trouble() {
        return "";
    }

    @Override
    public void close() {
        // Holds nothing but memory.
    }
}
