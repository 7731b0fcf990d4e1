package sownd.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A sample as a track: everything is there at any time. */
public final class MemoryTrack implements Track {
    private static final int HEADS = 8;
    /** Frames read at a time. */
    private static final int AHEAD = 256;
    /** What is louder is not vouched for. */
    private static final float LOUDEST = 1e30f;

    private final float[][] rows;
    private final int frames;
    private final int own;
    private final boolean bounded;
    private final Head[] heads = new Head[HEADS];

    /** Plays the first so many channels; a mono sound is heard in all of them. */
    public MemoryTrack(Sample sample, int channels) {
        rows = Arrays.copyOf(sample.data(), Math.min(sample.channels(), channels));
        frames = sample.frames();
        own = sample.channels();
        bounded = Arrays.stream(rows).allMatch(MemoryTrack::bounded);
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
        private final float[][] near = new float[rows.length][Math.min(AHEAD, frames)];
        private int place;
        private int from = Integer.MAX_VALUE / 2;
        private boolean taken;

        @Override
        public int read(float[][] out, int at, int count) {
            int ahead = near[0].length;
            if (place < from || place + count > from + ahead) {
                ahead();
            }
            boolean isNear = count <= ahead;
            for (int channel = 0; channel < rows.length; channel++) {
                System.arraycopy(
                        isNear ? near[channel] : rows[channel], isNear ? place - from : place, out[channel], at, count);
            }
            Playhead.spread(own, out, at, count);
            place += count;
            return 0;
        }

        /** Takes the piece that begins at the place, or the last one of the sound. */
        private void ahead() {
            from = Math.min(place, frames - near[0].length);
            for (int channel = 0; channel < rows.length; channel++) {
                System.arraycopy(rows[channel], from, near[channel], 0, near[channel].length);
            }
        }

        @Override
        public boolean remembers(int count) {
            return place >= count;
        }

        @Override
        public void again(float[][] out, int count) {
            for (int channel = 0; channel < rows.length; channel++) {
                System.arraycopy(rows[channel], place - count, out[channel], 0, count);
            }
            Playhead.spread(own, out, 0, count);
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
        return frames;
    }

    @Override
    public int channels() {
        return own;
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
