package sownd.devices.net.tsl;

import java.util.List;
import java.util.Map;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.Leaf;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;

/** Displays that show names and tally: multiviewers, tally lights. */
public final class TslOutType implements ConnectionType {
    static final int PORT = 8900;
    static final List<String> TRANSPORTS = List.of("udp", "tcp");

    @Override
    public String name() {
        return "tsl_out";
    }

    @Override
    public String about() {
        return "Sends names and tally to multiviewers and tally lights over TSL UMD 3.1, 4.0 or 5.0.";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.needed("host", "the name or address of what shows them"),
                Setting.whole("port", 1, 65535, PORT, "its port"),
                Setting.word("transport", TRANSPORTS, "whether it listens on UDP or TCP"),
                Displays.versionSetting(),
                Displays.setting(),
                Setting.whole("screen", 0, 65535, 0, "version 5.0: the screen the displays are on; 65535 for all"),
                Setting.whole(
                        "refresh",
                        0,
                        600,
                        10,
                        "all displays are sent again every so many seconds, should one have been switched off; 0 for"
                                + " never"));
    }

    @Override
    public List<Leaf> leaves(Settings settings) {
        return Displays.of(settings).leaves(Leaf.Way.SET);
    }

    @Override
    public Map<String, Object> example() {
        return Map.of("host", "10.0.0.5", "displays", List.of(1));
    }

    @Override
    public Wire wire(Settings settings, Told told) {
        return new TslOutWire(settings, Displays.of(settings), told);
    }
}
