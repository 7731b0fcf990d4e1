package sownd.devices.net;

import java.util.List;
import sownd.devices.link.Far;
import sownd.devices.link.Link;

/** The body of a connection. Opened, looked at and closed by its link's thread. */
public interface Wire extends Far {
    /**
     * One of its addresses is set or called. The conductor's thread: this only puts into an outbox.
     *
     * @param path below {@code /connection/<id>}, one of the type's leaves
     * @throws IllegalArgumentException "what, mend" if it cannot be sent
     */
    void send(String path, List<Datum> arguments);

    /** How long silence is normal. */
    default Link.Habits habits() {
        return Link.Habits.QUIET;
    }
}
