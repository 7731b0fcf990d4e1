package sownd.devices.rtpmidi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sownd.devices.midi.MidiMessage;

/** Two of ours on this machine's own network. */
class RtpPortTest {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private static final class Heard implements SessionListener {
        final BlockingQueue<MidiMessage> messages = new LinkedBlockingQueue<>();
        final BlockingQueue<Session.State> states = new LinkedBlockingQueue<>();

        @Override
        public void received(MidiMessage message, long nanoTime) {
            messages.add(message);
        }

        @Override
        public void changed(Session.State state, String why) {
            states.add(state);
        }

        void waitFor(Session.State state) throws InterruptedException {
            Session.State next = states.poll(20, TimeUnit.SECONDS);
            while (next != null && next != state) {
                next = states.poll(20, TimeUnit.SECONDS);
            }
            assertThat(next).isEqualTo(state);
        }
    }

    @Test
    void playBothWaysAndPart() throws Exception {
        Heard here = new Heard();
        Heard there = new Heard();
        try (RtpPort waits = RtpPort.listen(ANY, "waits", there)) {
            RtpPort invites = RtpPort.invite(ANY, waits.local(), "invites", here);
            here.waitFor(Session.State.OPEN);
            there.waitFor(Session.State.OPEN);
            MidiMessage note = MidiMessage.note(3, 60, 100);
            MidiMessage sysex = sysex(5_000);
            assertThat(invites.send(note)).isTrue();
            assertThat(waits.send(sysex)).isTrue();
            assertThat(there.messages.poll(20, TimeUnit.SECONDS)).isEqualTo(note);
            assertThat(here.messages.poll(20, TimeUnit.SECONDS)).isEqualTo(sysex);
            invites.close();
            there.waitFor(Session.State.CLOSED);
            // What still sounded is ended.
            assertThat(there.messages.poll(20, TimeUnit.SECONDS)).isEqualTo(MidiMessage.note(3, 60, 0));
            assertThat(waits.send(note)).isFalse();
        }
    }

    @Test
    void saysWhichPortIsTaken() throws IOException {
        try (RtpPort first = RtpPort.listen(ANY, "first", new Heard())) {
            assertThatThrownBy(() -> RtpPort.listen(first.local(), "second", new Heard()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("UDP port " + first.local().getPort())
                    .hasMessageContaining("choose another port");
        }
    }

    private static MidiMessage sysex(int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0xF0);
        for (int i = 2; i < length; i++) {
            bytes.write(i & 0x7F);
        }
        bytes.write(0xF7);
        return MidiMessage.of(bytes.toByteArray());
    }
}
