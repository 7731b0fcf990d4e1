package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sownd.bindings.action.Sending;
import sownd.bindings.project.ProjectReader;
import sownd.devices.Appearance;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.net.Datum;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

class ConnectionOwnerTest {
    private static final String PROJECT = """
        {"sownd": 1, "name": "Far",
         "connections": {
           "obs": {"type": "obs", "inputs": {"mic": "Mic/Aux"}},
           "switcher": {"type": "rosstalk", "from": "any"},
           "box": {"type": "tcp", "host": "box", "port": 23}},
         "variables": {"n": {"value": 0}, "last": {"value": ""}, "lit": {"value": 0}},
         "pages": {"one": {"name": "One", "controls": [
           {"at": [0, 0], "type": "button", "look": {"text": "${connection.obs.scene}"},
            "press": [{"set": "/connection/obs/scene", "to": "Break"}]},
           {"at": [0, 1], "type": "button", "press": [{"call": "/connection/obs/take"}]},
           {"at": [0, 2], "type": "button", "press": [{"call": "/connection/box/send", "with": "POWER ON"}]},
           {"at": [0, 3], "type": "button",
            "press": [{"ramp": "/connection/obs/input/mic/volume", "to": -100, "over": "100 ms"}]},
           {"at": [1, 0], "type": "fader", "target": "/connection/obs/input/mic/volume"}]}},
         "bindings": {
           "five": {"when": {"happened": "/connection/switcher/gpi", "args": [5]},
                    "do": [{"var": "n", "to": "${var.n + 1}"}]},
           "line": {"when": {"happened": "/connection/box/received"}, "do": [{"var": "last", "to": "${value}"}]},
           "lamp": {"when": {"changed": "/connection/obs/streaming"}, "do": [{"var": "lit", "to": "${value}"}]}}}
        """;

    private final Stage stage = new Stage(PROJECT);

    @AfterEach
    void end() {
        stage.close();
    }

    private void press(int column) {
        stage.hand("panel", new Place.Key(0, column), Gesture.DOWN, 1);
        stage.hand("panel", new Place.Key(0, column), Gesture.UP, 0);
    }

    private void stands(String id, String status) {
        stage.inbox.tell("/connection/" + id + "/status", Value.of(status));
        stage.conductor.doWork();
    }

    private void told(String path, Value value) {
        stage.inbox.newest("/connection/" + path, value);
        stage.conductor.doWork();
    }

    private void happened(String path, Value... said) {
        stage.inbox.happened("/connection/" + path, List.of(said));
        stage.pass(5);
    }

    @Test
    void whatIsSetOrCalledGoesOutside() {
        stage.attach("panel", new Place.Key(0, 0), new Place.Key(0, 1), new Place.Key(0, 2));
        press(0);
        press(1);
        press(2);
        assertThat(stage.sent)
                .containsExactly(
                        new Sending.Far("obs", "scene", List.of(Datum.of("Break"))),
                        new Sending.Far("obs", "take", List.of()),
                        new Sending.Far("box", "send", List.of(Datum.of("POWER ON"))));
        assertThat(stage.value("/connection/obs/scene").asText()).isEqualTo("Break");
    }

    @Test
    void whatIsCalledWithNothingSaysWhatIsMissing() {
        var answer = stage.ask(stage.inbox.call("/connection/box/send", List.of()));
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(answer.toString()).contains("called with nothing", "sends a message");
        assertThat(stage.ask(stage.inbox.set("/connection/obs/input/mic/volume", Value.of("loud"))))
                .isInstanceOf(Answer.Refused.class);
        assertThat(stage.sent).isEmpty();
    }

    @Test
    void moreThanOneArgumentGoesAsItIs() {
        stage.ask(stage.inbox.call(
                "/connection/box/send", List.of(new Value.Items(List.of(Value.of(5), Value.of(true), Value.of("x"))))));
        assertThat(stage.sent)
                .containsExactly(new Sending.Far("box", "send", List.of(Datum.of("5"), Datum.of(true), Datum.of("x"))));
    }

    @Test
    void whatIsToldIsShownAndStartsWhatWatchesIt() {
        var panel = stage.attach("panel", new Place.Key(0, 0));
        told("obs/scene", Value.of("Main"));
        told("obs/streaming", Value.of(true));
        stage.pass(5);
        assertThat(panel.at(0, 0).text()).isEqualTo("Main");
        assertThat(stage.value("/var/lit").asFlag()).isTrue();
        told("obs/nowhere", Value.of(1));
        assertThat(stage.value("/connection/obs/nowhere").asText()).contains("Unknown");
    }

    @Test
    void onlyTheNewestValueOfAnAddressWaits() {
        for (var i = 0; i < 100_000; i++) {
            stage.inbox.newest("/connection/obs/fps", Value.of(i));
        }
        stage.conductor.doWork();
        assertThat(stage.value("/connection/obs/fps").asNumber()).isEqualTo(99_999);
        assertThat(stage.inbox.refused()).isZero();
    }

    @Test
    void whatIsLostIsShownAsOldUntilItIsToldAgain() {
        var panel = stage.attach("panel", new Place.Key(0, 0));
        assertThat(panel.at(0, 0).truth()).as("nobody told it yet").isEqualTo(Appearance.Truth.STALE);
        stands("obs", "ok");
        told("obs/scene", Value.of("Main"));
        assertThat(panel.at(0, 0).truth()).isEqualTo(Appearance.Truth.PLAIN);
        stands("obs", "lost");
        assertThat(panel.at(0, 0).truth()).isEqualTo(Appearance.Truth.STALE);
        assertThat(panel.at(0, 0).text()).as("the last that was known").isEqualTo("Main");
        stands("obs", "ok");
        assertThat(panel.at(0, 0).truth()).as("being there is not being told").isEqualTo(Appearance.Truth.STALE);
        told("obs/scene", Value.of("Main"));
        assertThat(panel.at(0, 0).truth()).isEqualTo(Appearance.Truth.PLAIN);
    }

    @Test
    void whatHappensStartsBindingsThatMeanIt() {
        happened("switcher/gpi", Value.of(4));
        assertThat(stage.value("/var/n").asNumber()).isZero();
        happened("switcher/gpi", Value.of(5));
        happened("switcher/gpi", Value.of(5), Value.of("Rain"));
        assertThat(stage.value("/var/n").asNumber()).isEqualTo(2);
        assertThat(stage.value("/connection/switcher/gpi").asNumber()).isEqualTo(5);
        happened("box/received", Value.of("LAMP 5"));
        assertThat(stage.value("/var/last").asText()).isEqualTo("LAMP 5");
        happened("switcher/ftb");
        happened("switcher/ftb");
        assertThat(stage.value("/connection/switcher/ftb").asNumber())
                .as("it counts")
                .isEqualTo(2);
    }

    @Test
    void whatHappensCanBeLearnt() {
        stage.ask(stage.inbox.call("/learn/binding", List.of(Value.of("rain"))));
        happened("switcher/gpi", Value.of(7));
        assertThat(stage.value("/learn/heard").asText()).isEqualTo("/connection/switcher/gpi 7");
        assertThat(stage.value("/learn/proposal").asText())
                .contains("\"happened\"", "/connection/switcher/gpi", "\"args\"", "7");
    }

    @Test
    void aRampIsSentInStepsAndEndsExactly() {
        stage.attach("panel", new Place.Key(0, 3));
        stands("obs", "ok");
        told("obs/input/mic/volume", Value.of(0.0));
        press(3);
        stage.pass(20);
        told("obs/input/mic/volume", Value.of(0.0)); // an echo of what is past
        stage.pass(200);
        var levels = stage.sent.stream()
                .map(sending -> ((Sending.Far) sending).arguments().getFirst().number())
                .toList();
        assertThat(levels).hasSizeBetween(4, 6).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(levels.getLast()).isEqualTo(-100);
        assertThat(stage.value("/connection/obs/input/mic/volume").asNumber()).isEqualTo(-100);
    }

    @Test
    void anEditOnlyDoubtsWhatItChanged() {
        var panel = stage.attach("panel", new Place.Key(0, 0));
        stands("obs", "ok");
        told("obs/scene", Value.of("Main"));
        stage.edit(PROJECT.replace("\"port\": 23", "\"port\": 24"));
        assertThat(panel.at(0, 0).truth()).isEqualTo(Appearance.Truth.PLAIN);
        stage.edit(PROJECT.replace("\"type\": \"obs\",", "\"type\": \"obs\", \"host\": \"other\","));
        stage.pass(5);
        assertThat(panel.at(0, 0).truth()).isEqualTo(Appearance.Truth.STALE);
        assertThat(panel.at(0, 0).text()).isEqualTo("Main");
    }

    @Test
    void whatHappensMustBeDeclared() {
        var wrong = PROJECT.replace("/connection/switcher/gpi\", \"args\"", "/connection/switcher/gpo\", \"args\"");
        var read = new ProjectReader(NodeTypes.builtIn()).read(Path.of("p"), wrong);
        assertThat(read.project()).isEmpty();
        assertThat(read.said()).anyMatch(line -> line.contains("did you mean \"/connection/switcher/gpi\"?"));
    }
}
