package sownd.devices.link;

import java.util.Optional;

/** The far end of a {@link Link}: a device, a server. Called by the link's thread only; each call may wait a little. */
public interface Far {
    /**
     * Opens it; everything that shows on it is sent anew afterwards.
     *
     * @throws LinkFault if it is not there or refuses
     */
    void open() throws LinkFault;

    /** Looks whether it is still there: what is wrong, or empty. */
    Optional<String> look();

    /** Asks for a sign of life; where nobody ever answers, nothing is to be done. */
    default void ask() {}

    /** Ends it; also after a failure, and when it was never open. */
    void close();
}
