package sownd.devices.net.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Datum;
import sownd.devices.net.Given;
import sownd.devices.net.Notes;
import sownd.devices.net.Wire;

class TcpWireTest {
    private final Notes notes = new Notes();
    private ServerSocket device;

    @BeforeEach
    void listen() throws IOException {
        device = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void end() throws IOException {
        device.close();
    }

    private Wire wire(Map<String, Object> more) {
        var said = new java.util.HashMap<String, Object>(more);
        said.put("host", "127.0.0.1");
        said.put("port", device.getLocalPort());
        var type = new TcpType();
        return type.wire(new Given(type, said), notes);
    }

    private static void send(Wire wire, String text) {
        wire.send("send", List.of(Datum.of(text)));
    }

    private static String read(Socket client, int count) throws IOException {
        return new String(client.getInputStream().readNBytes(count), StandardCharsets.UTF_8);
    }

    @Test
    void linesGoAndCome() throws Exception {
        var wire = wire(Map.of("line_end", "crlf"));
        wire.open();
        try (var client = device.accept()) {
            send(wire, "POWER ON");
            assertThat(read(client, 10)).isEqualTo("POWER ON\r\n");
            client.getOutputStream().write("OK\r\nLAMP 5\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(notes.await("received")).isEqualTo("received OK");
            assertThat(notes.await("received")).isEqualTo("received LAMP 5");
            assertThat(notes.heard.get()).isPositive();
        }
        notes.await("failed the other side closed");
        wire.close();
    }

    @Test
    void bytesAreWrittenAsHexadecimalDigits() throws Exception {
        var wire = wire(Map.of("line_end", "none", "format", "hex"));
        wire.open();
        try (var client = device.accept()) {
            send(wire, "02 ff 0x10");
            assertThat(client.getInputStream().readNBytes(3)).containsExactly(0x02, 0xff, 0x10);
            client.getOutputStream().write(new byte[] {1, (byte) 0xab});
            assertThat(notes.await("received")).isEqualTo("received 01 ab");
            assertThatThrownBy(() -> send(wire, "xyz")).hasMessageContaining("write two hexadecimal digits");
        }
        wire.close();
    }

    @Test
    void nothingOldIsSentAfterALoss() throws Exception {
        var wire = wire(Map.of());
        assertThatThrownBy(() -> send(wire, "early")).hasMessageContaining("no connection");
        wire.open();
        device.accept().close();
        notes.await("failed");
        send(wire, "between the loss and its being noticed");
        wire.close();
        assertThatThrownBy(() -> send(wire, "late")).hasMessageContaining("no connection");
        wire.open();
        try (var client = device.accept()) {
            send(wire, "new");
            assertThat(read(client, 4)).isEqualTo("new\n");
        }
        wire.close();
    }

    @Test
    void silenceIsAskedByTheKeepAlive() throws Exception {
        var wire = wire(Map.of("keep_alive", "PING", "silence", 7));
        assertThat(wire.habits().silence()).isEqualTo(7_000_000_000L);
        wire.open();
        try (var client = device.accept()) {
            wire.ask();
            assertThat(read(client, 5)).isEqualTo("PING\n");
        }
        wire.close();
    }

    @Test
    void whyThereIsNoConnectionIsSaid() throws Exception {
        var wire = wire(Map.of());
        device.close();
        assertThatThrownBy(wire::open)
                .isInstanceOf(LinkFault.class)
                .hasMessageContaining("is it switched on and does it listen there?");
        var type = new TcpType();
        var nowhere = type.wire(new Given(type, Map.of("host", "no.such.host.invalid", "port", 1)), notes);
        assertThatThrownBy(nowhere::open).hasMessageContaining("is not known in this network");
    }
}
