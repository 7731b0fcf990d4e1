package sownd.bindings.expression;

/** An expression cannot be read. Its message is "what, mend", as everywhere. */
final class NotUnderstood extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int column;
    private final String what;
    private final String mend;

    /** @param column the letter it is at, from 1 */
    NotUnderstood(String source, int column, String what, String mend) {
        super("the expression \"" + source + "\" is not understood at its letter " + column + ": " + what + ", "
                + mend);
        this.column = column;
        this.what = what;
        this.mend = mend;
    }

    Finding finding() {
        return new Finding(Finding.Weight.FAULT, column, what, mend);
    }
}
