package sownd.devices.net.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Datum;
import sownd.devices.net.Given;
import sownd.devices.net.Notes;

class UdpWireTest {
    private final Notes notes = new Notes();

    private UdpWire wire(Map<String, Object> said) {
        var type = new UdpType();
        return (UdpWire) type.wire(new Given(type, said), notes);
    }

    @Test
    void datagramsGoAndCome() throws Exception {
        try (var device = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            var wire = wire(Map.of("host", "127.0.0.1", "port", device.getLocalPort(), "line_end", "crlf"));
            wire.open();
            wire.send("send", List.of(Datum.of("GO 5")));
            var packet = new DatagramPacket(new byte[100], 100);
            device.receive(packet);
            assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8))
                    .isEqualTo("GO 5\r\n");
            var answer = "DONE\r\nREADY".getBytes(StandardCharsets.UTF_8);
            device.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            assertThat(notes.await("received")).isEqualTo("received DONE");
            assertThat(notes.await("received")).isEqualTo("received READY");
            wire.close();
            assertThatThrownBy(() -> wire.send("send", List.of(Datum.of("late"))))
                    .hasMessageContaining("no connection");
        }
    }

    @Test
    void strangersAreNotHeard() throws Exception {
        try (var stranger = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            var wire = wire(Map.of("host", "127.0.0.1", "port", 9, "from", "192.0.2.7"));
            wire.open();
            var known = wire(Map.of("host", "127.0.0.1", "port", 9, "from", "any"));
            known.open();
            for (var to : List.of(wire, known)) {
                var said = "GO".getBytes(StandardCharsets.UTF_8);
                stranger.send(new DatagramPacket(said, 2, InetAddress.getLoopbackAddress(), to.localPort()));
            }
            assertThat(notes.await("received")).isEqualTo("received GO");
            wire.close();
            known.close();
            assertThat(notes.lines).as("only one of the two heard it").noneMatch(line -> line.startsWith("received"));
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (var other = new DatagramSocket(0)) {
            var wire = wire(Map.of("host", "127.0.0.1", "port", 9, "listen", other.getLocalPort()));
            assertThatThrownBy(wire::open)
                    .isInstanceOf(LinkFault.class)
                    .hasMessageContaining("does another program have it?");
        }
    }

    @Test
    void whatIsTooLongForADatagramIsRefused() throws Exception {
        var wire = wire(Map.of("host", "127.0.0.1", "port", 9));
        wire.open();
        assertThatThrownBy(() -> wire.send("send", List.of(Datum.of("x".repeat(70_000)))))
                .hasMessageContaining("too long for a datagram");
        wire.close();
    }
}
