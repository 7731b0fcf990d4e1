package sownd.bindings.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;

/** Archives in archives: how bombs are hidden. No sound or picture begins like one. */
final class NestedArchive {
    private static final List<String> BEGINNINGS = List.of(
            "504b0304", "504b0506", "1f8b08", "425a68", "fd377a585a00", "377abcaf271c", "526172211a07", "28b52ffd");
    private static final int LONGEST = 8;

    private NestedArchive() {}

    /** Reads the beginning of {@code content}, which is then back at its beginning. */
    static void refuse(String name, InputStream content) throws IOException {
        content.mark(LONGEST);
        var beginning = HexFormat.of().formatHex(content.readNBytes(LONGEST));
        content.reset();
        if (BEGINNINGS.stream().anyMatch(beginning::startsWith)) {
            throw new Refused(
                    "the archive is refused: entry \"" + EntryName.shown(name) + "\": it is an archive itself");
        }
    }
}
