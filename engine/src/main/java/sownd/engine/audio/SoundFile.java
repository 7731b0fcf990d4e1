package sownd.engine.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import sownd.engine.Sample;
import sownd.engine.audio.media.Piece;
import sownd.engine.audio.media.SoundStream;
import sownd.engine.audio.media.SoundStreams;

/** Reads whole sound files of every kind {@link SoundStreams} knows. */
public final class SoundFile {
    private SoundFile() {}

    /**
     * The whole file at its own rate.
     *
     * @param name what to call it in an error
     * @throws IOException with a plain reason naming the file
     */
    public static Sample read(Path file, String name) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file \"" + name + "\"");
        }
        try (SoundStream stream = SoundStreams.open(file)) {
            return read(stream);
        } catch (IOException broken) {
            throw new IOException("\"" + name + "\" " + broken.getMessage(), broken);
        } catch (RuntimeException broken) {
            // A decoder met with bytes it did not expect.
            throw new IOException("\"" + name + "\" is damaged (" + broken + ")", broken);
        }
    }

    private static Sample read(SoundStream stream) throws IOException {
        Frames frames = new Frames(stream);
        for (Piece piece = stream.next(); piece != null; piece = stream.next()) {
            frames.add(piece);
        }
        return frames.sample();
    }
}
