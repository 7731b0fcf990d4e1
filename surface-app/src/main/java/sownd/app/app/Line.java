package sownd.app.app;

import sownd.bindings.action.Sending;
import sownd.devices.link.Far;
import sownd.devices.link.Link;

/** One connection of the project. Its link opens, looks at and closes it; {@link #send} is the conductor's. */
interface Line extends Far {
    /**
     * Puts a message into an outbox; never waits.
     *
     * @throws IllegalArgumentException "what, mend" if it cannot be sent
     */
    void send(Sending sending);

    /** How long silence is normal. */
    default Link.Habits habits() {
        return Link.Habits.QUIET;
    }

    /** Who keeps it, to be told of signs of life and of failures; said once, before it is opened. */
    default void keptBy(Link link) {}

    /** Tells once more what it was told: the conductor has forgotten it. */
    default void sayAll() {}

    /** Whether opening it waits for no other machine: then it is open before anything is played. */
    default boolean near() {
        return false;
    }
}
