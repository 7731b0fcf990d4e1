package sownd.bindings.conductor;

import sownd.bindings.action.Sending;

/** Takes messages for the outside. Called on the conductor's thread; never waits. */
public interface Outside {
    /**
     * Hands over a message; troubles come back by {@link Inbox#trouble}.
     *
     * @throws IllegalArgumentException "what, mend" if it cannot be sent at all
     */
    void send(Sending sending);

    /** What was refused at the doors since the start: datagrams and requests that could not be understood. Any thread. */
    default long refused() {
        return 0;
    }
}
