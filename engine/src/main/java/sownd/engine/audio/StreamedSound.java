package sownd.engine.audio;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import sownd.engine.audio.media.Piece;
import sownd.engine.audio.media.SoundStream;
import sownd.engine.audio.media.SoundStreams;

/** A sound file read piece by piece at the engine's rate; every error names it. One thread, never the audio thread. */
public final class StreamedSound implements SoundStream {
    private final SoundStream stream;
    private final String name;

    private StreamedSound(SoundStream stream, String name) {
        this.stream = stream;
        this.name = name;
    }

    /**
     * Opens a file at its beginning.
     *
     * @param name what to call it in an error
     * @param rate to which it is changed
     */
    public static StreamedSound open(Path file, String name, int rate) throws IOException {
        return open(file, name, rate, null);
    }

    /**
     * The same for a file that goes over into its beginning.
     *
     * @param seam how, or null
     */
    public static StreamedSound open(Path file, String name, int rate, @Nullable Seam seam) throws IOException {
        SoundStream own;
        try {
            own = SoundStreams.open(file);
        } catch (IOException broken) {
            throw named(name, broken);
        }
        return new StreamedSound(own.rate() == rate ? own : new RateStream(own, rate, seam), name);
    }

    private static IOException named(String name, IOException broken) {
        return new IOException("\"" + name + "\" " + broken.getMessage(), broken);
    }

    @Override
    public int rate() {
        return stream.rate();
    }

    @Override
    public int channels() {
        return stream.channels();
    }

    @Override
    public long frames() {
        return stream.frames();
    }

    @Override
    public @Nullable Piece next() throws IOException {
        try {
            return stream.next();
        } catch (IOException broken) {
            throw named(name, broken);
        } catch (RuntimeException broken) {
            // A decoder met with bytes it did not expect.
            throw new IOException("\"" + name + "\" is damaged (" + broken + "), copy it anew", broken);
        }
    }

    @Override
    public boolean seek(long frame) throws IOException {
        try {
            return stream.seek(frame);
        } catch (IOException broken) {
            throw named(name, broken);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
