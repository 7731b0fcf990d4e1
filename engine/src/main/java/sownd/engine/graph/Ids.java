package sownd.engine.graph;

import java.util.regex.Pattern;

/** The one form of an id, so that a slash path and a dotted path are the same name. */
public final class Ids {
    /** For documents; {@link #valid} knows the same without it. */
    public static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]*");

    private Ids() {}

    public static boolean valid(String id) {
        boolean valid = !id.isEmpty() && isLetter(id.charAt(0));
        for (int i = 1; valid && i < id.length(); i++) {
            char c = id.charAt(i);
            valid = isLetter(c) || (c >= '0' && c <= '9') || c == '_';
        }
        return valid;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    static String check(String id) {
        if (!valid(id)) {
            throw new IllegalArgumentException(
                    "\"" + id + "\" is not an id: small letters, digits and _, first a letter");
        }
        return id;
    }
}
