package sownd.bindings.action;

/**
 * Something to do. Immutable; performed on the conductor's thread, where it must not wait: it asks the {@link Run} for
 * effects and says how much later, in logical time, the next action of its list follows.
 */
public interface Action {
    /**
     * Performs the action.
     *
     * @return nanoseconds of logical time until the next action of the list, 0 for at once
     * @throws IllegalArgumentException "what, mend" if it cannot be done; the list goes on with the next action
     */
    long run(Run run);
}
