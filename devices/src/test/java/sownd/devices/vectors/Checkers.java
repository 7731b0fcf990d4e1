package sownd.devices.vectors;

import java.util.Map;
import sownd.devices.hid.deck.DeckChecks;
import sownd.devices.hid.xkeys.XkeysChecks;

/** Who checks what: for each file the checkers of its categories. A wire that is covered has one line here. */
final class Checkers {
    static final Map<String, Map<String, Checker>> BY_FILE = Map.ofEntries(
            Map.entry("streamdeck.json", DeckChecks.BY_CATEGORY), //
            Map.entry("xkeys.json", XkeysChecks.BY_CATEGORY));

    private Checkers() {}
}
