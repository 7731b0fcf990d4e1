package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.midi.MidiEvent;
import sownd.devices.osc.OscMessage;
import sownd.devices.osc.OscValue;
import sownd.engine.graph.Value;

/** Triggers from what happens to what it starts, through a whole conductor. */
class BindingsTest {
    private static Stage stage(String bindings) {
        return new Stage(project(bindings));
    }

    private static String project(String bindings) {
        return """
            {"sownd": 1, "name": "Test", "zone": "UTC",
             "pages": {"one": {"name": "One", "controls": [{"at": [0, 0], "type": "button"}]}},
             "variables": {"a": {}, "b": {}, "c": {}, "on": {"value": false}, "text": {"value": ""}},
             "connections": {"keys": {"type": "midi"}},
             "surfaces": {"pads": {}},
             "bindings": {%s}}
            """.formatted(bindings).replace('\'', '"');
    }

    private static final String COUNTS =
            "'do': [{'set': '/var/b', 'to': '${var.b + 1}'}, {'set': '/var/c', 'to': '${value}'}]";

    private static String binding(String when) {
        return "'x': {'when': " + when + ", " + COUNTS + "}";
    }

    private static double count(Stage stage) {
        stage.pass(3);
        return stage.value("/var/b").asNumber();
    }

    private static void set(Stage stage, String address, Value value) {
        stage.ask(stage.inbox.set(address, value));
        stage.pass(2);
    }

    private static void osc(Stage stage, String address, OscValue... arguments) {
        stage.inbox.osc(new OscMessage(address, List.of(arguments)), stage.driver.nanoTime());
        stage.pass(2);
    }

    @Test
    void anOscMessageWithItsArguments() {
        try (var stage = stage(binding("{'osc': '/eos/*/fire', 'args': ['GO', [0.5, 1], null, 3]}"))) {
            osc(stage, "/eos/1/fire");
            osc(
                    stage,
                    "/eos/1/fire",
                    new OscValue.Str("GO"),
                    new OscValue.Float32(0.4f),
                    new OscValue.Int32(9),
                    new OscValue.Int32(3));
            osc(
                    stage,
                    "/eos/1/fire",
                    new OscValue.Str("NO"),
                    new OscValue.Float32(0.5f),
                    new OscValue.Int32(9),
                    new OscValue.Int32(3));
            assertThat(count(stage)).isZero();
            osc(
                    stage,
                    "/eos/1/fire",
                    new OscValue.Str("GO"),
                    new OscValue.Float32(0.5f),
                    new OscValue.Nil(),
                    new OscValue.Int32(3));
            osc(
                    stage,
                    "/eos/1/fire",
                    new OscValue.Str("GO"),
                    new OscValue.Float32(1),
                    new OscValue.Str("any"),
                    new OscValue.Float32(3),
                    new OscValue.Int32(7));
            assertThat(count(stage)).isEqualTo(2);
            assertThat(stage.value("/var/c")).isEqualTo(Value.of("GO"));
            assertThat(stage.value("/binding/x/fired")).isEqualTo(Value.of(2));
        }
    }

    @Test
    void aMidiMessageWithAValueInRange() {
        try (var stage = stage(binding("{'midi': 'note 60', 'from': 'keys', 'value': [64, 127]}"))) {
            for (var velocity : new int[] {1, 63, 64, 127, 0}) {
                stage.inbox.midi("keys", new MidiEvent(0x90, 60, velocity), stage.driver.nanoTime());
                stage.pass(2);
            }
            assertThat(count(stage)).isEqualTo(2);
        }
    }

    @Test
    void aRequestByName() {
        try (var stage = stage(binding("{'http': 'go'}"))) {
            stage.ask(stage.inbox.call("/trigger/go", List.of(Value.of(7))));
            assertThat(count(stage)).isEqualTo(1);
            assertThat(stage.value("/var/c")).isEqualTo(Value.of(7));
        }
    }

    @Test
    void aChange() {
        try (var stage = stage(binding("{'changed': '/var/a'}"))) {
            assertThat(count(stage)).as("opening is no change").isZero();
            set(stage, "/var/a", Value.of(1));
            set(stage, "/var/a", Value.of(1));
            set(stage, "/var/a", Value.of(2));
            assertThat(count(stage)).isEqualTo(2);
            assertThat(stage.value("/var/c")).isEqualTo(Value.of(2));
        }
    }

    @Test
    void aChangeByEnough() {
        try (var stage = stage(binding("{'changed': '/var/a', 'by': 3}"))) {
            for (var value : new double[] {1, 2, 2.9, 3, 5, 1, 0, -0.1}) {
                set(stage, "/var/a", Value.of(value));
            }
            assertThat(count(stage)).as("at 3 and at 0").isEqualTo(2);
        }
    }

    @Test
    void changesAreHeldApartAndTheNewestCounts() {
        try (var stage = stage(binding("{'changed': '/var/a', 'at_most': '50 ms'}"))) {
            for (var i = 1; i <= 50; i++) {
                set(stage, "/var/a", Value.of(i));
            }
            assertThat(count(stage)).as("100 ms in which 50 changes came").isBetween(2.0, 4.0);
            stage.pass(60);
            assertThat(stage.value("/var/c")).isEqualTo(Value.of(50));
        }
    }

    @Test
    void aConditionStartsOnItsEdgeAlone() {
        try (var stage = stage(binding("{'true': 'var.a > 2'}"))) {
            for (var value : new int[] {3, 4, 5, 1, 3}) {
                set(stage, "/var/a", Value.of(value));
            }
            assertThat(count(stage)).isEqualTo(2);
        }
    }

    @Test
    void whatHoldsAtTheOpeningStartsOnlyIfAskedFor() {
        try (var silent = stage(binding("{'true': 'var.a == 0'}"));
                var asked = stage(binding("{'true': 'var.a == 0', 'at_start': true}"));
                var falling = stage(binding("{'false': 'var.a == 0'}"))) {
            assertThat(count(silent)).isZero();
            assertThat(count(asked)).isEqualTo(1);
            set(falling, "/var/a", Value.of(1));
            assertThat(count(falling)).isEqualTo(1);
            assertThat(falling.value("/var/c")).isEqualTo(Value.of(false));
        }
    }

    @Test
    void aConditionThatMustLast() {
        try (var stage = stage(binding("{'true': 'var.on', 'for': '100 ms'}"))) {
            set(stage, "/var/on", Value.of(true));
            stage.pass(60);
            set(stage, "/var/on", Value.of(false));
            stage.pass(100);
            set(stage, "/var/on", Value.of(true));
            stage.pass(90);
            assertThat(count(stage)).isZero();
            stage.pass(20);
            assertThat(count(stage)).isEqualTo(1);
        }
    }

    @Test
    void aConditionThatCannotBeComputedIsSaid() {
        try (var stage = stage(binding("{'true': 'var.text * 2 > 3'}"))) {
            set(stage, "/var/text", Value.of("abc"));
            assertThat(stage.value("/status/fault").asText())
                    .contains("binding x")
                    .contains("cannot be computed");
        }
    }

    @Test
    void surfacesComeAndGo() {
        try (var stage = stage("'x': {'when': {'came': 'pads'}, " + COUNTS
                + "}, 'y': {'when': {'went': 'pads'}, 'do': [{'set': '/var/a', 'to': 9}]}")) {
            stage.attach("pads", new Place.Key(0, 0));
            assertThat(count(stage)).isEqualTo(1);
            assertThat(stage.value("/var/a")).isEqualTo(Value.of(0));
            stage.inbox.detach("pads");
            stage.pass(3);
            assertThat(stage.value("/var/a")).isEqualTo(Value.of(9));
        }
    }

    @Test
    void connectionsComeAndGoByTheirStatus() {
        try (var stage = stage(binding("{'came': 'keys'}"))) {
            for (var status : List.of("connecting", "ok", "degraded", "lost", "connecting", "ok")) {
                stage.inbox.tell("/connection/keys/status", Value.of(status));
                stage.pass(2);
            }
            assertThat(count(stage)).isEqualTo(2);
        }
    }

    @Test
    void gesturesOnAControl() {
        try (var stage = stage(
                "'x': {'when': {'gesture': 'long', 'on': '/page/one/0/0'}, " + COUNTS
                        + "}, 'y': {'when': {'gesture': 'up', 'on': '/page/one/0/0'}, 'do': [{'set': '/var/a', 'to': '${var.a + 1}'}]}")) {
            stage.attach("screen");
            stage.hand("screen", new Place.Key(0, 0), Gesture.DOWN, 1);
            stage.pass(400);
            stage.hand("screen", new Place.Key(0, 0), Gesture.UP, 0);
            assertThat(count(stage)).isZero();
            stage.hand("screen", new Place.Key(0, 0), Gesture.DOWN, 1);
            stage.pass(520);
            assertThat(count(stage)).isEqualTo(1);
            stage.hand("screen", new Place.Key(0, 0), Gesture.UP, 0);
            stage.pass(3);
            assertThat(stage.value("/var/a")).isEqualTo(Value.of(2));
        }
    }

    @Test
    void intervalsKeepTheirStep() {
        try (var stage = stage(binding("{'interval': '100 ms'}"))) {
            stage.pass(1_050);
            assertThat(count(stage)).isEqualTo(10);
        }
    }

    @Test
    void anIntervalByChanceStaysWithinItsBounds() {
        try (var stage = stage(binding("{'interval': '20 ms', 'to': '40 ms'}"))) {
            stage.pass(1_000);
            assertThat(count(stage)).isBetween(25.0, 50.0);
        }
    }

    @Test
    void theStartComesOnceAndNotAgainAfterAnEdit() {
        try (var stage = stage(binding("{'start': '100 ms'}"))) {
            stage.pass(50);
            stage.edit(project(binding("{'start': '100 ms'}")));
            stage.pass(30);
            assertThat(count(stage)).isZero();
            stage.pass(60);
            assertThat(count(stage)).isEqualTo(1);
            stage.edit(project(binding("{'start': '120 ms'}")));
            stage.pass(300);
            assertThat(count(stage)).isEqualTo(1);
        }
    }

    @Test
    void aTimeOfDayAndWhatIsSaidOfIt() {
        try (var stage = stage(binding("{'time': '19:25:03', 'days': 'sun'}"))) {
            stage.wall.set("2026-11-22T19:25:00Z");
            stage.pass(1_200);
            assertThat(stage.value("/binding/x/next").asText()).startsWith("Sun 22 Nov 19:25:03, in ");
            stage.pass(1_700);
            assertThat(count(stage)).isZero();
            stage.pass(200);
            assertThat(count(stage)).isEqualTo(1);
            assertThat(stage.value("/binding/x/next").asText()).isEqualTo("Sun 29 Nov 19:25:03, in 7 d");
            set(stage, "/binding/x/armed", Value.of(false));
            assertThat(stage.value("/binding/x/next").asText()).isEqualTo("not armed");
        }
    }

    @Test
    void aComputerThatSleptSaysWhatItMissed() {
        try (var stage = stage(binding("{'time': '20:00'}"))) {
            stage.wall.set("2026-11-22T19:25:00Z");
            stage.pass(1_100);
            stage.wall.set("2026-11-23T03:25:00Z");
            stage.pass(1_100);
            assertThat(count(stage)).isZero();
            assertThat(stage.value("/status/fault").asText()).isEqualTo("binding x was missed: Sun 22 Nov 20:00");
            assertThat(stage.value("/binding/x/next").asText()).startsWith("Mon 23 Nov 20:00, in 16 h 35 min");
        }
    }

    @Test
    void armedAndConditionDecideAndFireDoesNotAsk() {
        try (var stage = stage(
                "'x': {'when': {'changed': '/var/a'}, 'if': 'value > 10 && var.on', 'armed': false, " + COUNTS + "}")) {
            set(stage, "/var/on", Value.of(true));
            set(stage, "/var/a", Value.of(11));
            assertThat(count(stage)).as("not armed").isZero();
            set(stage, "/binding/x/armed", Value.of(true));
            set(stage, "/var/a", Value.of(9));
            assertThat(count(stage)).as("its condition does not hold").isZero();
            set(stage, "/var/a", Value.of(12));
            assertThat(count(stage)).isEqualTo(1);
            set(stage, "/binding/x/armed", Value.of(false));
            stage.ask(stage.inbox.call("/binding/x/fire", List.of(Value.of(3))));
            assertThat(count(stage)).isEqualTo(2);
            assertThat(stage.value("/var/c")).isEqualTo(Value.of(3));
        }
    }

    @Test
    void bindingsThatStartEachOtherAreStoppedAndNamed() {
        try (var stage = stage("""
            'x': {'when': {'changed': '/var/a'}, 'do': [{'set': '/var/b', 'to': '${var.b + 1}'}]},
            'y': {'when': {'changed': '/var/b'}, 'do': [{'set': '/var/a', 'to': '${var.a + 1}'}]}""")) {
            set(stage, "/var/a", Value.of(1));
            stage.pass(50);
            assertThat(stage.value("/status/fault").asText())
                    .startsWith("lists of actions start each other in a circle, stopped: ")
                    .contains("/binding/x", "/binding/y");
            var stood = stage.value("/var/a");
            stage.pass(50);
            assertThat(stage.value("/var/a")).isEqualTo(stood);
            assertThat(stood.asNumber()).isLessThan(20);
        }
    }

    @Test
    void anEditKeepsCountsAndArming() {
        try (var stage = stage(binding("{'changed': '/var/a'}"))) {
            set(stage, "/var/a", Value.of(1));
            set(stage, "/binding/x/armed", Value.of(false));
            stage.edit(project(binding("{'changed': '/var/a', 'by': 0.5}")));
            assertThat(stage.value("/binding/x/fired")).isEqualTo(Value.of(1));
            set(stage, "/var/a", Value.of(5));
            assertThat(count(stage)).isEqualTo(1);
        }
    }
}
