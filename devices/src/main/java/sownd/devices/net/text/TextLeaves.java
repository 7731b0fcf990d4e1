package sownd.devices.net.text;

import java.util.List;
import sownd.devices.net.Datum;
import sownd.devices.net.Leaf;
import sownd.devices.net.Setting;

/** What all that carries texts has in common. */
final class TextLeaves {
    static final String SEND = "send";
    static final String RECEIVED = "received";

    static final Setting FORMAT = Setting.word(
            "format", TextForm.WORDS, "text (UTF-8), or hex: two hexadecimal digits for each byte, both ways");

    private TextLeaves() {}

    static List<Leaf> all() {
        return List.of(
                Leaf.text(SEND, Leaf.Way.CALL, "sends a message"),
                Leaf.text(RECEIVED, Leaf.Way.HAPPENS, "a message that came"));
    }

    /** What is to be sent. @throws IllegalArgumentException "what, mend" for another address */
    static String message(String path, List<Datum> arguments) {
        if (!path.equals(SEND) || arguments.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to send, call \"send\" with a text");
        }
        return arguments.getFirst().text();
    }
}
