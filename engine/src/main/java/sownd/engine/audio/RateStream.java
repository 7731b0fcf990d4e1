package sownd.engine.audio;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import sownd.engine.audio.media.Piece;
import sownd.engine.audio.media.SoundStream;

/**
 * A stream changed to another rate as it comes: frame for frame what {@link Resampler#resample(float[][])} makes of the
 * whole.
 */
final class RateStream implements SoundStream {
    private static final int PIECE_FRAMES = 4096;

    private final SoundStream own;
    private final int rate;
    private final Resampler change;
    private final @Nullable Seam seam;
    private final long circleFrames;
    private float[][] held;
    private long from;
    private int count;
    private long end = Long.MAX_VALUE;
    private long next;

    /**
     * Of a stream at its beginning.
     *
     * @param seam when its end goes over into its beginning; null changes it with silence around it
     */
    RateStream(SoundStream own, int rate, @Nullable Seam seam) {
        this.own = own;
        this.rate = rate;
        this.change = seam == null ? new Resampler(own.rate(), rate) : seam.change();
        this.held = new float[own.channels()][4 * PIECE_FRAMES];
        this.seam = seam;
        this.circleFrames = seam == null ? 0 : seam.frames();
        begin();
    }

    /** In a circle its end lies before its beginning. */
    private void begin() {
        from = 0;
        count = 0;
        if (seam != null) {
            add(seam.tail());
            from = -count;
        }
    }

    @Override
    public int rate() {
        return rate;
    }

    @Override
    public int channels() {
        return own.channels();
    }

    @Override
    public long frames() {
        if (seam != null) {
            return circleFrames;
        }
        return own.frames() < 0 ? -1 : change.frames(own.frames());
    }

    @Override
    public @Nullable Piece next() throws IOException {
        forget(centre(next) - change.half());
        take(centre(next + PIECE_FRAMES) + change.half() + 1);
        int frames = (int) Math.min(PIECE_FRAMES, last() - next);
        if (frames <= 0) {
            return null;
        }
        float[][] out = new float[channels()][frames];
        for (int channel = 0; channel < out.length; channel++) {
            for (int i = 0; i < frames; i++) {
                out[channel][i] = frame(held[channel], next + i);
            }
        }
        next += frames;
        return new Piece(out, 0, frames);
    }

    private long centre(long out) {
        return seam == null ? change.centre(out) : out * seam.length() / circleFrames;
    }

    private float frame(float[] piece, long out) {
        return seam == null
                ? change.at(piece, count, from, out)
                : change.around(piece, from, seam.length(), circleFrames, out);
    }

    /** The frame after the last. A circle that ends too soon has none of the frames that would go over its end. */
    private long last() {
        if (seam != null) {
            return end >= seam.length() ? circleFrames : next;
        }
        return end == Long.MAX_VALUE ? Long.MAX_VALUE : change.frames(end);
    }

    /** What lies before a frame is needed no more. */
    private void forget(long before) {
        int away = Math.clamp(before - from, 0, count);
        for (float[] channel : held) {
            System.arraycopy(channel, away, channel, 0, count - away);
        }
        from += away;
        count -= away;
    }

    /** Reads up to a frame of the own stream, or its end. */
    private void take(long upTo) throws IOException {
        while (from + count < upTo && end == Long.MAX_VALUE) {
            Piece piece = own.next();
            if (piece == null) {
                end = from + count;
                if (seam != null && end == seam.length()) {
                    add(seam.head());
                }
            } else {
                add(piece);
            }
        }
    }

    private void add(Piece piece) {
        for (int channel = 0; channel < held.length; channel++) {
            if (count + piece.frames() > held[channel].length) {
                held[channel] = Arrays.copyOf(held[channel], 2 * (count + piece.frames()));
            }
            System.arraycopy(piece.data()[channel], piece.from(), held[channel], count, piece.frames());
        }
        count += piece.frames();
    }

    @Override
    public boolean seek(long frame) throws IOException {
        long first = centre(frame) - change.half();
        if (!own.seek(Math.max(0, first))) {
            return false;
        }
        if (first < 0) {
            begin();
        } else {
            from = first;
            count = 0;
        }
        end = Long.MAX_VALUE;
        next = frame;
        return true;
    }

    @Override
    public void close() throws IOException {
        own.close();
    }
}
