package sownd.engine.audio.media;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A stream without what its encoder put before and behind the sound. */
final class Trimmed implements SoundStream {
    private final SoundStream whole;
    private final long length;
    private long skip;
    private long left;

    /**
     * Leaves out frames.
     *
     * @param skip frames to leave out at the beginning
     * @param length frames to keep after these; -1 for all
     */
    Trimmed(SoundStream whole, long skip, long length) {
        this.whole = whole;
        this.skip = skip;
        this.length = length;
        this.left = length < 0 ? Long.MAX_VALUE : length;
    }

    @Override
    public int rate() {
        return whole.rate();
    }

    @Override
    public int channels() {
        return whole.channels();
    }

    @Override
    public long frames() {
        return length;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        while (left > 0) {
            Piece piece = whole.next();
            if (piece == null) {
                return null;
            }
            int away = (int) Math.min(skip, piece.frames());
            int kept = (int) Math.min(left, piece.frames() - away);
            skip -= away;
            if (kept > 0) {
                left -= kept;
                return new Piece(piece.data(), piece.from() + away, kept);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
