package sownd.bindings.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file in an archive may be called, on every system the project may come to. */
final class EntryName {
    private static final int LONGEST = 240;
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?", Pattern.CASE_INSENSITIVE);
    private static final String RESERVED = "<>:\"|?*\\";

    /** They look like a slash or a dot and become one somewhere. */
    private static final String LOOKALIKES = "\u2044\u2215\u29f8\ufe68\uff0f\uff3c\u2024\u2025\u2026\uff0e\ufe52";

    private EntryName() {}

    /**
     * Checks.
     *
     * @param depth folders in one another at most
     * @throws Refused naming the entry and what is wrong with it
     */
    static void check(String name, int depth) throws Refused {
        refuse(name.isEmpty(), name, "it has no name");
        refuse(name.length() > LONGEST, name, "its name is longer than " + LONGEST + " letters");
        refuse(name.chars().anyMatch(EntryName::hidden), name, "its name has letters that cannot be seen");
        refuse(name.startsWith("/") || name.startsWith("\\"), name, "it is an absolute path");
        refuse(name.matches("[A-Za-z]:.*"), name, "it names a drive");
        refuse(name.chars().anyMatch(c -> LOOKALIKES.indexOf(c) >= 0), name, "its name has a false dot or slash");
        var plain = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        var steps = plain.split("/", -1);
        refuse(steps.length > depth, name, "it lies more than " + depth + " folders deep");
        for (var step : steps) {
            check(name, step);
        }
    }

    private static void check(String name, String step) throws Refused {
        var folded = Normalizer.normalize(step, Normalizer.Form.NFKC);
        refuse(step.isEmpty(), name, "its path has an empty step");
        refuse(folded.equals(".") || folded.equals(".."), name, "its path leads out of the archive");
        refuse(step.endsWith(".") || step.endsWith(" "), name, "its name ends with a dot or a blank");
        refuse(step.startsWith(" "), name, "its name begins with a blank");
        refuse(step.chars().anyMatch(c -> RESERVED.indexOf(c) >= 0), name, "its name has one of " + RESERVED);
        refuse(DEVICE.matcher(folded).matches(), name, "its name is that of a device on some systems");
    }

    /** Control letters, marks that turn the direction of writing, halves of letters. */
    private static boolean hidden(int c) {
        var type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || c == 0xfffd;
    }

    private static void refuse(boolean wrong, String name, String why) throws Refused {
        if (wrong) {
            throw new Refused("the archive is refused: entry \"" + shown(name) + "\": " + why);
        }
    }

    /** Two names that are one file on some system have one key. */
    static String key(String name) {
        var plain = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        return Normalizer.normalize(
                Normalizer.normalize(plain, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT),
                Normalizer.Form.NFKC);
    }

    /** A name as it may be printed: bounded, without letters that do something to a terminal. */
    static String shown(String name) {
        var text = new StringBuilder();
        name.codePoints()
                .limit(120)
                .forEach(c -> text.append(hidden(c) ? String.format("\\u%04x", c) : Character.toString(c)));
        return name.length() > 120 ? text + "…" : text.toString();
    }
}
