package sownd.bindings.expression;

/**
 * A word of an expression.
 *
 * @param at where it begins, letters from 0
 */
record Token(Kind kind, String text, int at) {
    enum Kind {
        /** A dotted name of an address. */
        NAME,
        /** The name of a function; a bracket follows. */
        FUNCTION,
        NUMBER,
        TEXT,
        /** {@code true}, {@code false}, {@code null}. */
        CONSTANT,
        OPERATOR
    }

    int end() {
        return at + text.length();
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }
}
