package sownd.bindings.exchange.companion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import sownd.bindings.exchange.Archive;
import sownd.bindings.exchange.Incoming;
import sownd.bindings.exchange.Limits;
import sownd.bindings.exchange.Refused;

/** Whatever file somebody brings: what it is, is told by how it begins. */
public final class Door {
    private Door() {}

    /**
     * Opens a {@code .sownd} archive or a configuration of Companion. Nothing is written.
     *
     * @throws Refused if it is neither, or breaks a rule
     */
    public static Incoming open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refused(file + " is no file");
        }
        try (var begin = Files.newInputStream(file)) {
            var first = begin.readNBytes(2);
            if (first.length == 2 && first[0] == 'P' && first[1] == 'K') {
                return Archive.read(Files.newByteChannel(file), Limits.USUAL);
            }
        }
        try (var content = Files.newInputStream(file)) {
            return CompanionFile.read(content, name(file));
        }
    }

    /** The file's name without what says its kind. */
    private static String name(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.indexOf('.') > 0 ? name.substring(0, name.indexOf('.')) : name;
    }
}
