package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.bindings.conductor.Answer;
import sownd.bindings.project.AudioSetup;
import sownd.bindings.project.ProjectReader;
import sownd.devices.osc.OscMessage;
import sownd.devices.osc.OscPacket;
import sownd.devices.osc.OscServer;
import sownd.engine.graph.NodeTypes;

/** A console that is spoken to by OSC over TCP, is switched off and on again. */
final class OscOverTcpTest {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final String PROJECT = """
            {"sownd": 1, "name": "Console",
             "pages": {"one": {"name": "One", "controls": [
               {"at": [0, 0], "type": "button",
                "press": [{"send": "osc", "to": "desk", "address": "/eos/key/go_0", "args": [1]}]}]}},
             "connections": {"desk": {"type": "osc", "port": 9000, "transport": "tcp_slip"}}}
            """;

    @TempDir
    private Path folder;

    private final BlockingQueue<OscPacket> heard = new LinkedBlockingQueue<>();

    @Test
    void aConsoleThatIsSwitchedOffAndOnIsSpokenToAgain() throws Exception {
        var server = OscServer.open(ANY, (packet, _, _) -> heard.add(packet));
        var where = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
        try (var show = open(server.port())) {
            presses(show);
            server.close();
            Until.so(
                    "it is missed",
                    () -> answer(show, "/connection/desk/status").contains("lost"));
            assertThat(answer(show, "/connection/desk/reason")).isNotBlank();
            press(show);
            Until.so("people read why", () -> answer(show, "/status/fault").contains("/connection/desk/reason"));
            try (var again = OscServer.open(where, (packet, _, _) -> heard.add(packet))) {
                assertThat(again.port()).isEqualTo(where.getPort());
                heard.clear();
                presses(show);
            }
        }
    }

    private void presses(Show show) throws Exception {
        Until.so("it is there", () -> answer(show, "/connection/desk/status").contains("ok"));
        press(show);
        var message = (OscMessage) heard.poll(30, TimeUnit.SECONDS);
        assertThat(message).isNotNull();
        assertThat(message.address()).isEqualTo("/eos/key/go_0");
    }

    private static void press(Show show) throws Exception {
        show.inbox().press(1, 0, 0).get(20, TimeUnit.SECONDS);
    }

    private Show open(int port) throws Exception {
        var text = PROJECT.replace("9000", Integer.toString(port));
        var read = new ProjectReader(NodeTypes.builtIn()).read(folder.resolve("project.json"), text);
        var settings = new ShowSettings(ShowSettings.Window.HEADLESS, AudioSetup.Driver.NULL, 0, 0);
        return Show.open(
                read.project().orElseThrow(() -> new AssertionError(read.said())), folder, settings, Hardware.system());
    }

    private static String answer(Show show, String address) throws Exception {
        var answer = show.inbox().get(address).get(20, TimeUnit.SECONDS);
        assertThat(answer).isInstanceOf(Answer.Found.class);
        return answer.toString();
    }
}
