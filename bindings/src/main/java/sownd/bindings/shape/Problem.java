package sownd.bindings.shape;

/**
 * Something wrong in a file, said so that a person can mend it.
 *
 * @param pointer JSON pointer to the place; empty for the whole document
 * @param what what is wrong
 * @param mend what would mend it
 */
public record Problem(Severity severity, Mark mark, String pointer, String what, String mend) {
    public enum Severity {
        /** The document cannot be used. */
        FAULT,
        /** The document can be used; the part named is kept and ignored. */
        WARNING
    }

    /** The same, said of another place. */
    public Problem at(Mark place) {
        return new Problem(severity, place, pointer, what, mend);
    }

    /** {@code file:line:column path: what, mend}. */
    public String said(String file) {
        var path = pointer.isEmpty() ? "/" : pointer;
        var kind = severity == Severity.WARNING ? "warning: " : "";
        return file + ":" + mark.line() + ":" + mark.column() + " " + path + ": " + kind + what + ", " + mend;
    }
}
