package sownd.devices.net.loop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Why a connection is not well, as several parts of it see it: one that is well again does not hide another. One thread. */
public final class Reasons {
    private final Map<String, String> byPart = new LinkedHashMap<>();
    private final Consumer<String> told;

    /** @param told is told all that is wrong; an empty text once nothing is */
    public Reasons(Consumer<String> told) {
        this.told = told;
    }

    /** What one part says; empty when it is well. */
    public void say(String part, String why) {
        if (why.isEmpty()) {
            byPart.remove(part);
        } else {
            byPart.put(part, why);
        }
        told.accept(String.join("; ", byPart.values()));
    }
}
