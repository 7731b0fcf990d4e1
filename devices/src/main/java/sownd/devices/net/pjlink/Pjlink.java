package sownd.devices.net.pjlink;

import java.util.ArrayList;
import java.util.List;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.Leaf;
import sownd.devices.net.Leaf.Way;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;

/** A projector or display that speaks PJLink, class 1 or 2. */
public final class Pjlink implements ConnectionType {
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
                Setting.needed("host", "The projector's name or address."),
                Setting.whole("port", 1, 65535, 4352, "The projector's TCP port."),
                Setting.secret("password", "The projector's password, if it wants one."),
                Setting.whole("poll", 1, 20, 5, "The projector is asked how it stands every so many seconds."),
                Setting.whole("lamps", 0, 8, 1, "How many lamps have addresses."));
    }

    @Override
    public List<Leaf> leaves(Settings settings) {
        List<Leaf> leaves = new ArrayList<>(List.of(
                Leaf.flag("power", Way.SET, "Whether it is on, or warming up."),
                Leaf.text("power/state", Way.READ, "off, warming, on or cooling."),
                Leaf.text(
                        "input",
                        Way.SET,
                        "Its input: 11 is the first RGB, 21 video, 31 digital, 41 storage, 51 network."),
                Leaf.text("inputs", Way.READ, "The inputs it has."),
                Leaf.flag("mute/picture", Way.SET, "Whether it shows nothing."),
                Leaf.flag("mute/sound", Way.SET, "Whether it plays nothing."),
                Leaf.flag("freeze", Way.SET, "Whether the picture stands still (class 2)."),
                Leaf.bare("volume/up", Way.CALL, "Louder by one step (class 2)."),
                Leaf.bare("volume/down", Way.CALL, "Quieter by one step (class 2)."),
                Leaf.bare("microphone/up", Way.CALL, "The microphone louder by one step (class 2)."),
                Leaf.bare("microphone/down", Way.CALL, "The microphone quieter by one step (class 2)."),
                Leaf.number("filter/hours", Way.READ, 0, HOURS, "h", "How long its filter is in use (class 2)."),
                Leaf.text("name", Way.READ, "The name it was given."),
                Leaf.text("maker", Way.READ, "Who made it."),
                Leaf.text("model", Way.READ, "What its maker calls it."),
                Leaf.text("serial", Way.READ, "Its serial number (class 2)."),
                Leaf.text("software", Way.READ, "The version of its software (class 2)."),
                Leaf.number("class", Way.READ, 1, 2, "", "How much of PJLink it knows.")));
        for (String part : PjlinkState.PARTS) {
            leaves.add(Leaf.text(
                    "error/" + part, Way.READ, "How well it is, as to its " + part + ": ok, warning or error."));
        }
        for (int lamp = 1; lamp <= settings.whole("lamps"); lamp++) {
            String place = "lamp/" + lamp;
            leaves.add(Leaf.number(place + "/hours", Way.READ, 0, HOURS, "h", "How long lamp " + lamp + " has burnt."));
            leaves.add(Leaf.flag(place + "/on", Way.READ, "Whether lamp " + lamp + " burns."));
        }
        return List.copyOf(leaves);
    }

    @Override
    public Wire wire(Settings settings, Told told) {
        return new PjlinkWire(settings, told);
    }
}
