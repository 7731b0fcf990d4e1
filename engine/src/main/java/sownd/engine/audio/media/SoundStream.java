package sownd.engine.audio.media;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A sound file being decoded from its beginning. One thread, never the audio thread. */
public interface SoundStream extends Closeable {
    /** Frames per second. */
    int rate();

    int channels();

    /** Frames in all; -1 when only the end tells. */
    long frames();

    /**
     * The next frames, whose arrays the following call may overwrite; null at the end.
     *
     * @throws IOException with the bare reason when the file is damaged; the file is named by who opened it
     */
    @Nullable
    Piece next() throws IOException;

    /**
     * Goes on at a frame from now on; false when only decoding leads there, in which case nothing changes.
     *
     * @param frame 0 to {@link #frames}
     */
    default boolean seek(long frame) throws IOException {
        return false;
    }
}
