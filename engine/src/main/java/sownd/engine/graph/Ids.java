package sownd.engine.graph;

import java.util.regex.Pattern;

/** The one form of an id, so that a slash path and a dotted path are the same name. */
public final class Ids {
    public static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]*");

    private Ids() {}

    public static boolean valid(String id) {
        return FORM.matcher(id).matches();
    }

    static String check(String id) {
        if (!valid(id)) {
            throw new IllegalArgumentException(
                    "\"" + id + "\" is not an id: small letters, digits and _, first a letter");
        }
        return id;
    }
}
