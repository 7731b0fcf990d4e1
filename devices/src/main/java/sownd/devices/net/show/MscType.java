package sownd.devices.net.show;

import java.util.ArrayList;
import java.util.List;
import sownd.devices.midi.MidiPorts;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.Leaf;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;
import sownd.devices.show.Msc;
import sownd.devices.show.MscCommand;
import sownd.devices.show.MscFormats;

/** MIDI Show Control (MMA RP-002), both ways. */
public final class MscType implements ConnectionType {
    static final String SEND = "send/";

    private final MidiPorts ports;

    public MscType(MidiPorts ports) {
        this.ports = ports;
    }

    @Override
    public String name() {
        return "msc";
    }

    @Override
    public String about() {
        return "MIDI Show Control: a lighting desk's GO starts bindings, and actions send GO, STOP and the rest to any machine.";
    }

    @Override
    public List<Setting> settings() {
        List<String> formats = new ArrayList<>(MscFormats.byName().keySet());
        formats.remove("all");
        formats.sort(null);
        formats.addFirst("all");
        return List.of(
                MidiBody.IN,
                MidiBody.OUT,
                Setting.whole(
                        "device",
                        0,
                        Msc.ALL,
                        Msc.ALL,
                        "the number it answers to and speaks to; 127 is every one, 112 to 126 are groups"),
                Setting.word("format", formats, "the kind of machine it answers as and speaks to"));
    }

    @Override
    public List<Leaf> leaves(Settings settings) {
        List<Leaf> leaves = new ArrayList<>();
        for (MscCommand command : MscCommand.values()) {
            leaves.add(Leaf.text(command.word(), Leaf.Way.HAPPENS, about(command)));
        }
        for (MscCommand command : MscCommand.values()) {
            leaves.add(Leaf.text(SEND + command.word(), Leaf.Way.CALL, "sends it: " + about(command)));
        }
        return leaves;
    }

    private static String about(MscCommand command) {
        return switch (command.takes()) {
            case NONE -> "nothing follows";
            case CUE -> "cue, list and path follow, as far as they are said";
            case LIST -> "a cue list, or a path, follows";
            case TIME_AND_CUE -> "seconds, then cue, list and path follow";
            case SETTING -> "a control and its value follow, 0 to 16383 both";
            case MACRO -> "the number of a macro follows, 0 to 127";
        };
    }

    @Override
    public Wire wire(Settings settings, Told told) {
        return new MscWire(ports, settings, told);
    }
}
