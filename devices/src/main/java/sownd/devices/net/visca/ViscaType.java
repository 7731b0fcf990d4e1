package sownd.devices.net.visca;

import java.util.List;
import java.util.Map;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.Leaf;
import sownd.devices.net.Leaf.Way;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;

/** A camera that pans, tilts and zooms, over VISCA over IP. */
public final class ViscaType implements ConnectionType {
    static final int PRESETS = 254;
    private static final int FASTEST = 24;

    @Override
    public String name() {
        return "visca";
    }

    @Override
    public String about() {
        return "A PTZ camera over VISCA over IP: pan, tilt, zoom and focus from faders and sticks, presets, power.";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.needed("host", "the camera's name or address"),
                Setting.whole("port", 1, 65535, 52381, "the camera's UDP port for VISCA over IP"),
                Setting.whole("pan_speed", 1, FASTEST, FASTEST, "how fast pan is at 1; the camera's own steps"),
                Setting.whole("tilt_speed", 1, FASTEST, 20, "how fast tilt is at 1; the camera's own steps"),
                Setting.whole("poll", 1, 60, 2, "the camera is asked how it stands every so many seconds"));
    }

    @Override
    public List<Leaf> leaves(Settings settings) {
        return List.of(
                Leaf.number("pan", Way.SET, -1, 1, "", "how fast it turns: -1 left, 0 not at all, 1 right"),
                Leaf.number("tilt", Way.SET, -1, 1, "", "how fast it tilts: -1 down, 0 not at all, 1 up"),
                Leaf.number("zoom", Way.SET, -1, 1, "", "how fast it zooms: -1 wide, 0 not at all, 1 close"),
                Leaf.number("focus", Way.SET, -1, 1, "", "how fast focus moves: -1 near, 0 not at all, 1 far"),
                Leaf.bare("stop", Way.CALL, "stops every move"),
                Leaf.bare("home", Way.CALL, "turns to the middle"),
                Leaf.flag("focus/auto", Way.SET, "whether it focuses by itself"),
                Leaf.bare("focus/once", Way.CALL, "focuses once by itself"),
                Leaf.flag("power", Way.SET, "whether it is switched on"),
                Leaf.number("preset/recall", Way.CALL, 0, PRESETS, "", "goes to a preset; the first is 0"),
                Leaf.number("preset/store", Way.CALL, 0, PRESETS, "", "keeps how it stands as a preset"),
                Leaf.number("preset/reset", Way.CALL, 0, PRESETS, "", "forgets a preset"),
                Leaf.number("position/pan", Way.READ, -32768, 32767, "", "where it is turned to, in its own steps"),
                Leaf.number("position/tilt", Way.READ, -32768, 32767, "", "where it is tilted to, in its own steps"),
                Leaf.number("position/zoom", Way.READ, 0, 65535, "", "how close it is, in its own steps"));
    }

    @Override
    public Map<String, Object> example() {
        return Map.of("host", "10.0.0.5");
    }

    @Override
    public Wire wire(Settings settings, Told told) {
        return new ViscaWire(settings, told);
    }
}
