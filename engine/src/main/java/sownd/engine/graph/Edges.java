package sownd.engine.graph;

/** Reads an {@link Edge} as it is written in a project. */
public final class Edges {
    private Edges() {}

    /**
     * The edge a text describes.
     *
     * @param text as in {@code "rain.out -> music.in"}; spaces around the arrow are free
     * @throws IllegalArgumentException with a sentence naming the text and the form wanted
     */
    public static Edge parse(String text) {
        int arrow = text.indexOf("->");
        String from = arrow < 0 ? "" : bare(text, 0, arrow);
        String to = arrow < 0 ? "" : bare(text, arrow + 2, text.length());
        int fromDot = from.indexOf('.');
        int toDot = to.indexOf('.');
        if (!isEnd(from, fromDot) || !isEnd(to, toDot)) {
            throw new IllegalArgumentException("\"" + text
                    + "\" is not an edge: write it \"node.port -> node.port\", as in \"rain.out -> music.in\"");
        }
        return new Edge(
                from.substring(0, fromDot),
                from.substring(fromDot + 1),
                to.substring(0, toDot),
                to.substring(toDot + 1));
    }

    private static boolean isEnd(String end, int dot) {
        return dot >= 0 && Ids.valid(end.substring(0, dot)) && Ids.valid(end.substring(dot + 1));
    }

    /** A piece of a text without the blanks around it. */
    private static String bare(String text, int from, int to) {
        int first = from;
        int end = to;
        while (first < end && isBlank(text.charAt(first))) {
            first++;
        }
        while (end > first && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(first, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
