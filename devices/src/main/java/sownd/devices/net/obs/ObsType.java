package sownd.devices.net.obs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.Leaf;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;

/** OBS Studio, by obs-websocket 5, which every OBS since 28 has. */
public final class ObsType implements ConnectionType {
    static final double LEAST_DB = -100;
    static final double MOST_DB = 26;

    @Override
    public String name() {
        return "obs";
    }

    @Override
    public String about() {
        return "OBS Studio 28 or newer, by obs-websocket 5: scenes, streaming, recording, sources and their sound.";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.text("host", "127.0.0.1", "name or address of the computer with OBS"),
                Setting.whole(
                        "port", 1, 65_535, 4_455, "the port that OBS shows under Tools, WebSocket Server Settings"),
                Setting.secret("password", "the secret that holds the password shown there"),
                Setting.table("inputs", "names of inputs in OBS by ids of yours: {\"mic\": \"Mic/Aux\"}"),
                Setting.table(
                        "items", "sources of scenes, written scene/source, by ids: {\"title\": \"Main/Lower third\"}"));
    }

    @Override
    public List<Leaf> leaves(Settings settings) {
        List<Leaf> leaves = new ArrayList<>(fixed());
        settings.table("inputs").forEach((id, name) -> {
            leaves.add(Leaf.flag("input/" + id + "/mute", Leaf.Way.SET, "whether " + name + " is muted"));
            leaves.add(
                    Leaf.number("input/" + id + "/volume", Leaf.Way.SET, LEAST_DB, MOST_DB, "dB", "volume of " + name));
        });
        settings.table("items").forEach((id, place) -> {
            ObsItem.of(place);
            leaves.add(Leaf.flag("item/" + id + "/shown", Leaf.Way.SET, "whether " + place + " is shown"));
        });
        return leaves;
    }

    @Override
    public Map<String, Object> example() {
        return Map.of("inputs", Map.of("mic", "Mic/Aux"), "items", Map.of("title", "Main/Lower third"));
    }

    private static List<Leaf> fixed() {
        return List.of(
                Leaf.text("scene", Leaf.Way.SET, "the scene on air"),
                Leaf.text("preview", Leaf.Way.SET, "the scene in preview, in studio mode"),
                Leaf.flag("studio_mode", Leaf.Way.SET, "whether there is a preview"),
                Leaf.bare("take", Leaf.Way.CALL, "takes the preview to air, in studio mode"),
                Leaf.text("transition", Leaf.Way.SET, "how scenes change"),
                Leaf.number("transition_duration", Leaf.Way.SET, 50, 20_000, "ms", "how long that takes"),
                Leaf.flag("streaming", Leaf.Way.SET, "whether it streams"),
                Leaf.number("stream_time", Leaf.Way.READ, 0, 0, "s", "how long it has streamed"),
                Leaf.number(
                        "dropped_frames",
                        Leaf.Way.READ,
                        0,
                        0,
                        "",
                        "frames of this stream that the network did not take"),
                Leaf.flag("recording", Leaf.Way.SET, "whether it records"),
                Leaf.flag("recording_paused", Leaf.Way.SET, "whether the recording is paused"),
                Leaf.number("record_time", Leaf.Way.READ, 0, 0, "s", "how long it has recorded"),
                Leaf.flag("virtual_camera", Leaf.Way.SET, "whether the virtual camera runs"),
                Leaf.flag("replay_buffer", Leaf.Way.SET, "whether the replay buffer runs"),
                Leaf.bare("save_replay", Leaf.Way.CALL, "saves what the replay buffer holds"),
                Leaf.number("cpu", Leaf.Way.READ, 0, 100, "%", "how busy OBS keeps the processor"),
                Leaf.number("fps", Leaf.Way.READ, 0, 0, "", "frames it renders in a second"),
                Leaf.number("disk", Leaf.Way.READ, 0, 0, "MB", "room left where it records"),
                Leaf.text("request", Leaf.Way.CALL, "any request: its type, and its data as JSON behind it"),
                Leaf.text("event", Leaf.Way.HAPPENS, "the type of any event of OBS; its data as JSON follows"));
    }

    @Override
    public Wire wire(Settings settings, Told told) {
        return new ObsWire(settings, told);
    }

    /** The tables a connection has, by the address each is about. */
    record Tables(Map<String, String> inputs, Map<String, ObsItem> items) {
        static Tables of(Settings settings) {
            Map<String, ObsItem> items = new java.util.LinkedHashMap<>();
            settings.table("items").forEach((id, place) -> items.put(id, ObsItem.of(place)));
            return new Tables(settings.table("inputs"), items);
        }
    }
}
