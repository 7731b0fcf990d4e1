package sownd.bindings.state;

import java.util.regex.Pattern;

/** The form of addresses: slash paths, as in OSC, and dotted names, as in expressions. */
public final class Addresses {
    private static final Pattern FORM = Pattern.compile("(/[a-z0-9][a-z0-9_]*)+");

    private Addresses() {}

    public static boolean valid(String path) {
        return path.length() <= 200 && FORM.matcher(path).matches();
    }

    /** {@code graph.main.music.gain} → {@code /graph/main/music/gain}. */
    public static String ofName(String dotted) {
        return "/" + dotted.replace('.', '/');
    }

    /** {@code /graph/main/music/gain} → {@code graph.main.music.gain}. */
    public static String name(String path) {
        return path.substring(1).replace('/', '.');
    }
}
