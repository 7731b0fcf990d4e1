package sownd.bindings.store;

/**
 * A place in a document that was looked for.
 *
 * @param pointer where it stands
 * @param text what stands there, in short
 */
public record Finding(String pointer, String text) {
    private static final int LONGEST = 100;

    static Finding of(Pointer at, Json json) {
        var line = JsonWriter.line(json);
        return new Finding(at.toString(), line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
    }

    /** {@code pointer: text}. */
    public String said() {
        return pointer + ": " + text;
    }
}
