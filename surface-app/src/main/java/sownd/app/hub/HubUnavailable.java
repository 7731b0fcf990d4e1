package sownd.app.hub;

/** The hub could not begin to listen. The message names the place and the mend; the rest of the program plays on. */
public final class HubUnavailable extends Exception {
    private static final long serialVersionUID = 1;

    HubUnavailable(String message) {
        super(message);
    }

    HubUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
