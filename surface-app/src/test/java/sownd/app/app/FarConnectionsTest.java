package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.bindings.conductor.Answer;
import sownd.bindings.project.AudioSetup;
import sownd.bindings.project.ProjectReader;
import sownd.devices.net.obs.StandInObs;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/** Whole shows with a stand-in for OBS, a line protocol and a switcher at the other side. */
class FarConnectionsTest {
    private static final String OBS = """
        {"sownd": 1, "name": "Stream",
         "pages": {"one": {"name": "One", "controls": [
           {"at": [0, 0], "type": "button", "look": {"text": "${connection.obs.scene}"},
            "press": [{"set": "/connection/obs/scene", "to": "Break"}]}]}},
         "connections": {"obs": {"type": "obs", "port": PORT, "inputs": {"mic": "Mic/Aux"}}}}
        """;

    @TempDir
    private Path folder;

    private Show open(String project) {
        var read = new ProjectReader(NodeTypes.builtIn()).read(folder.resolve("project.json"), project);
        var settings = new ShowSettings(ShowSettings.Window.HEADLESS, AudioSetup.Driver.NULL, 0, 0);
        return Show.open(
                read.project().orElseThrow(() -> new AssertionError(read.said())), folder, settings, Hardware.system());
    }

    private static String value(Show show, String address) throws Exception {
        var answer = show.inbox().get(address).get(20, TimeUnit.SECONDS);
        return answer instanceof Answer.Found found ? found.value().asText() : answer.toString();
    }

    private static void shows(Show show, String address, String value) throws Exception {
        Until.so(address + " is " + value, () -> value(show, address).equals(value));
    }

    @Test
    void obsIsPlayedLostAndFoundAgain() throws Exception {
        var obs = new StandInObs(0, Optional.empty());
        var port = obs.port();
        try (var show = open(OBS.replace("PORT", Integer.toString(port)))) {
            shows(show, "/connection/obs/status", "ok");
            shows(show, "/page/one/0/0/text", "Main");
            show.inbox().press(1, 0, 0).get(20, TimeUnit.SECONDS);
            Until.so("it is on air", () -> obs.scene.equals("Break"));
            obs.change("Evening");
            shows(show, "/connection/obs/scene", "Evening");
            show.inbox().set("/connection/obs/input/mic/volume", Value.of(-20)).get(20, TimeUnit.SECONDS);
            Until.so("it is softer", () -> obs.volume == -20);
            obs.close();
            shows(show, "/connection/obs/status", "lost");
            shows(show, "/page/one/0/0/truth", "stale");
            show.inbox().press(1, 0, 0).get(20, TimeUnit.SECONDS);
            Until.so("people read why", () -> value(show, "/status/fault").contains("/connection/obs/reason"));
            try (var again = new StandInObs(port, Optional.empty())) {
                shows(show, "/connection/obs/status", "ok");
                shows(show, "/connection/obs/scene", "Main");
                Until.so(
                        "it is believed",
                        () -> !value(show, "/page/one/0/0/truth").equals("stale"));
                assertThat(again.asked).as("no backlog").doesNotContain("SetCurrentProgramScene");
            }
        }
    }

    @Test
    void aSecretThatIsMissingIsSaidAndTakenOnceItIsThere() throws Exception {
        var secrets = new SecretFile(folder.resolve("secrets.json"));
        try (var obs = new StandInObs(0, Optional.of("hush"))) {
            var project = OBS.replace("PORT", obs.port() + ", \"password\": \"secret:foh\"");
            var read = new ProjectReader(NodeTypes.builtIn()).read(folder.resolve("project.json"), project);
            var typed = (sownd.bindings.project.Connection.Typed)
                    read.project().orElseThrow().connections().get("obs");
            var line = new TypedLine(
                    "obs", typed, secrets::find, new sownd.bindings.conductor.Inbox(sownd.engine.Clock.system()));
            org.assertj.core.api.Assertions.assertThatThrownBy(line::open)
                    .hasMessage("there is no secret \"foh\", keep it: sownd secret set foh");
            line.close();
            secrets.keep("foh", "hush");
            line.open();
            line.close();
        }
    }

    private static int freePort() throws java.io.IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Test
    void linesAndASwitcherStartBindings() throws Exception {
        var rosstalk = freePort();
        try (var device = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var project = """
                {"sownd": 1, "name": "Lines",
                 "connections": {
                   "beamer": {"type": "tcp", "host": "127.0.0.1", "port": TCP, "line_end": "cr"},
                   "switcher": {"type": "rosstalk", "from": "127.0.0.1", "port": ROSS}},
                 "variables": {"lamp": {"value": ""}},
                 "bindings": {
                   "on": {"when": {"happened": "/connection/switcher/gpi", "args": [5]},
                          "do": [{"call": "/connection/beamer/send", "with": "PWR ON"}]},
                   "said": {"when": {"happened": "/connection/beamer/received"}, "do": [{"var": "lamp", "to": "${value}"}]}}}
                """.replace("TCP", Integer.toString(device.getLocalPort()))
                    .replace("ROSS", Integer.toString(rosstalk));
            try (var show = open(project);
                    var beamer = device.accept()) {
                shows(show, "/connection/beamer/status", "ok");
                shows(show, "/connection/switcher/status", "ok");
                try (var switcher = new Socket(InetAddress.getLoopbackAddress(), rosstalk)) {
                    switcher.getOutputStream().write("GPI 05\r\n".getBytes(StandardCharsets.US_ASCII));
                    var in = new BufferedReader(new InputStreamReader(beamer.getInputStream(), StandardCharsets.UTF_8));
                    assertThat(in.readLine()).isEqualTo("PWR ON");
                    beamer.getOutputStream().write("PWR=01\r".getBytes(StandardCharsets.US_ASCII));
                    shows(show, "/var/lamp", "PWR=01");
                    shows(show, "/connection/switcher/clients", "1");
                }
                shows(show, "/connection/switcher/clients", "0");
            }
        }
    }
}
