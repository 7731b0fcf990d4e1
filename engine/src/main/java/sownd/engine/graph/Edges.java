package sownd.engine.graph;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an {@link Edge} as it is written in a project. */
public final class Edges {
    private static final String END = "([a-z][a-z0-9_]*)\\.([a-z][a-z0-9_]*)";
    private static final Pattern FORM = Pattern.compile("\\s*" + END + "\\s*->\\s*" + END + "\\s*");

    private Edges() {}

    /**
     * The edge a text describes.
     *
     * @param text as in {@code "rain.out -> music.in"}; spaces around the arrow are free
     * @throws IllegalArgumentException with a sentence naming the text and the form wanted
     */
    public static Edge parse(String text) {
        Matcher match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("\"" + text
                    + "\" is not an edge: write it \"node.port -> node.port\", as in \"rain.out -> music.in\"");
        }
        return new Edge(match.group(1), match.group(2), match.group(3), match.group(4));
    }
}
