package sownd.engine.audio;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import sownd.engine.audio.media.Piece;
import sownd.engine.audio.media.SoundStream;

/**
 * A stream changed to another rate as it comes: frame for frame what {@link Resampler#resample(float[])} makes of the
 * whole.
 */
final class RateStream implements SoundStream {
    private static final int PIECE_FRAMES = 4096;

    private final SoundStream own;
    private final int rate;
    private final Resampler change;
    private float[][] held;
    private long from;
    private int count;
    private long end = Long.MAX_VALUE;
    private long next;

    RateStream(SoundStream own, int rate) {
        this.own = own;
        this.rate = rate;
        this.change = new Resampler(own.rate(), rate);
        this.held = new float[own.channels()][4 * PIECE_FRAMES];
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
        return own.frames() < 0 ? -1 : change.frames(own.frames());
    }

    @Override
    public @Nullable Piece next() throws IOException {
        forget(change.centre(next) - change.half());
        take(change.centre(next + PIECE_FRAMES) + change.half() + 1);
        long last = end == Long.MAX_VALUE ? Long.MAX_VALUE : change.frames(end);
        int frames = (int) Math.min(PIECE_FRAMES, last - next);
        if (frames <= 0) {
            return null;
        }
        float[][] out = new float[channels()][frames];
        for (int channel = 0; channel < out.length; channel++) {
            for (int i = 0; i < frames; i++) {
                out[channel][i] = change.at(held[channel], count, from, next + i);
            }
        }
        next += frames;
        return new Piece(out, 0, frames);
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
        long first = Math.max(0, change.centre(frame) - change.half());
        if (!own.seek(first)) {
            return false;
        }
        from = first;
        count = 0;
        end = Long.MAX_VALUE;
        next = frame;
        return true;
    }

    @Override
    public void close() throws IOException {
        own.close();
    }
}
