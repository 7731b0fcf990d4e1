package sownd.devices.net.rtpmidi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sownd.devices.midi.MidiEvent;
import sownd.devices.midi.MidiListener;
import sownd.devices.midi.MidiMessage;
import sownd.devices.midi.MidiPorts;
import sownd.devices.midi.MidiUnavailable;
import sownd.devices.net.Given;
import sownd.devices.net.Notes;

/** Two ends of a session on this machine: what is played into the one comes out of the other, by MIDI ports. */
class RtpMidiTypeTest {
    private static final MidiPorts PORTS = MidiPorts.system();

    private static RtpMidiWire wire(Notes told, Map<String, Object> said) {
        RtpMidiType type = new RtpMidiType();
        return (RtpMidiWire) type.wire(new Given(type, said), told);
    }

    @Test
    void whatIsPlayedIntoTheOnePortComesOutOfTheOther() throws Exception {
        Notes one = new Notes();
        Notes other = new Notes();
        RtpMidiWire waits = wire(one, Map.of("name", "Stage", "listen", 0));
        waits.open();
        assertThat(one.await("slow")).contains("nobody has joined");
        RtpMidiWire invites =
                wire(other, Map.of("name", "Booth", "host", "127.0.0.1", "port", waits.localPort(), "listen", 0));
        invites.open();
        one.await("joined=true");
        other.await("joined=true");

        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        var listener = new MidiListener() {
            @Override
            public void received(MidiEvent event, long nanoTime) {
                heard.add(event.kind() + " " + event.number());
            }

            @Override
            public void exclusive(MidiMessage sysex, long nanoTime) {
                heard.add(sysex.toString());
            }
        };
        try (var in = PORTS.openIn("Booth", listener);
                var out = PORTS.openOut("Stage")) {
            out.send(MidiMessage.note(1, 60, 100));
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("NOTE_ON 60");
            out.send(MidiMessage.of(0xF0, 1, 2, 3, 0xF7));
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("f0 01 02 03 f7");
            assertThat(in.counts().received()).isEqualTo(2);
        }
        assertThatThrownBy(() -> waits.send("joined", List.of())).hasMessageContaining("MIDI port \"Stage\"");
        waits.close();
        assertThat(other.await("failed")).isNotEmpty();
        invites.close();
        assertThatThrownBy(() -> PORTS.output("Stage")).isInstanceOf(MidiUnavailable.class);
    }
}
