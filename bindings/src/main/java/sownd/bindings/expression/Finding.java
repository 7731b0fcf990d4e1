package sownd.bindings.expression;

/**
 * Something about an expression that a person should know.
 *
 * @param column the letter it is at, from 1
 * @param what what is wrong
 * @param mend what would mend it
 */
public record Finding(Weight weight, int column, String what, String mend) {
    /** How bad it is. */
    public enum Weight {
        /** It cannot be computed. */
        FAULT,
        /** It can, but hardly means what was meant. */
        WARNING
    }
}
