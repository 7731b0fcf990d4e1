package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.engine.graph.Value;

/** Bindings that listen to what hands do, on controls that do something else, or nothing, with it. */
class GesturesTest {
    private static final String PROJECT = """
        {'sownd': 1, 'name': 'Deeds', 'hands': {'long': '400 ms', 'double': '200 ms'},
         'pages': {'one': {'name': 'One', 'grid': [4, 8], 'controls': [
             {'at': [0, 0], 'type': 'button', 'press': [{'set': '/var/own', 'to': '${var.own + 1}'}]},
             {'at': [0, 1], 'type': 'button', 'confirm': '600 ms', 'press': [{'set': '/var/own', 'to': '${var.own + 1}'}]},
             {'at': [0, 2], 'type': 'button', 'repeat': {'after': '200 ms', 'every': '50 ms'}},
             {'at': [0, 3], 'type': 'button', 'lockout': '5 s', 'press': [{'set': '/var/own', 'to': '${var.own + 1}'}]},
             {'at': [0, 4], 'type': 'button', 'hands': {'long': '100 ms'}},
             {'at': [1, 0], 'type': 'fader', 'target': '/var/x', 'range': [0, 10]},
             {'at': [1, 1], 'type': 'encoder', 'target': '/var/x', 'range': [0, 100], 'acceleration': 1},
             {'at': [1, 2], 'type': 'pad', 'pressure': '/var/x'},
             {'at': [1, 3], 'type': 'xy', 'x': '/var/x', 'y': '/var/y'}]}},
         'variables': {'n': {}, 'v': {}, 'own': {}, 'x': {}, 'y': {}}, 'surfaces': {'pads': {'debounce': '1 ms'}},
         'bindings': {'b': {'when': {'gesture': '%s', 'on': '/page/one/%s'},
             'do': [{'set': '/var/n', 'to': '${var.n + 1}'}, {'set': '/var/v', 'to': '${value}'}]}}}
        """;

    private static Stage stage(String deed, String control) {
        var stage = new Stage(PROJECT.formatted(deed, control).replace('\'', '"'));
        stage.attach("screen");
        return stage;
    }

    /** A script: "d" goes down, "u" comes up, a number lets so many milliseconds pass. */
    private static void play(Stage stage, String control, String script) {
        var cell = control.split("/");
        var place = new Place.Key(Integer.parseInt(cell[0]), Integer.parseInt(cell[1]));
        for (var step : script.split(" ")) {
            switch (step) {
                case "d" -> stage.hand("screen", place, Gesture.DOWN, 0.5);
                case "u" -> stage.hand("screen", place, Gesture.UP, 0);
                default -> stage.pass(Integer.parseInt(step));
            }
        }
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "down, 0/0, d 5, 1, 0.5",
        "down, 0/0, d 5 u 5 d 5, 2, 0.5",
        "up, 0/0, d 500, 0, 0",
        "up, 0/0, d 500 u 5, 1, 0",
        "short, 0/0, d 300 u 5, 1, 0.5",
        "short, 0/0, d 450 u 5, 0, 0",
        "long, 0/0, d 390, 0, 0",
        "long, 0/0, d 410, 1, 0.5",
        "long, 0/0, d 900 u 5, 1, 0.5",
        "long, 0/4, d 110, 1, 0.5",
        "double, 0/0, d 20 u 60 d 5, 1, 0.5",
        "double, 0/0, d 20 u 250 d 5 u 300, 0, 0",
        "double, 0/0, d 20 u 30 d 20 u 30 d 20 u 30 d 5, 2, 0.5",
        "repeat, 0/2, d 190, 0, 0",
        "repeat, 0/2, d 210, 1, 0.5",
        "repeat, 0/2, d 320 u 500, 3, 0.5",
        "repeat, 0/0, d 420, 1, 0.5",
        "confirm, 0/1, d 590 u 100, 0, 0",
        "confirm, 0/1, d 610, 1, 0.5",
        "confirm, 0/0, d 1010, 1, 0.5",
        "down, 0/3, d 20 u 100 d 20 u 100, 1, 0.5",
        "short, 0/3, d 20 u 100 d 20 u 100, 1, 0.5",
    })
    void deedsOfAPress(String deed, String control, String script, double times, double value) {
        try (var stage = stage(deed, control)) {
            play(stage, control, script);
            stage.pass(5);
            assertThat(stage.value("/var/n").asNumber()).isEqualTo(times);
            assertThat(stage.value("/var/v").asNumber()).isEqualTo(value);
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "move, 1/0, MOVE, 0.25, 0.25",
        "touch, 1/0, TOUCH, 1, 1",
        "release, 1/0, RELEASE, 1, 0",
        "turn, 1/1, TURN, -3, -3",
        "move, 1/3, MOVE, 0.75, 0.75",
        "slide, 1/3, SLIDE, 0.5, 0.5"
    })
    void deedsOfAMove(String deed, String control, Gesture gesture, double given, double value) {
        try (var stage = stage(deed, control)) {
            stage.attach("pads", new Place.Fader(0), new Place.Encoder(0));
            var cell = control.split("/");
            var place = switch (control) {
                case "1/0" -> new Place.Fader(0);
                case "1/1" -> new Place.Encoder(0);
                default -> new Place.Key(Integer.parseInt(cell[0]), Integer.parseInt(cell[1]));
            };
            stage.hand(control.equals("1/3") ? "screen" : "pads", place, gesture, given);
            stage.pass(5);
            assertThat(stage.value("/var/n").asNumber()).isEqualTo(1);
            assertThat(stage.value("/var/v").asNumber()).isEqualTo(value);
        }
    }

    @Test
    void aPadIsPressedHarderWhileItIsDown() {
        try (var stage = stage("pressure", "1/2")) {
            var pad = new Place.Key(1, 2);
            stage.hand("screen", pad, Gesture.PRESSURE, 0.3);
            stage.pass(5);
            assertThat(stage.value("/var/n")).isEqualTo(Value.of(0));
            stage.hand("screen", pad, Gesture.DOWN, 1);
            stage.hand("screen", pad, Gesture.PRESSURE, 0.8);
            stage.pass(5);
            assertThat(stage.value("/var/v")).isEqualTo(Value.of(0.8));
        }
    }

    /** A button that acts at once does so though somebody waits for a second press. */
    @Test
    void listeningChangesNothingOfWhatTheControlDoes() {
        try (var stage = stage("double", "0/0")) {
            play(stage, "0/0", "d 5");
            assertThat(stage.value("/var/own")).isEqualTo(Value.of(1));
            play(stage, "0/0", "u 50 d 5 u 5");
            assertThat(stage.value("/var/own")).isEqualTo(Value.of(2));
            assertThat(stage.value("/var/n")).isEqualTo(Value.of(1));
        }
    }

    @Test
    void aSurfaceThatIsGoneAndPanicDecideNothing() {
        try (var stage = stage("short", "0/0")) {
            stage.attach("pads", new Place.Key(0, 0));
            stage.hand("pads", new Place.Key(0, 0), Gesture.DOWN, 1);
            stage.inbox.detach("pads");
            stage.pass(500);
            assertThat(stage.value("/var/n")).isEqualTo(Value.of(0));
        }
        try (var stage = stage("long", "0/0")) {
            play(stage, "0/0", "d 100");
            stage.ask(stage.inbox.call("/transport/stop_all", java.util.List.of()));
            stage.pass(500);
            assertThat(stage.value("/var/n")).isEqualTo(Value.of(0));
        }
    }
}
