package sownd.bindings.store;

import sownd.bindings.shape.Mark;

/** A text that is no JSON, with the place where it stops being so. */
public final class NotJson extends Exception {
    private static final long serialVersionUID = 1;
    private final int line;
    private final int column;

    NotJson(String what, int line, int column) {
        super(what);
        this.line = Math.max(1, line);
        this.column = Math.max(1, column);
    }

    public String what() {
        return String.valueOf(getMessage());
    }

    public Mark mark() {
        return new Mark(line, column);
    }

    /** {@code line 3, column 7: what}. */
    public String said() {
        return "line " + line + ", column " + column + ": " + what();
    }
}
