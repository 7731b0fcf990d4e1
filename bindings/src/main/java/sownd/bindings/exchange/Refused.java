package sownd.bindings.exchange;

import java.io.IOException;

/** A file from outside is not let in. The message is for people; nothing was written. */
public final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }

    public Refused(String message, Throwable cause) {
        super(message, cause);
    }
}
