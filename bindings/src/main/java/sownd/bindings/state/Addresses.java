package sownd.bindings.state;

/** The form of addresses: slash paths, as in OSC, and dotted names, as in expressions. */
public final class Addresses {
    private static final int LONGEST = 200;

    private Addresses() {}

    public static boolean valid(String path) {
        if (path.isEmpty() || path.length() > LONGEST || path.charAt(0) != '/') {
            return false;
        }
        for (var i = 1; i < path.length(); i++) {
            var c = path.charAt(i);
            var begins = path.charAt(i - 1) == '/';
            if (!isLetter(c) && (begins || (c != '_' && c != '/'))) {
                return false;
            }
        }
        return path.charAt(path.length() - 1) != '/';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
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
