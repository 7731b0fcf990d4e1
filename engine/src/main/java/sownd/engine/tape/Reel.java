package sownd.engine.tape;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import sownd.engine.audio.Seam;
import sownd.engine.audio.StreamedSound;

/**
 * A file as a tape is made of it.
 *
 * @param asset what people call it
 * @param rate the engine's
 * @param frames in all, at that rate
 * @param own channels it has
 * @param channels of these, the first ones, that are played
 * @param seam how its end goes over into its beginning, if it does and is changed to another rate
 */
record Reel(
        Path file,
        String asset,
        int rate,
        long frames,
        int own,
        int channels,
        @Nullable Seam seam) {
    /** Opens the file at its beginning. */
    Tape open() throws IOException {
        return new Tape(this, StreamedSound.open(file, asset, rate, seam));
    }

    /** The sound from a frame on. */
    Anchor anchor(long frame, int most) throws IOException {
        try (Tape tape = open()) {
            while (!tape.forward(frame)) {}
            return tape.anchor(most);
        }
    }

    /** Why a file cannot be played on that ends before it should. */
    IOException endsAt(long frame) {
        return new IOException("\"" + asset + "\" ends after " + seconds(frame) + " s, not " + seconds(frames)
                + " s as it says: copy it anew, and open the project again");
    }

    double seconds(long of) {
        return Math.round(of * 1000.0 / rate) / 1000.0;
    }
}
