package sownd.devices.midi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MidiPortsTest {
    private final MidiPorts ports = MidiPorts.system();
    private final BlockingQueue<Object> received = new LinkedBlockingQueue<>();
    private final MidiListener listener = new MidiListener() {
        @Override
        public void received(MidiEvent event, long nanoTime) {
            received.add(event);
            if (event.number() == 13) {
                throw new IllegalStateException("the listener's fault");
            }
        }

        @Override
        public void exclusive(MidiMessage sysex, long nanoTime) {
            received.add(sysex);
        }
    };

    @Test
    void listsAPortWhileItIsPluggedIn() {
        try (VirtualMidi device = VirtualMidi.plug("Listed Pads")) {
            assertThat(ports.inputs()).extracting(MidiPortName::name).contains("Listed Pads");
            assertThat(ports.outputs()).extracting(MidiPortName::name).contains("Listed Pads");
            assertThat(device.held()).isFalse();
        }
        assertThat(ports.inputs()).extracting(MidiPortName::name).doesNotContain("Listed Pads");
    }

    @Test
    void readsShortMessagesAndExclusivesInParts() throws Exception {
        try (VirtualMidi device = VirtualMidi.plug("Parts");
                MidiIn in = ports.openIn("parts", listener)) {
            device.play(0x90, 60, 100);
            device.playExclusive("f07e7f");
            device.playExclusive("f70901f7");
            assertThat(received.poll(30, TimeUnit.SECONDS)).isEqualTo(new MidiEvent(0x90, 60, 100));
            assertThat(received.poll(30, TimeUnit.SECONDS)).isEqualTo(MidiWords.message("sysex f0 7e 7f 09 01 f7"));
            assertThat(in.counts()).isEqualTo(new MidiIn.Counts(2, 0, 0));
        }
    }

    @Test
    void aListenerThatThrowsIsCountedAndReadingGoesOn() throws Exception {
        try (VirtualMidi device = VirtualMidi.plug("Thrower");
                MidiIn in = ports.openIn("Thrower", listener)) {
            device.play(0x90, 13, 100);
            device.play(0x90, 14, 100);
            assertThat(received).hasSize(2);
            assertThat(in.counts().listenerFaults()).isEqualTo(1);
        }
    }

    @Test
    void writesAndLetsGoOfThePort() throws Exception {
        try (VirtualMidi device = VirtualMidi.plug("Writer")) {
            try (MidiOut out = ports.openOut("Writer")) {
                out.send(MidiWords.message("note 60 100"));
                out.send(MidiWords.message("sysex f0 01 f7"));
                assertThat(device.written()).isEqualTo("903c64");
                assertThat(device.written()).isEqualTo("f001f7");
                assertThat(device.held()).isTrue();
            }
            assertThat(device.held()).isFalse();
        }
    }

    @Test
    void aNameMustMeanOnePort() {
        try (VirtualMidi one = VirtualMidi.plug("Twin pads 1");
                VirtualMidi two = VirtualMidi.plug("Twin pads 2")) {
            assertThatThrownBy(() -> ports.openOut("twin pads"))
                    .isInstanceOf(MidiUnavailable.class)
                    .hasMessageContaining("more than one")
                    .hasMessageContaining("\"Twin pads 1\", \"Twin pads 2\"");
            assertThatThrownBy(() -> ports.openIn("Piano", listener))
                    .isInstanceOf(MidiUnavailable.class)
                    .hasMessageContaining("no MIDI input is called \"Piano\"")
                    .hasMessageContaining("\"Twin pads 1\"");
            assertThat(one.held() || two.held()).isFalse();
        }
    }

    /** What people wrote when the system's number of the card was another still means the device. */
    @Test
    void aWishFindsTheSameDeviceAgain() {
        List<MidiPortName> ports = List.of(
                new MidiPortName("Keys [hw:1,0,0]", "Stage Keys"),
                new MidiPortName("Pads [hw:2,0,0]", "Stage Pads"),
                new MidiPortName("Pads [hw:3,0,0]", "Stage Pads"),
                new MidiPortName("Twin", ""),
                new MidiPortName("Twin", ""));
        assertThat(MidiWish.of("stage keys").among(ports)).containsExactly(0);
        assertThat(MidiWish.of("Keys [hw:4,0,0]").among(ports)).containsExactly(0);
        assertThat(MidiWish.of("Pads").among(ports)).containsExactly(1, 2);
        assertThat(MidiWish.of("Pads #2").among(ports)).containsExactly(2);
        assertThat(MidiWish.of("Pads #3").among(ports)).isEmpty();
        assertThat(MidiWish.of("Pads [hw:3,0,0]").among(ports)).containsExactly(2);
        assertThat(MidiWish.of("Twin").among(ports)).containsExactly(3);
        assertThat(MidiWish.of("Twin #2").among(ports)).containsExactly(4);
        assertThat(MidiWish.naming(ports, 4)).isEqualTo("Twin #2");
        assertThat(MidiWish.naming(ports, 2)).isEqualTo("Pads [hw:3,0,0]");
        assertThat(MidiWish.of("[hw:9,0,0]").among(ports)).isEmpty();
    }

    @Test
    void exclusivesWithoutBeginningAreDroppedAndTooLongOnesToo() {
        SysexParts parts = new SysexParts();
        assertThat(parts.add(new byte[] {(byte) 0xF7, 1, (byte) 0xF7})).isNull();
        byte[] endless = new byte[SysexParts.MAX_BYTES];
        endless[0] = (byte) 0xF0;
        assertThat(parts.add(endless)).isNull();
        assertThat(parts.add(new byte[] {(byte) 0xF7, 1, 2})).isNull();
        assertThat(parts.dropped()).isEqualTo(2);
        byte[] whole = {(byte) 0xF0, 1, (byte) 0xF7};
        assertThat(parts.add(whole)).isEqualTo(MidiMessage.of(whole));
    }
}
