package sownd.devices.net.rosstalk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sownd.devices.net.Datum;

/**
 * One command: {@code GPI 5}, {@code CC 1:5}, {@code FTB}.
 *
 * @param word in small letters
 * @param said the line as people read it
 * @param arguments all that followed the word as it was written, then its parts; of a GPI only the parts, its number first
 */
record RossTalk(String word, String said, List<Datum> arguments) {
    static final int LONGEST = 1_024;
    private static final String GPI = "gpi";

    RossTalk {
        arguments = List.copyOf(arguments);
    }

    /** Reads a line; empty if there is no word in it. */
    static Optional<RossTalk> of(byte[] line) {
        String plain = new String(line, StandardCharsets.UTF_8)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        String[] parted = plain.split("\\s+", 2);
        String word = parted[0].toLowerCase(Locale.ROOT);
        if (!word.matches("[a-z][a-z0-9]{0,31}")) {
            return Optional.empty();
        }
        String rest = parted.length < 2 ? "" : undoubled(parted[0], parted[1]);
        String said = rest.isEmpty() ? parted[0] : parted[0] + " " + rest;
        return Optional.of(new RossTalk(word, said, arguments(word, rest)));
    }

    /** ProPresenter says the word twice. */
    private static String undoubled(String word, String rest) {
        boolean twice = rest.length() > word.length()
                && rest.regionMatches(true, 0, word, 0, word.length())
                && Character.isWhitespace(rest.charAt(word.length()));
        return twice ? rest.substring(word.length()).strip() : rest;
    }

    private static List<Datum> arguments(String word, String rest) {
        List<Datum> arguments = new ArrayList<>();
        if (rest.isEmpty()) {
            return arguments;
        }
        if (!word.equals(GPI)) {
            arguments.add(Datum.of(rest));
        }
        for (String part : rest.split("[:/,\\s]+", -1)) {
            if (!part.isEmpty()) {
                arguments.add(part.matches("\\d{1,9}") ? Datum.of(Integer.parseInt(part)) : Datum.of(part));
            }
        }
        return arguments;
    }
}
