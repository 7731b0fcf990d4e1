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
        return read(file, name, 0, Runtime.getRuntime().maxMemory() / 2);
    }

    /**
     * The whole file at its own rate, if it fits.
     *
     * @param toRate what it is to be changed to, for which there must be room as well; 0 for nothing
     * @param bytes of memory that may be used
     */
    static Sample read(Path file, String name, int toRate, long bytes) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file \"" + name + "\"");
        }
        try (SoundStream stream = SoundStreams.open(file)) {
            return read(stream, toRate == 0 ? stream.rate() : toRate, bytes);
        } catch (IOException broken) {
            throw new IOException("\"" + name + "\" " + broken.getMessage(), broken);
        } catch (RuntimeException broken) {
            // A decoder met with bytes it did not expect.
            throw new IOException("\"" + name + "\" is damaged (" + broken + ")", broken);
        }
    }

    private static Sample read(SoundStream stream, int toRate, long bytes) throws IOException {
        Frames frames = new Frames(stream, toRate, bytes);
        for (Piece piece = stream.next(); piece != null; piece = stream.next()) {
            frames.add(piece);
        }
        return frames.sample();
    }
}
