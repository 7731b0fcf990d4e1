package sownd.devices.net.pjlink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.Leaf;
import sownd.devices.net.Leaf.Way;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;

/** A projector or display that speaks PJLink, class 1 or 2. */
public final class PjlinkType implements ConnectionType {
    private static final int HOURS = 999_999;

    @Override
    public String name() {
        return "pjlink";
    }

    @Override
    public String about() {
        return "A projector or display over PJLink: power, input, mute and freeze, and how lamps, fans and filters"
                + " are.";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.needed("host", "the projector's name or address"),
                Setting.whole("port", 1, 65535, 4352, "the projector's TCP port"),
                Setting.secret("password", "the projector's password, if it wants one"),
                Setting.whole("poll", 1, 20, 5, "the projector is asked how it stands every so many seconds"),
                Setting.whole("lamps", 0, 8, 1, "how many lamps have addresses"));
    }

    @Override
    public List<Leaf> leaves(Settings settings) {
        List<Leaf> leaves = new ArrayList<>(List.of(
                Leaf.flag("power", Way.SET, "whether it is on, or warming up"),
                Leaf.text("power/state", Way.READ, "off, warming, on or cooling"),
                Leaf.text(
                        "input",
                        Way.SET,
                        "its input: 11 is the first RGB, 21 video, 31 digital, 41 storage, 51 network"),
                Leaf.text("inputs", Way.READ, "the inputs it has"),
                Leaf.flag("mute/picture", Way.SET, "whether it shows nothing"),
                Leaf.flag("mute/sound", Way.SET, "whether it plays nothing"),
                Leaf.flag("freeze", Way.SET, "whether the picture stands still (class 2)"),
                Leaf.bare("volume/up", Way.CALL, "louder by one step (class 2)"),
                Leaf.bare("volume/down", Way.CALL, "quieter by one step (class 2)"),
                Leaf.bare("microphone/up", Way.CALL, "the microphone louder by one step (class 2)"),
                Leaf.bare("microphone/down", Way.CALL, "the microphone quieter by one step (class 2)"),
                Leaf.number("filter/hours", Way.READ, 0, HOURS, "h", "how long its filter is in use (class 2)"),
                Leaf.text("name", Way.READ, "the name it was given"),
                Leaf.text("maker", Way.READ, "who made it"),
                Leaf.text("model", Way.READ, "what its maker calls it"),
                Leaf.text("serial", Way.READ, "its serial number (class 2)"),
                Leaf.text("software", Way.READ, "the version of its software (class 2)"),
                Leaf.number("class", Way.READ, 1, 2, "", "how much of PJLink it knows")));
        for (String part : PjlinkState.PARTS) {
            leaves.add(Leaf.text(
                    "error/" + part, Way.READ, "how well it is, as to its " + part + ": ok, warning or error"));
        }
        for (int lamp = 1; lamp <= settings.whole("lamps"); lamp++) {
            String place = "lamp/" + lamp;
            leaves.add(Leaf.number(place + "/hours", Way.READ, 0, HOURS, "h", "how long lamp " + lamp + " has burnt"));
            leaves.add(Leaf.flag(place + "/on", Way.READ, "whether lamp " + lamp + " burns"));
        }
        return List.copyOf(leaves);
    }

    @Override
    public Map<String, Object> example() {
        return Map.of("host", "10.0.0.5");
    }

    @Override
    public Wire wire(Settings settings, Told told) {
        return new PjlinkWire(settings, told);
    }
}
