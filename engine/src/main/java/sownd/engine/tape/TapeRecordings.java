package sownd.engine.tape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Pattern;
import sownd.engine.Recorder;
import sownd.engine.Recordings;
import sownd.engine.audio.WavWriter;
import sownd.engine.audio.WavWriter.Encoding;

/**
 * WAV files of one folder, which is made when it is needed. Each file gets the next free number behind its name; nothing
 * is ever overwritten. Written by one thread for all recorders, which lives while there are any. Any thread.
 */
public final class TapeRecordings implements Recordings {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N} ._-]{0,99}");

    /** What a disk may take its time for before frames are lost. */
    private static final int ROOM_SECONDS = 5;

    private static final int MOST_FILES = 9999;

    private final Path folder;
    private final Deck deck;

    /** Files in a folder. */
    public TapeRecordings(Path folder) {
        this(folder, Deck.threaded("tape-writer"));
    }

    TapeRecordings(Path folder, Deck deck) {
        this.folder = folder;
        this.deck = deck;
    }

    @Override
    public Recorder recorder(String name, String form, int rate, int channels) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IOException("a recording cannot be called \"" + name
                    + "\", use letters, digits, blanks, - and _, and leave out folder and ending");
        }
        Encoding encoding = encoding(form);
        TapeRecorder recorder =
                new TapeRecorder(name, () -> next(name, encoding, rate, channels), rate, channels, ROOM_SECONDS * rate);
        deck.add(recorder);
        return recorder;
    }

    private WavWriter next(String name, Encoding encoding, int rate, int channels) throws IOException {
        Files.createDirectories(folder);
        for (int number = 1; number <= MOST_FILES; number++) {
            Path path = folder.resolve("%s-%03d.wav".formatted(name, number));
            if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
                return WavWriter.growing(path, rate, channels, encoding);
            }
        }
        throw new IOException("there are " + MOST_FILES + " files of that name in " + folder + ", give another name");
    }

    private static Encoding encoding(String form) throws IOException {
        return switch (form) {
            case "wav_float" -> Encoding.FLOAT_32;
            case "wav_24" -> Encoding.INTEGER_24;
            case "wav_16" -> Encoding.INTEGER_16_DITHERED;
            default ->
                throw new IOException(
                        "a recording cannot be written as \"" + form + "\", use wav_float, wav_24 or wav_16");
        };
    }

    @Override
    public void settle() {
        deck.settle();
    }
}
