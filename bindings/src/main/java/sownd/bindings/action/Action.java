package sownd.bindings.action;

/**
 * Something to do. Immutable; performed on the conductor's thread, where it must not wait: it asks the {@link Run} for
 * effects and says with a {@link Step} how its list goes on.
 */
public interface Action {
    /**
     * Performs the action.
     *
     * @throws IllegalArgumentException "what, mend" if it cannot be done; {@link #tries} says what happens then
     */
    Step run(Run run);

    /** How often it is tried, how long it may take, and what is done if it fails. */
    default Tries tries() {
        return Tries.ONCE;
    }
}
