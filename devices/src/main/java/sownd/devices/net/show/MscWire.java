package sownd.devices.net.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import sownd.devices.midi.MidiEvent;
import sownd.devices.midi.MidiListener;
import sownd.devices.midi.MidiMessage;
import sownd.devices.midi.MidiPorts;
import sownd.devices.net.Datum;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.show.Msc;
import sownd.devices.show.MscCommand;
import sownd.devices.show.MscFormats;
import sownd.devices.show.Rate;
import sownd.devices.show.ShowTime;

/** Show control at a pair of ports. */
final class MscWire extends MidiBody {
    private static final int MOST = 16_383;

    private final Told told;
    private final int device;
    private final int format;

    MscWire(MidiPorts ports, Settings settings, Told told) {
        super(ports, settings);
        this.told = told;
        this.device = settings.whole("device");
        this.format = MscFormats.byName().getOrDefault(settings.text("format"), Msc.ALL);
    }

    @Override
    MidiListener listener() {
        return new MidiListener() {
            @Override
            public void received(MidiEvent event, long nanoTime) {}

            @Override
            public void exclusive(MidiMessage sysex, long nanoTime) {
                Msc.decode(sysex).filter(said -> said.means(device, format)).ifPresent(MscWire.this::tell);
            }
        };
    }

    private void tell(Msc said) {
        told.heard();
        List<Datum> words = new ArrayList<>();
        said.setting().ifPresent(setting -> {
            words.add(Datum.of(setting.control()));
            words.add(Datum.of(setting.value()));
        });
        said.time().ifPresent(time -> words.add(Datum.of(time.toSeconds())));
        said.macro().ifPresent(macro -> words.add(Datum.of(macro)));
        said.texts().forEach(text -> words.add(Datum.of(text)));
        told.happened(said.command().word(), words);
    }

    @Override
    public void send(String path, List<Datum> arguments) {
        MscCommand command =
                MscCommand.valueOf(path.substring(MscType.SEND.length()).toUpperCase(Locale.ROOT));
        say(List.of(message(command, arguments).message()));
    }

    private Msc message(MscCommand command, List<Datum> said) {
        return switch (command.takes()) {
            case NONE -> cues(command, Optional.empty(), List.of());
            case CUE, LIST -> cues(command, Optional.empty(), said);
            case TIME_AND_CUE ->
                cues(
                        command,
                        Optional.of(ShowClock.time(needed(said, 0, "seconds").number(), Rate.NTSC)),
                        said.subList(1, said.size()));
            case SETTING ->
                new Msc(
                        device,
                        format,
                        command,
                        List.of(),
                        Optional.empty(),
                        Optional.of(new Msc.Setting(
                                whole(needed(said, 0, "a control"), MOST), whole(needed(said, 1, "a value"), MOST))),
                        OptionalInt.empty());
            case MACRO ->
                new Msc(
                        device,
                        format,
                        command,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.of(whole(needed(said, 0, "a macro"), Msc.ALL)));
        };
    }

    private Msc cues(MscCommand command, Optional<ShowTime> time, List<Datum> said) {
        List<String> texts = said.stream().map(Datum::text).toList();
        return new Msc(device, format, command, texts, time, Optional.empty(), OptionalInt.empty());
    }

    private static Datum needed(List<Datum> said, int index, String what) {
        if (index >= said.size()) {
            throw new IllegalArgumentException(what + " is missing, add it to the arguments");
        }
        return said.get(index);
    }

    private static int whole(Datum number, int most) {
        double said = number.number();
        if (said != Math.rint(said) || said < 0 || said > most) {
            throw new IllegalArgumentException(number.text() + " is no whole number from 0 to " + most);
        }
        return (int) said;
    }
}
