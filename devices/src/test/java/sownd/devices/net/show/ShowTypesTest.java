package sownd.devices.net.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sownd.devices.link.LinkFault;
import sownd.devices.midi.MidiMessage;
import sownd.devices.midi.MidiPorts;
import sownd.devices.midi.VirtualMidi;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.Datum;
import sownd.devices.net.Given;
import sownd.devices.net.Leaf;
import sownd.devices.net.Notes;
import sownd.devices.net.Wire;
import sownd.devices.show.Mmc;
import sownd.devices.show.Msc;
import sownd.devices.show.MscCommand;
import sownd.devices.show.Mtc;
import sownd.devices.show.MtcReader;
import sownd.devices.show.Rate;
import sownd.devices.show.ShowTime;

/** What a lighting desk says by MIDI starts bindings, and the other way round, at ports that need no hardware. */
class ShowTypesTest {
    private static final String PORT = "Show Desk";
    private static final MidiPorts PORTS = MidiPorts.system();

    private final VirtualMidi desk = VirtualMidi.plug(PORT);
    private final Notes told = new Notes();
    private final List<Wire> opened = new ArrayList<>();

    @AfterEach
    void unplug() {
        opened.forEach(Wire::close);
        desk.close();
    }

    private Wire open(ConnectionType type, Map<String, Object> more) throws LinkFault {
        var said = new java.util.HashMap<String, Object>(Map.of("in", PORT, "out", PORT));
        said.putAll(more);
        Wire wire = type.wire(new Given(type, said), told);
        opened.add(wire);
        wire.open();
        return wire;
    }

    private static String hex(MidiMessage message) {
        return HexFormat.of().formatHex(message.bytes());
    }

    private static List<Datum> words(Object... words) {
        return Stream.of(words)
                .map(word -> word instanceof Number number ? Datum.of(number.doubleValue()) : Datum.of(word.toString()))
                .toList();
    }

    @Test
    void aDesksGoHappensOnlyIfItIsMeant() throws Exception {
        open(new MscType(PORTS), Map.of("device", 3, "format", "lighting"));
        desk.playExclusive(hex(Msc.of(4, 1, MscCommand.GO, "9").message()));
        desk.playExclusive(hex(Msc.of(3, 0x10, MscCommand.GO, "8").message()));
        desk.playExclusive(hex(Msc.of(3, 1, MscCommand.GO, "12.5", "2").message()));
        assertThat(told.await("go")).isEqualTo("go 12.5 2");
        desk.playExclusive(hex(Msc.of(127, 127, MscCommand.ALL_OFF).message()));
        assertThat(told.await("all_off")).isEqualTo("all_off");
    }

    @Test
    void everyCommandOfShowControlComesBackAsItWasSent() throws Exception {
        MscType type = new MscType(PORTS);
        Wire wire = open(type, Map.of("device", 7, "format", "sound"));
        for (MscCommand command : MscCommand.values()) {
            List<Datum> said = switch (command.takes()) {
                case NONE -> words();
                case CUE -> words("1.5", "2", "3");
                case LIST -> words("4");
                case TIME_AND_CUE -> words(90, "6");
                case SETTING -> words(300, 16_383);
                case MACRO -> words(5);
            };
            wire.send("send/" + command.word(), said);
            String sent = desk.written();
            assertThat(sent).startsWith("f07f070210");
            desk.playExclusive(sent);
            assertThat(told.await(command.word()))
                    .isEqualTo((command.word() + " "
                                    + String.join(
                                            " ", said.stream().map(Datum::text).toList()))
                            .strip());
        }
        assertThat(type.leaves(new Given(type, Map.of())))
                .filteredOn(leaf -> leaf.way() == Leaf.Way.CALL)
                .hasSize(MscCommand.values().length);
        assertThatThrownBy(() -> wire.send("send/fire", words())).hasMessageContaining("a macro is missing");
        assertThatThrownBy(() -> wire.send("send/fire", words(200))).hasMessageContaining("from 0 to 127");
        assertThatThrownBy(() -> wire.send("send/timed_go", words(-1, "6"))).hasMessageContaining("no time of a day");
    }

    @Test
    void aRecorderIsControlledAndControls() throws Exception {
        Wire wire = open(new MmcType(PORTS), Map.of("device", 2));
        desk.playExclusive(hex(Mmc.of(1, Mmc.Command.PLAY).message()));
        desk.playExclusive(hex(Mmc.of(2, Mmc.Command.STOP).message()));
        assertThat(told.await("")).isEqualTo("stop");
        for (Mmc.Command command : Mmc.Command.values()) {
            List<Datum> said = switch (command) {
                case LOCATE -> words(61.5);
                case WRITE -> words(1, 3);
                default -> words();
            };
            wire.send("send/" + command.word(), said);
            desk.playExclusive(desk.written());
            assertThat(told.await(command.word()))
                    .isEqualTo((command.word() + " "
                                    + String.join(
                                            " ", said.stream().map(Datum::text).toList()))
                            .strip());
        }
        assertThatThrownBy(() -> wire.send("send/locate", words())).hasMessageContaining("seconds are missing");
        assertThatThrownBy(() -> wire.send("send/write", words(31))).hasMessageContaining("use 1 to 30");
    }

    @Test
    void timeCodeIsReadAndItsJumps() throws Exception {
        open(new MtcType(PORTS), Map.of());
        ShowTime time = ShowTime.of(1, 2, 3, 4, Rate.PAL);
        desk.playExclusive(hex(Mtc.full(127, time)));
        assertThat(told.await("located"))
                .isEqualTo("located " + Datum.of(time.toSeconds()).text());
        assertThat(told.values.get("time").text()).isEqualTo("01:02:03:04");
        for (MidiMessage quarter : Mtc.quarters(time)) {
            desk.play(quarter.bytes()[0] & 0xFF, quarter.bytes()[1], 0);
        }
        assertThat(told.await("running=true")).isNotEmpty();
        assertThat(told.values.get("time").text()).isEqualTo("01:02:03:06");
        assertThat(told.values.get("frames_per_second").text()).isEqualTo("25");
    }

    @Test
    void timeCodeIsSentEvenlyFromWhereItShall() {
        for (Rate rate : Rate.values()) {
            TimeCodeClock clock = new TimeCodeClock(127, rate);
            assertThat(clock.locate(ShowTime.of(0, 59, 58, 0, rate), 0)).hasSize(1);
            clock.start(1_000);
            MtcReader reader = new MtcReader();
            var last = ShowTime.of(0, 0, 0, 0, rate);
            var quarters = 0;
            for (long now = 1_000; now < 5_000_000_000L; now = clock.next()) {
                for (MidiMessage message : clock.due(now)) {
                    if (!message.sysex()) {
                        quarters++;
                        last = reader.piece(message.bytes()[1]).orElse(last);
                    }
                }
            }
            assertThat(quarters / 5.0).as(rate.word()).isCloseTo(4 * rate.perSecond(), within(1.0));
            assertThat(last.toSeconds())
                    .as(rate.word())
                    .isCloseTo(ShowTime.of(0, 59, 58, 0, rate).toSeconds() + 5, within(0.2));
        }
    }

    @Test
    void timeCodeRunsAtAPortUntilItIsStopped() throws Exception {
        Wire wire = open(new MtcType(PORTS), Map.of("rate", "30"));
        wire.send("send/start", words(10));
        assertThat(desk.awaitWritten(hex(Mtc.full(127, ShowTime.of(0, 0, 10, 0, Rate.NTSC)))))
                .isTrue();
        for (MidiMessage quarter : Mtc.quarters(ShowTime.of(0, 0, 10, 0, Rate.NTSC))) {
            assertThat(desk.awaitWritten(hex(quarter))).isTrue();
        }
        wire.send("send/stop", words());
        wire.send("send/locate", words(3));
        assertThat(desk.awaitWritten(hex(Mtc.full(127, ShowTime.of(0, 0, 3, 0, Rate.NTSC)))))
                .isTrue();
    }

    @Test
    void withoutPortsItSaysWhatIsMissing() {
        ConnectionType type = new MscType(PORTS);
        Wire none = type.wire(new Given(type, Map.of()), told);
        assertThatThrownBy(none::open).isInstanceOf(LinkFault.class).hasMessageContaining("name one as \"in\"");
        Wire absent = type.wire(new Given(type, Map.of("in", "No Such Port")), told);
        assertThatThrownBy(absent::open).isInstanceOf(LinkFault.class).hasMessageContaining("No Such Port");
        Wire deaf = type.wire(new Given(type, Map.of("in", PORT)), told);
        assertThatThrownBy(() -> deaf.send("send/go", words("1"))).hasMessageContaining("name a port as \"out\"");
    }
}
