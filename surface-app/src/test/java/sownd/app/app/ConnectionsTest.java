package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.bindings.conductor.Answer;
import sownd.bindings.project.AudioSetup;
import sownd.bindings.project.ProjectReader;
import sownd.bindings.store.LocalDisk;
import sownd.bindings.store.Opening;
import sownd.devices.midi.VirtualMidi;
import sownd.devices.osc.OscPacket;
import sownd.devices.osc.OscServer;
import sownd.engine.graph.NodeTypes;

/** Connections and controllers that edits add, change and take away while the show runs, and that come and go themselves. */
final class ConnectionsTest {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final String PROJECT = """
            {"sownd": 1, "name": "Live",
             "pages": {"one": {"name": "One", "controls": [
               {"at": [0, 0], "type": "button", "press": [{"send": "midi", "to": "pads", "message": "note 60 100"}]}]}},
             "connections": {"pads": {"type": "midi", "in": "Live pads", "out": "Live pads"}},
             "surfaces": {}}
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Show show;

    @BeforeEach
    void open() throws Exception {
        var file = folder.resolve("project.json");
        Files.writeString(file, PROJECT);
        var reader = new ProjectReader(NodeTypes.builtIn());
        var opening = Opening.of(file, reader, new LocalDisk(), ZoneId.systemDefault());
        var settings = new ShowSettings(ShowSettings.Window.HEADLESS, AudioSetup.Driver.NULL, 0, 0);
        show = Show.open(opening, reader, folder, settings, Hardware.system());
    }

    @AfterEach
    void close() {
        show.close();
        http.close();
    }

    private void change(String change) throws Exception {
        send("PATCH", "", "{\"name\": \"Wire\", \"changes\": [" + change + "]}");
    }

    private void put(String pointer, String value) throws Exception {
        change("{\"put\": \"" + pointer + "\", \"value\": " + value + "}");
    }

    private void send(String method, String path, String body) throws Exception {
        var uri = show.address().orElseThrow().resolve("/api/v1/project" + path);
        var request = HttpRequest.newBuilder(uri)
                .method(method, BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String answer(String address) throws Exception {
        var answer = show.inbox().get(address).get(20, TimeUnit.SECONDS);
        return answer instanceof Answer.Found found ? found.value().asText() : answer.toString();
    }

    private void press() throws Exception {
        show.inbox().press(1, 0, 0).get(20, TimeUnit.SECONDS);
    }

    @Test
    void aMidiPortComesGoesAndComesAgain() throws Exception {
        Until.so("it is missed", () -> answer("/connection/pads/status").equals("lost"));
        assertThat(answer("/connection/pads/reason")).contains("no MIDI output is called \"Live pads\"");
        press();
        Until.so("people read why", () -> answer("/status/fault").contains("/connection/pads/reason"));
        for (var round = 0; round < 2; round++) {
            try (var pads = VirtualMidi.plug("Live pads")) {
                Until.so("it is well", () -> answer("/connection/pads/status").equals("ok"));
                assertThat(answer("/connection/pads/reason")).isEmpty();
                press();
                assertThat(pads.written()).isEqualTo("903c64");
            }
            Until.so("it is gone", () -> answer("/connection/pads/status").equals("lost"));
        }
    }

    @Test
    void anEditOpensClosesAndChangesWhatItNames() throws Exception {
        BlockingQueue<OscPacket> heard = new LinkedBlockingQueue<>();
        try (var pads = VirtualMidi.plug("Live pads");
                var other = VirtualMidi.plug("Other pads");
                var server = OscServer.open(ANY, (packet, _, _) -> heard.add(packet))) {
            Until.so("it is well", () -> answer("/connection/pads/status").equals("ok"));
            put("/connections/desk", "{\"type\": \"osc\", \"port\": " + server.port() + ", \"transport\": \"tcp\"}");
            assertThat(answer("/connection/desk/status")).as("there at once").isIn("", "connecting", "ok");
            Until.so("it is opened", () -> answer("/connection/desk/status").equals("ok"));
            assertThat(answer("/connection/pads/status")).as("not touched").isEqualTo("ok");
            assertThat(pads.held()).isTrue();
            change("{\"put\": \"/connections/pads/out\", \"value\": \"Other pads\"},"
                    + "{\"put\": \"/connections/pads/in\", \"value\": \"Other pads\"}");
            Until.so("it is another", () -> other.held() && !pads.held());
            Until.so("it is well", () -> answer("/connection/pads/status").equals("ok"));
            press();
            assertThat(other.written()).isEqualTo("903c64");
            change("{\"remove\": \"/connections/desk\"}");
            Until.so("it is no address", () -> answer("/connection/desk/status").contains("Unknown"));
            send("POST", "/undo", "");
            Until.so(
                    "it is opened again",
                    () -> answer("/connection/desk/status").equals("ok"));
        }
    }

    @Test
    void anEditBringsAControllerAndTakesItAway() throws Exception {
        try (var apc = VirtualMidi.plug("APC mini mk2 Control")) {
            put("/surfaces/apc", "{\"profile\": \"akai/apc_mini_mk2\"}");
            Until.so("it is here", () -> answer("/surface/apc/here").equals("true"));
            Until.so("it is well", () -> answer("/surface/apc/status").equals("ok"));
            put("/surfaces/apc/debounce", "\"40 ms\"");
            assertThat(answer("/surface/apc/here"))
                    .as("hardware is not touched")
                    .isEqualTo("true");
            send("POST", "/undo", "");
            send("POST", "/undo", "");
            Until.so("it is let go", () -> !apc.held());
            Until.so("it is gone", () -> answer("/surface/apc/here").equals("false"));
        }
    }

    @Test
    void twoOfOneNameAreToldApartByTheirOrder() throws Exception {
        try (var first = VirtualMidi.plug("Twin deck");
                var second = VirtualMidi.plug("Twin deck")) {
            put("/connections/pads", "{\"type\": \"midi\", \"out\": \"twin #2\"}");
            Until.so("it is well", () -> answer("/connection/pads/status").equals("ok"));
            press();
            assertThat(second.written()).isEqualTo("903c64");
            assertThat(List.of(first.held(), second.held())).containsExactly(false, true);
        }
    }
}
