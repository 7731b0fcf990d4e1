package sownd.devices.net;

import java.util.List;
import java.util.Map;

/**
 * One kind of far end: what can be set about it, the addresses a connection of that kind has, and how it is opened. The
 * project's schema, its checks and documentation follow from it; a plugin may bring more. Any thread.
 */
public interface ConnectionType {
    /** Its word in a project, such as {@code obs}. */
    String name();

    /** One sentence for people. */
    String about();

    List<Setting> settings();

    /** The addresses below {@code /connection/<id>}. @throws IllegalArgumentException "what, mend" if settings do not fit together */
    List<Leaf> leaves(Settings settings);

    /** Settings of an example whose addresses documentation shows; what is not given is as at first. */
    default Map<String, Object> example() {
        return Map.of();
    }

    /** Makes the connection's body; nothing is opened yet. */
    Wire wire(Settings settings, Told told);
}
