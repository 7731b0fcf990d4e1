package sownd.bindings.store;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One version of the project that was saved. Its file's name says all of this, so a file whose bytes are not those that
 * were written tells itself.
 *
 * @param id counts up from 1 with every save
 * @param items what it holds, as {@link Counts#items}
 * @param sum the first 16 hexadecimal digits of the SHA-256 of its bytes
 */
public record Generation(long id, Instant at, int items, String sum) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME =
            Pattern.compile("(\\d{8,18})-(\\d{8}T\\d{9}Z)-(\\d{1,9})-([0-9a-f]{16})\\.json");

    /** The generation a file is, by its name. */
    static Optional<Generation> of(Path file) {
        var match = NAME.matcher(String.valueOf(file.getFileName()));
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Generation(
                    Long.parseLong(match.group(1)),
                    TIME.parse(match.group(2), Instant::from),
                    Integer.parseInt(match.group(3)),
                    match.group(4)));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    String fileName() {
        return String.format(Locale.ROOT, "%08d-%s-%d-%s.json", id, TIME.format(at), items, sum);
    }

    boolean verifies(byte[] bytes) {
        return sum(bytes).equals(sum);
    }

    static String sum(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
