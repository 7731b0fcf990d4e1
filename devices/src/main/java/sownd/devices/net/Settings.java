package sownd.devices.net;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a project says about a connection, read and checked, with what it leaves out filled in. */
public interface Settings {
    String text(String name);

    int whole(String name);

    boolean flag(String name);

    /** The secret a field names; empty if it names none. @throws IllegalArgumentException "what, mend" if there is no such secret */
    Optional<String> secret(String name);

    List<Integer> wholes(String name);

    Map<String, String> table(String name);
}
