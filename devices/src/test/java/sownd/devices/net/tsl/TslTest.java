package sownd.devices.net.tsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Datum;
import sownd.devices.net.Wire;
import sownd.devices.net.loop.Ear;
import sownd.devices.net.loop.Given;

/** Both types over real sockets. */
class TslTest {
    private static final String FIRST = "0d00" + "0000" + "0000" + "0100" + "c000" + "0300" + "43414d";
    private static final String RED = "0d00" + "0000" + "0000" + "0100" + "d000" + "0300" + "43414d";

    private final Ear ear = new Ear();

    @Test
    void declareWhatTheirVersionHas() {
        assertThat(paths("3.1"))
                .containsExactly(
                        "display/1/text",
                        "display/1/brightness",
                        "display/1/tally/1",
                        "display/1/tally/2",
                        "display/1/tally/3",
                        "display/1/tally/4");
        assertThat(paths("5.0"))
                .containsExactly(
                        "display/1/text",
                        "display/1/brightness",
                        "display/1/left",
                        "display/1/middle",
                        "display/1/right");
        assertThat(paths("4.0")).hasSize(12).contains("display/1/second/left");
        var high = out(Map.of("version", "3.1", "displays", List.of(127)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TslOutType().leaves(high))
                .withMessageContaining("up to 126");
    }

    private List<String> paths(String version) {
        return new TslOutType()
                .leaves(out(Map.of("version", version, "displays", List.of(1)))).stream()
                        .map(leaf -> leaf.path())
                        .toList();
    }

    @Test
    void sendsOverUdpAndAgainWhenOpenedAgain() throws Exception {
        try (DatagramSocket viewer = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            viewer.setSoTimeout(20_000);
            Wire wire = new TslOutType().wire(out(Map.of("port", viewer.getLocalPort())), ear);
            wire.send("display/1/text", List.of(Datum.of("CAM")));
            wire.open();
            assertThat(received(viewer)).isEqualTo(FIRST);
            wire.send("display/1/left", List.of(Datum.of("red")));
            assertThat(received(viewer)).isEqualTo(RED);
            ear.await("display/1/left = red");
            wire.close();
            wire.open();
            assertThat(received(viewer)).isEqualTo(RED);
            wire.close();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> wire.send("display/99/left", List.of(Datum.of("red"))));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> wire.send("display/1/tally/1", List.of(Datum.of(true))))
                    .withMessageContaining("display/1/tally/1");
        }
    }

    @Test
    void sendsOverTcpAndNoticesALoss() throws Exception {
        try (ServerSocket viewer = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Wire wire = new TslOutType().wire(out(Map.of("port", viewer.getLocalPort(), "transport", "tcp")), ear);
            wire.open();
            try (Socket socket = viewer.accept();
                    InputStream in = socket.getInputStream()) {
                wire.send("display/1/text", List.of(Datum.of("CAM")));
                assertThat(HexFormat.of().formatHex(in.readNBytes(17))).isEqualTo("fe02" + FIRST);
            }
            ear.await("failed: the far end closed the connection");
            wire.close();
            wire.open();
            try (Socket socket = viewer.accept()) {
                assertThat(HexFormat.of().formatHex(socket.getInputStream().readNBytes(17)))
                        .isEqualTo("fe02" + FIRST);
            }
            wire.close();
        }
        Wire nobody = new TslOutType().wire(out(Map.of("port", 9, "transport", "tcp")), ear);
        assertThatThrownBy(nobody::open).isInstanceOf(LinkFault.class).hasMessageContaining("127.0.0.1 port 9");
    }

    @Test
    void hearsOverUdpOnlyWhatChanges() throws Exception {
        int port = free();
        Wire wire = new TslInType().wire(in(Map.of("port", port)), ear);
        wire.open();
        try (DatagramSocket switcher = new DatagramSocket()) {
            send(switcher, port, FIRST);
            ear.await("display/1/text = CAM");
            ear.await("display/1/right = off");
            ear.lines();
            send(switcher, port, "ff" + FIRST);
            send(switcher, port, RED);
            ear.await("display/1/left = red");
            assertThat(ear.lines()).containsExactly("display/1/left = red");
            send(switcher, port, "0a00" + "0000" + "ffff" + "ffff" + "0200" + "0000");
            ear.await("display/7/right = green");
            assertThat(ear.at("display/1/text")).isEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> wire.send("display/1/text", List.of(Datum.of("x"))));
        wire.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.0", "3.1"})
    void hearsSeveralOverTcp(String version) throws Exception {
        int port = free();
        Wire wire = new TslInType().wire(in(Map.of("port", port, "transport", "tcp", "version", version)), ear);
        wire.open();
        String one = version.equals("5.0") ? "fe02" + FIRST : "81" + "30" + "43414d" + "20".repeat(13);
        String two =
                version.equals("5.0") ? "fe02" + RED.replace("0100d0", "0200d0") : "82" + "30" + "43" + "20".repeat(15);
        try (Socket first = new Socket(InetAddress.getLoopbackAddress(), port);
                Socket second = new Socket(InetAddress.getLoopbackAddress(), port)) {
            first.getOutputStream().write(HexFormat.of().parseHex(one.substring(0, 10)));
            second.getOutputStream().write(HexFormat.of().parseHex(two));
            ear.await(line -> line.startsWith("display/2/text = C"));
            first.getOutputStream().write(HexFormat.of().parseHex(one.substring(10)));
            ear.await("display/1/text = CAM");
        }
        wire.close();
        wire.open();
        wire.close();
    }

    @Test
    void aPortThatIsTakenIsSaid() throws Exception {
        try (DatagramSocket taken = new DatagramSocket(0);
                ServerSocket door = new ServerSocket(0)) {
            Wire udp = new TslInType().wire(in(Map.of("port", taken.getLocalPort())), ear);
            assertThatThrownBy(udp::open).isInstanceOf(LinkFault.class).hasMessageContaining("another program");
            Wire tcp = new TslInType().wire(in(Map.of("port", door.getLocalPort(), "transport", "tcp")), ear);
            assertThatThrownBy(tcp::open).isInstanceOf(LinkFault.class).hasMessageContaining("choose another port");
        }
    }

    private static Given out(Map<String, Object> more) {
        Map<String, Object> given = new HashMap<>(Map.of("host", "127.0.0.1"));
        given.putAll(more);
        return new Given(new TslOutType(), given);
    }

    private static Given in(Map<String, Object> given) {
        return new Given(new TslInType(), given);
    }

    private static int free() throws Exception {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static void send(DatagramSocket from, int port, String hex) throws Exception {
        byte[] bytes = HexFormat.of().parseHex(hex);
        from.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
    }

    private static String received(DatagramSocket at) throws Exception {
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        at.receive(packet);
        return HexFormat.of().formatHex(Arrays.copyOf(packet.getData(), packet.getLength()));
    }
}
