package sownd.devices.vectors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sownd.devices.hid.deck.DeckChecks;
import sownd.devices.hid.xkeys.XkeysChecks;
import sownd.devices.loupedeck.LoupedeckChecks;
import sownd.devices.midi.MidiChecks;
import sownd.devices.osc.OscChecks;
import sownd.devices.profile.ApcChecks;
import sownd.devices.profile.ControllerChecks;
import sownd.devices.profile.LaunchpadChecks;
import sownd.devices.profile.MackieChecks;
import sownd.devices.profile.ReadingChecks;
import sownd.devices.rtpmidi.RtpChecks;
import sownd.devices.show.ShowChecks;

/** Who checks what: for each file the checkers of its categories. A wire that is covered has one line here. */
final class Checkers {
    static final Map<String, Map<String, Checker>> BY_FILE = Map.ofEntries(
            Map.entry("streamdeck.json", DeckChecks.BY_CATEGORY),
            Map.entry("xkeys.json", XkeysChecks.BY_CATEGORY),
            Map.entry("loupedeck.json", LoupedeckChecks.BY_CATEGORY),
            Map.entry("mcu.json", MackieChecks.BY_CATEGORY),
            Map.entry("controllers.json", ControllerChecks.BY_CATEGORY),
            Map.entry("launchpad.json", LaunchpadChecks.BY_CATEGORY),
            Map.entry("apc.json", ApcChecks.BY_CATEGORY),
            Map.entry("osc.json", OscChecks.BY_CATEGORY),
            Map.entry("rtpmidi.json", RtpChecks.BY_CATEGORY),
            Map.entry(
                    "midi.json",
                    all(List.of(MidiChecks.BY_CATEGORY, ShowChecks.BY_CATEGORY, ReadingChecks.BY_CATEGORY))));

    private Checkers() {}

    private static Map<String, Checker> all(List<Map<String, Checker>> maps) {
        Map<String, Checker> all = new HashMap<>();
        maps.forEach(all::putAll);
        return Map.copyOf(all);
    }
}
