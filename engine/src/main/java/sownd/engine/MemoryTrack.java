package sownd.engine;

import org.jspecify.annotations.Nullable;

/** A sample as a track: everything is there at any time. */
public final class MemoryTrack implements Track {
    private static final int HEADS = 8;
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

    private final class Head implements Playhead {
        private int place;
        private boolean taken;

        @Override
        public int read(float[] outLeft, float[] outRight, int at, int frames) {
            System.arraycopy(left, place, outLeft, at, frames);
            System.arraycopy(right, place, outRight, at, frames);
            place += frames;
            return 0;
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
