package sownd.bindings.action;

import java.util.Set;

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

    /** Ids of the connections that it, or what is inside it, needs. */
    default Set<String> reaches() {
        return Set.of();
    }

    /** How often it is tried, how long it may take, and what is done if it fails. */
    default Tries tries() {
        return Tries.ONCE;
    }
}
