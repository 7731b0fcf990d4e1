package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.bindings.project.Project;
import sownd.bindings.project.ProjectReader;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/** Whatever hands do, in the end nothing is held, no ring turns, and every press that acted has had one release. */
class HandsWalkTest {
    private static final Path DEMO = Path.of("..", "assets", "demo", "matinee", "project.json");

    private static final String COUNTED = """
        {"sownd": 1, "name": "Walk", "variables": {"down": {"value": 0}, "up": {"value": 0}, "other": {}},
         "surfaces": {"pads": {"page": "one"}},
         "templates": {"counted": {"params": {}, "control": {"type": "button",
             "press": [{"set": "/var/down", "to": "${var.down + 1}"}],
             "release": [{"set": "/var/up", "to": "${var.up + 1}"}]}}},
         "pages": {
           "one": {"name": "One", "controls": [
             {"at": [0, 0], "template": "counted"},
             {"at": [0, 1], "template": "counted", "confirm": "60 ms"},
             {"at": [0, 2], "template": "counted", "arm": "200 ms", "lockout": "30 ms"},
             {"at": [0, 3], "template": "counted", "double": [{"set": "/var/down", "to": "${var.down + 1}"}]},
             {"at": [1, 0], "template": "counted", "long": [{"set": "/var/down", "to": "${var.down + 1}"}],
              "hands": {"long": "50 ms"}},
             {"at": [1, 1], "template": "counted", "lockout": "40 ms"},
             {"at": [1, 2], "type": "button", "press": [{"page": "two"}]},
             {"at": [1, 3], "type": "fader", "target": "/var/other", "range": [0, 1]}]},
           "two": {"name": "Two", "controls": [
             {"at": [0, 0], "template": "counted"}, {"at": [1, 2], "type": "button", "press": [{"page": "back"}]},
             {"at": [1, 3], "type": "fader", "target": "/var/other", "range": [0, 1]}]}}}
        """;

    private static Project read(String text) {
        var read = new ProjectReader(NodeTypes.builtIn()).read(Path.of("project.json"), text);
        return read.project().orElseThrow(() -> new AssertionError(read.said()));
    }

    @Test
    void everyControlOfTheDemoIsPressedHeldReleasedAndMovedAndNoLightIsLeftLying() throws Exception {
        var text = Files.readString(DEMO);
        var project = read(text);
        try (var stage = new Stage(text)) {
            var screen = stage.attach("screen");
            for (var page : project.pageIds()) {
                for (var control : project.pages().get(page).controls()) {
                    for (var held : List.of(5, 700)) {
                        stage.ask(stage.inbox.set("/surface/screen/page", Value.of(page)));
                        stage.hand("screen", control.at(), Gesture.DOWN, 1);
                        stage.hand("screen", control.at(), Gesture.MOVE, held / 1000.0);
                        stage.hand("screen", control.at(), Gesture.TURN, held - 100);
                        stage.pass(held);
                        stage.hand("screen", control.at(), Gesture.UP, 0);
                    }
                }
            }
            stage.ask(stage.inbox.call("/transport/stop_all", List.of()));
            stage.pass(3000);
            nothingLies(stage, project);
            for (var page : project.pageIds()) {
                stage.ask(stage.inbox.set("/surface/screen/page", Value.of(page)));
                assertThat(screen.lights.values()).noneMatch(face -> face.pressed() || !Double.isNaN(face.ring()));
            }
            assertThat(stage.value("/status/running")).isEqualTo(Value.of(0));
        }
    }

    private static void nothingLies(Stage stage, Project project) {
        project.pages()
                .forEach((id, page) -> page.controls().forEach(control -> {
                    var path = Project.path(id, control);
                    assertThat(stage.value(path + "/pressed")).as(path).isEqualTo(Value.of(false));
                }));
    }

    /** Two surfaces, bouncing keys, lost releases, pages that turn, a surface that goes and comes, a project edited. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomHandsLeaveNothingBehind(int seed) {
        var random = new Random(seed);
        var project = read(COUNTED);
        try (var stage = new Stage(COUNTED)) {
            var keys = keys();
            stage.attach("screen");
            stage.attach("pads", keys.toArray(Place[]::new));
            for (var i = 0; i < 600; i++) {
                var surface = random.nextBoolean() ? "screen" : "pads";
                var place = keys.get(random.nextInt(keys.size()));
                switch (random.nextInt(20)) {
                    case 0 -> {
                        stage.inbox.detach("pads");
                        stage.attach("pads", keys.toArray(Place[]::new));
                    }
                    case 1 -> stage.inbox.edit(project);
                    case 2 -> stage.ask(stage.inbox.set("/surface/" + surface + "/page", Value.of("two")));
                    case 3 -> stage.ask(stage.inbox.set("/surface/" + surface + "/page", Value.of("one")));
                    case 4, 5 -> stage.ask(stage.inbox.press(1, random.nextInt(2), random.nextInt(3)));
                    case 6 -> stage.hand(surface, place, Gesture.MOVE, random.nextDouble());
                    case 7, 8, 9, 10, 11, 12 -> stage.hand(surface, place, Gesture.DOWN, 1);
                    case 13, 14, 15, 16, 17 -> stage.hand(surface, place, Gesture.UP, 0);
                    default -> stage.pass(random.nextInt(80));
                }
            }
            for (var place : keys) {
                stage.hand("screen", place, Gesture.UP, 0);
                stage.hand("pads", place, Gesture.UP, 0);
            }
            stage.pass(600);
            nothingLies(stage, project);
            assertThat(stage.value("/var/down").asNumber()).isGreaterThan(50);
            assertThat(stage.value("/var/up")).as("seed " + seed).isEqualTo(stage.value("/var/down"));
            assertThat(stage.value("/status/fault")).isEqualTo(Value.of(""));
        }
    }

    private static List<Place> keys() {
        var keys = new ArrayList<Place>();
        for (var cell = 0; cell < 8; cell++) {
            keys.add(new Place.Key(cell / 4, cell % 4));
        }
        return keys;
    }
}
