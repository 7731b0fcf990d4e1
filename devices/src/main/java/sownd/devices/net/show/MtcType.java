package sownd.devices.net.show;

import java.util.List;
import sownd.devices.midi.MidiPorts;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.Leaf;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;
import sownd.devices.show.Mmc;

/** MIDI time code, both ways. */
public final class MtcType implements ConnectionType {
    static final String SECONDS = "seconds";
    static final String TIME = "time";
    static final String FRAMES = "frames_per_second";
    static final String RUNNING = "running";
    static final String LOCATED = "located";
    static final String START = "send/start";
    static final String STOP = "send/stop";
    static final String LOCATE = "send/locate";
    private static final double DAY = 86_400;

    private final MidiPorts ports;

    public MtcType(MidiPorts ports) {
        this.ports = ports;
    }

    @Override
    public String name() {
        return "mtc";
    }

    @Override
    public String about() {
        return "MIDI time code: where a recorder or a desk stands, and time code of our own that others follow.";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                MidiBody.IN,
                MidiBody.OUT,
                Setting.word("rate", List.of("25", "24", "29.97df", "30"), "frames a second of what is sent"),
                Setting.whole(
                        "device", 0, Mmc.ALL, Mmc.ALL, "who is meant by a jump of what is sent; 127 is every one"));
    }

    @Override
    public List<Leaf> leaves(Settings settings) {
        return List.of(
                Leaf.number(SECONDS, Leaf.Way.READ, 0, DAY, "s", "where the time code that comes in stands"),
                Leaf.text(TIME, Leaf.Way.READ, "the same as hours, minutes, seconds and frames"),
                Leaf.text(FRAMES, Leaf.Way.READ, "frames a second of it"),
                Leaf.flag(RUNNING, Leaf.Way.READ, "whether it runs"),
                Leaf.number(LOCATED, Leaf.Way.HAPPENS, 0, DAY, "s", "it jumped there"),
                Leaf.number(
                        START,
                        Leaf.Way.CALL,
                        0,
                        DAY,
                        "s",
                        "sends time code from there on; from where it stands if nothing is said"),
                Leaf.bare(STOP, Leaf.Way.CALL, "sends no more; it stays where it stands"),
                Leaf.number(LOCATE, Leaf.Way.CALL, 0, DAY, "s", "jumps there, running or not"));
    }

    @Override
    public Wire wire(Settings settings, Told told) {
        return new MtcWire(ports, settings, told);
    }
}
