package sownd.engine.audio.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Opens sound files by what they hold, whatever they are called. */
public final class SoundStreams {
    /** The kinds that can be read, for people. */
    public static final String KINDS = "WAV, AIFF, FLAC, Ogg Vorbis, Opus or MP3";

    private static final int HEAD = 12;

    private SoundStreams() {}

    /**
     * Opens a file at its beginning.
     *
     * @throws IOException with the bare reason; the caller names the file
     */
    public static SoundStream open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return decoder(file);
        } catch (IOException | RuntimeException broken) {
            file.close();
            throw broken instanceof IOException known ? known : damaged((RuntimeException) broken);
        }
    }

    /** The libraries meet damaged files with whatever exception their arrays throw. */
    static IOException damaged(Exception broken) {
        return new IOException("is damaged (" + broken + ")", broken);
    }

    private static SoundStream decoder(FileChannel file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        while (head.hasRemaining() && file.read(head, head.position()) >= 0) {}
        if (head.position() == 0) {
            throw new IOException("is empty");
        }
        String text = new String(head.array(), StandardCharsets.ISO_8859_1);
        String form = text.substring(8);
        return switch (text.substring(0, 4)) {
            case "RIFF", "RF64", "BW64" -> form.equals("WAVE") ? WaveHeader.open(file) : unknown();
            case "FORM" -> form.startsWith("AIF") ? AiffHeader.open(file) : unknown();
            case "fLaC" -> FlacStream.open(file);
            case "OggS" -> ogg(file);
            default -> other(file, head, text);
        };
    }

    private static SoundStream ogg(FileChannel file) throws IOException {
        OggPackets packets = new OggPackets(file);
        byte[] first = packets.next();
        if (first == null) {
            throw new IOException("holds no sound");
        }
        String text = new String(first, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u0001vorbis")) {
            return VorbisStream.open(packets, first);
        }
        return text.startsWith("OpusHead") ? OpusStream.open(packets, first) : unknown();
    }

    private static SoundStream other(FileChannel file, ByteBuffer head, String text) throws IOException {
        if (text.startsWith("ID3") || (head.getShort(0) & 0xffe0) == 0xffe0) {
            return Mp3Stream.open(file);
        }
        if (text.startsWith("ftyp", 4)) {
            throw new IOException("is an MP4 or M4A file, make it a WAV or FLAC file");
        }
        return unknown();
    }

    private static SoundStream unknown() throws IOException {
        throw new IOException("is not a " + KINDS + " file that can be read");
    }
}
