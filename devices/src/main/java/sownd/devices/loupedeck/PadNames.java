package sownd.devices.loupedeck;

import java.util.List;

/** What the numbers on the wire are called. */
final class PadNames {
    private static final List<String> KNOBS =
            List.of("knobCT", "knobTL", "knobCL", "knobBL", "knobTR", "knobCR", "knobBR");
    private static final List<String> MORE =
            List.of("home", "undo", "keyboard", "enter", "save", "fnL", "a", "c", "fnR", "b", "d", "e");
    private static final int ROUND = 7;
    private static final int HOME = 0x0f;
    private static final int KEYS = 0x1b;
    private static final int LAST_KEY = 0x29;

    private PadNames() {}

    /** The name of a number; empty for one that is not known. */
    static String of(int id) {
        if (id < 0 || id > LAST_KEY) {
            return "";
        }
        return id < ROUND
                ? KNOBS.get(id)
                : id < HOME
                        ? Integer.toString(id - ROUND)
                        : id < KEYS ? MORE.get(id - HOME) : Integer.toString(id - KEYS);
    }

    /** The number of a round button. */
    static int round(int button) {
        return ROUND + button;
    }
}
