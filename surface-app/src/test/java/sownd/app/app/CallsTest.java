package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import sownd.bindings.conductor.Answer;
import sownd.bindings.conductor.Conductor;
import sownd.bindings.conductor.Inbox;
import sownd.bindings.project.ProjectReader;
import sownd.devices.midi.MidiPorts;
import sownd.engine.Engine;
import sownd.engine.Sample;
import sownd.engine.audio.Format;
import sownd.engine.graph.NodeTypes;

/** Lists of actions that ask other machines: a real conductor, real sockets, stepped until the answers are there. */
final class CallsTest {
    private final Inbox inbox = new Inbox(System::nanoTime);
    private final Wires wires = new Wires(inbox, new Connections(inbox, MidiPorts.system()));
    private final NodeTypes types = NodeTypes.builtIn();
    private final Engine engine = new Engine(
            new Format(48_000, 64, 2), types, _ -> new Sample(new float[][] {{0}}, 48_000), System::nanoTime);
    private final Conductor conductor = new Conductor(engine, inbox, wires, System::nanoTime, Clock.systemUTC());

    private void open(String presses) {
        var project = """
            {"sownd": 1, "name": "Ask", "variables": {"body": {"value": ""}, "status": {}, "error": {"value": ""}},
             "pages": {"one": {"name": "One", "controls": [%s]}}}
            """.formatted(presses);
        var read = new ProjectReader(types).read(Path.of("project.json"), project);
        inbox.open(read.project().orElseThrow(() -> new AssertionError(read.said())));
        conductor.doWork();
    }

    private static String button(int column, String actions) {
        return "{\"at\": [0, %d], \"type\": \"button\", \"press\": [%s]}".formatted(column, actions);
    }

    private void press(int column) {
        inbox.call("/page/one/0/" + column + "/press", List.of());
        conductor.doWork();
    }

    private String value(String address) {
        var asked = inbox.get(address);
        conductor.doWork();
        return asked.join() instanceof Answer.Found found ? found.value().asText() : "";
    }

    private void until(String address, String text) throws Exception {
        Until.so(address + " is " + text, () -> value(address).equals(text));
    }

    @Test
    void whatIsAnsweredComesBackAndDeadTargetsHoldNobodyUp() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/scene", exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("storm".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try (var hole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var line = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var web = "\"http://127.0.0.1:" + server.getAddress().getPort();
            open(String.join(
                    ",",
                    button(
                            0,
                            "{\"send\": \"http\", \"method\": \"GET\", \"url\": " + web
                                    + "/scene\", \"result\": \"got\"},"
                                    + "{\"var\": \"body\", \"to\": \"${got.body}\"}, {\"var\": \"status\", \"to\": \"${got.status}\"}"),
                    button(
                            1,
                            "{\"send\": \"http\", \"url\": " + web
                                    + "/nowhere\", \"failed\": [{\"var\": \"error\", \"to\": \"${error}\"}]}"),
                    button(
                            2,
                            "{\"send\": \"tcp\", \"host\": \"127.0.0.1\", \"port\": " + line.getLocalPort()
                                    + ", \"text\": \"HELLO\\n\", \"result\": \"/var/body\"}"),
                    button(
                            3,
                            "{\"send\": \"http\", \"url\": \"http://127.0.0.1:" + hole.getLocalPort()
                                    + "/\", \"timeout\": \"200 ms\"}")));
            for (var i = 0; i < 20; i++) {
                press(3);
            }
            assertThat(value("/status/running")).isEqualTo("20");
            press(0);
            until("/var/body", "storm");
            assertThat(value("/var/status")).isEqualTo("200");
            press(1);
            Until.so("the failure is said", () -> value("/var/error").endsWith("was answered with 404"));
            press(2);
            try (var far = line.accept()) {
                assertThat(far.getInputStream().readNBytes(6)).isEqualTo("HELLO\n".getBytes(StandardCharsets.UTF_8));
                far.getOutputStream().write("hi\n".getBytes(StandardCharsets.UTF_8));
                until("/var/body", "hi");
            }
            until("/status/running", "0");
            assertThat(value("/status/fault")).contains("no answer within 0.2 s");
        } finally {
            server.stop(0);
            wires.close();
            engine.close();
        }
    }
}
