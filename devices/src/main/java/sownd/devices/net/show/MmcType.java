package sownd.devices.net.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sownd.devices.midi.MidiEvent;
import sownd.devices.midi.MidiListener;
import sownd.devices.midi.MidiMessage;
import sownd.devices.midi.MidiPorts;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.Datum;
import sownd.devices.net.Leaf;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;
import sownd.devices.show.Mmc;
import sownd.devices.show.Rate;

/** MIDI Machine Control (MMA RP-013), both ways. */
public final class MmcType implements ConnectionType {
    private static final String SEND = "send/";

    private final MidiPorts ports;

    public MmcType(MidiPorts ports) {
        this.ports = ports;
    }

    @Override
    public String name() {
        return "mmc";
    }

    @Override
    public String about() {
        return "MIDI Machine Control: play, stop, record and locate of a recorder or a sequencer, from it and to it.";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                MidiBody.IN,
                MidiBody.OUT,
                Setting.whole(
                        "device", 0, Mmc.ALL, Mmc.ALL, "the number it answers to and speaks to; 127 is every one"));
    }

    @Override
    public List<Leaf> leaves(Settings settings) {
        List<Leaf> leaves = new ArrayList<>();
        for (Mmc.Command command : Mmc.Command.values()) {
            leaves.add(leaf(command, command.word(), Leaf.Way.HAPPENS));
        }
        for (Mmc.Command command : Mmc.Command.values()) {
            leaves.add(leaf(command, SEND + command.word(), Leaf.Way.CALL));
        }
        return leaves;
    }

    private static Leaf leaf(Mmc.Command command, String path, Leaf.Way way) {
        return switch (command) {
            case LOCATE -> Leaf.number(path, way, 0, 86_400, "s", "where to go");
            case WRITE -> Leaf.text(path, way, "which tracks shall record, their numbers");
            default -> Leaf.bare(path, way, "nothing follows");
        };
    }

    @Override
    public Wire wire(Settings settings, Told told) {
        return new Body(ports, settings, told);
    }

    private static final class Body extends MidiBody {
        private final Told told;
        private final int device;

        Body(MidiPorts ports, Settings settings, Told told) {
            super(ports, settings);
            this.told = told;
            this.device = settings.whole("device");
        }

        @Override
        MidiListener listener() {
            return new MidiListener() {
                @Override
                public void received(MidiEvent event, long nanoTime) {}

                @Override
                public void exclusive(MidiMessage sysex, long nanoTime) {
                    Mmc.decode(sysex).filter(said -> said.means(device)).ifPresent(Body.this::tell);
                }
            };
        }

        private void tell(Mmc said) {
            told.heard();
            List<Datum> words = new ArrayList<>();
            said.time().ifPresent(time -> words.add(Datum.of(time.toSeconds())));
            said.armed().stream().sorted().forEach(track -> words.add(Datum.of(track)));
            told.happened(said.command().word(), words);
        }

        @Override
        public void send(String path, List<Datum> arguments) {
            var command = Mmc.Command.valueOf(path.substring(SEND.length()).toUpperCase(Locale.ROOT));
            say(List.of(message(command, arguments).message()));
        }

        private Mmc message(Mmc.Command command, List<Datum> said) {
            return switch (command) {
                case LOCATE -> Mmc.locate(device, ShowClock.time(first(said), Rate.NTSC));
                case WRITE ->
                    new Mmc(
                            device,
                            command,
                            Optional.empty(),
                            Set.copyOf(said.stream().map(Body::track).toList()));
                default -> Mmc.of(device, command);
            };
        }

        private static double first(List<Datum> said) {
            if (said.isEmpty()) {
                throw new IllegalArgumentException("seconds are missing, add them to the arguments");
            }
            return said.getFirst().number();
        }

        private static int track(Datum said) {
            double number = said.number();
            if (number != Math.rint(number) || number < 1 || number > 30) {
                throw new IllegalArgumentException(said.text() + " is no track, use 1 to 30");
            }
            return (int) number;
        }
    }
}
