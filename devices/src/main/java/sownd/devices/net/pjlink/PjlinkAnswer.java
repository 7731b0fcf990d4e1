package sownd.devices.net.pjlink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line from a projector.
 *
 * @param command four letters, such as {@code POWR}
 * @param value what follows: {@code OK}, an error, or what was asked for
 */
record PjlinkAnswer(String command, String value) {
    private static final Pattern LINE = Pattern.compile("%[12]([A-Z0-9]{4})=(.*)", Pattern.CASE_INSENSITIVE);

    /** Empty if it is no answer. */
    static Optional<PjlinkAnswer> of(String line) {
        Matcher match = LINE.matcher(line);
        return match.matches()
                ? Optional.of(new PjlinkAnswer(match.group(1).toUpperCase(java.util.Locale.ROOT), match.group(2)))
                : Optional.empty();
    }

    /** What is wrong, in words; empty if nothing is. */
    Optional<String> error() {
        return switch (value) {
            case "ERR1" -> Optional.of("it does not know that");
            case "ERR2" -> Optional.of("it has no such value");
            case "ERR3" -> Optional.of("it cannot do that now, is it switched on?");
            case "ERR4" -> Optional.of("it is out of order");
            default -> Optional.empty();
        };
    }

    boolean unknown() {
        return "ERR1".equals(value);
    }

    /** What a projector that asks for a password wants before the first command. */
    static String digest(String random, String password) {
        try {
            byte[] both = (random + password).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(both));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has MD5", missing);
        }
    }
}
