package sownd.devices.net.tsl;

import java.util.List;
import java.util.Map;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.Leaf;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;

/** A switcher or router that says what is on air. */
public final class TslInType implements ConnectionType {
    @Override
    public String name() {
        return "tsl_in";
    }

    @Override
    public String about() {
        return "Hears names and tally from switchers and routers over TSL UMD 3.1, 4.0 or 5.0.";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.whole("port", 1, 65535, TslOutType.PORT, "the port at which sownd listens"),
                Setting.word("transport", TslOutType.TRANSPORTS, "whether it comes over UDP or TCP"),
                Displays.versionSetting(),
                Displays.setting(),
                Setting.whole("screen", 0, 65535, 65535, "version 5.0: the screen that counts; 65535 for every screen"),
                Setting.text(
                        "from", "", "who is listened to: the addresses of switchers between commas; empty for anybody"),
                Setting.text("network", "", "this machine's address at which it listens; empty for every network"));
    }

    @Override
    public List<Leaf> leaves(Settings settings) {
        return Displays.of(settings).leaves(Leaf.Way.READ);
    }

    @Override
    public Map<String, Object> example() {
        return Map.of("displays", List.of(1));
    }

    @Override
    public Wire wire(Settings settings, Told told) {
        return new TslInWire(settings, Displays.of(settings), told);
    }
}
