package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.bindings.action.Action;
import sownd.bindings.action.Sending;
import sownd.bindings.action.Step;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.osc.OscMessage;
import sownd.devices.osc.OscValue;

/** Things that set each other off: stopped within a tenth of a second, named, and nobody else notices. */
class CircleTest {
    private static final int TENTH = 100;

    /** How each thing of a circle sets off the next. */
    private enum Way {
        /** A press of a button presses the next. */
        PRESS("press", "{\"call\": \"/page/ring/0/%d/press\"}"),
        /** A release does, 20 ms later. */
        RELEASE("release", "{\"call\": \"/page/ring/0/%d/press\"}"),
        /** It waits a little before it does. */
        WAIT("press", "{\"wait\": \"1 ms\"}, {\"call\": \"/page/ring/0/%d/press\"}"),
        /** It waits as long as a hand would take. */
        SLOW("press", "{\"wait\": \"30 ms\"}, {\"call\": \"/page/ring/0/%d/press\"}"),
        /** It does so inside a group. */
        GROUP("press", "{\"group\": [{\"call\": \"/page/ring/0/%d/press\"}, {\"wait\": \"5 ms\"}]}"),
        /** It presses the next twice: without a bound this doubles for ever. */
        TWICE("press", "{\"call\": \"/page/ring/0/%1$d/press\"}, {\"call\": \"/page/ring/0/%1$d/press\"}");

        private final String list;
        private final String actions;

        Way(String list, String actions) {
            this.list = list;
            this.actions = actions;
        }
    }

    static Stream<Arguments> circles() {
        var longest =
                List.of(10, 4, 10, 3, 10, 8); // a release comes 20 ms after its press: a long circle of these is slow
        return Stream.of(Way.values())
                .flatMap(way -> IntStream.rangeClosed(1, longest.get(way.ordinal()))
                        .mapToObj(length -> Arguments.of(way, length)));
    }

    private static String buttons(Way way, int length) {
        var controls = new ArrayList<String>();
        for (var i = 0; i < length; i++) {
            var actions = way.actions.formatted((i + 1) % length);
            controls.add("""
                {"at": [0, %d], "type": "button", "%s": [{"set": "/var/count", "to": "${var.count + 1}"}, %s]}
                """.formatted(i, way.list, actions));
        }
        controls.add("""
            {"at": [1, 0], "type": "button", "press": [{"wait": "300 ms"}, {"set": "/var/other", "to": 1}]}
            """);
        return """
            {"sownd": 1, "name": "Ring", "variables": {"count": {}, "other": {}},
             "pages": {"ring": {"name": "Ring", "grid": [2, 16], "controls": [%s]}}}
            """.formatted(String.join(",", controls));
    }

    @ParameterizedTest
    @MethodSource("circles")
    void buttonsInACircleAreStoppedAndNamed(Way way, int length) {
        try (var stage = new Stage(buttons(way, length))) {
            stage.attach("screen");
            press(stage, new Place.Key(1, 0));
            press(stage, new Place.Key(0, 0));
            stage.pass(TENTH);
            var counted = stage.value("/var/count").asNumber();
            assertThat(stage.value("/status/fault").asText())
                    .contains("in a circle", "/page/ring/0/" + (length - 1) + " " + way.list);
            stage.pass(150);
            assertThat(stage.value("/var/count").asNumber())
                    .as("it stays stopped")
                    .isEqualTo(counted);
            assertThat(stage.value("/status/running").asNumber())
                    .as("the other button waits on")
                    .isEqualTo(1);
            stage.pass(100);
            assertThat(stage.value("/var/other").asNumber()).isEqualTo(1);
        }
    }

    /** Whatever a turn takes up to a tenth of a second, none begins after that. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 20, 33, 34, 49, 50, 51, 60, 80, 95})
    void aCircleIsStoppedWithinATenthOfASecondOrNotAtAll(int millis) {
        try (var stage = new Stage(alone("press", "{\"wait\": \"" + millis + " ms\"}, " + AGAIN))) {
            stage.attach("screen");
            press(stage, new Place.Key(0, 0));
            stage.pass(TENTH);
            var counted = stage.value("/var/count").asNumber();
            assertThat(stage.value("/status/fault").asText()).contains("in a circle", "/page/one/0/0 press");
            stage.pass(300);
            assertThat(stage.value("/var/count").asNumber()).isEqualTo(counted);
            assertThat(stage.value("/status/running").asNumber()).isZero();
        }
    }

    private static final String AGAIN = "{\"call\": \"/page/one/0/0/press\"}";

    private static String alone(String list, String actions) {
        return """
            {"sownd": 1, "name": "Alone", "variables": {"count": {}, "go": {}},
             "pages": {"one": {"name": "One", "controls": [{"at": [0, 0], "type": "button",
               "%s": [{"set": "/var/count", "to": "${var.count + 1}"}, %s]}]}}}
            """.formatted(list, actions);
    }

    /** What blinks: a button that presses itself slowly, a loop in a list, an interval that presses a button. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'wait': '120 ms'}, {'call': '/page/one/0/0/press'}",
                "{'wait': '1 s'}, {'call': '/page/one/0/0/press'}",
                "{'while': 'true', 'do': [{'wait': '20 ms'}, {'set': '/var/count', 'to': '${var.count + 1}'}]}",
                "{'repeat': 500, 'do': [{'set': '/var/count', 'to': '${var.count + 1}'}, {'wait': '10 ms'}]}"
            })
    void aSlowLoopAndOneWithinAListBlinkOn(String actions) {
        try (var stage = new Stage(alone("press", actions.replace('\'', '"')))) {
            stage.attach("screen");
            press(stage, new Place.Key(0, 0));
            stage.pass(2_500);
            assertThat(stage.value("/var/count").asNumber()).isGreaterThanOrEqualTo(3);
            assertThat(stage.value("/status/fault").asText()).isEmpty();
            assertThat(stage.value("/status/running").asNumber()).isEqualTo(1);
        }
    }

    @Test
    void anIntervalMayPressAsOftenAsItLikes() {
        var ticking = alone("press", "{\"wait\": \"5 ms\"}")
                .replace(
                        "}]}}}",
                        "}]}}, \"bindings\": {\"tick\": {\"when\": {\"interval\": \"25 ms\"}, \"do\": [" + AGAIN
                                + "]}}}");
        try (var stage = new Stage(ticking)) {
            stage.pass(1_000);
            assertThat(stage.value("/var/count").asNumber()).isBetween(35.0, 41.0);
            assertThat(stage.value("/status/fault").asText()).isEmpty();
        }
    }

    /** Bindings that send what the next hears; every message comes back by a network. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void messagesThatComeBackAreStoppedAndNamed(int length) {
        var bindings = IntStream.range(0, length)
                .mapToObj(i -> """
                    "b%1$d": {"when": {"osc": "/echo/%1$d"},
                              "do": [{"send": "osc", "to": "far", "address": "/echo/%2$d"}]}
                    """.formatted(i, (i + 1) % length))
                .toList();
        try (var stage = new Stage("""
            {"sownd": 1, "name": "Echo", "connections": {"far": {"type": "osc", "port": 9000}}, "bindings": {%s}}
            """.formatted(String.join(",", bindings)))) {
            stage.inbox.osc(OscMessage.of("/echo/0"), stage.driver.nanoTime());
            var heard = 0;
            for (var millis = 0; millis < TENTH; millis += 2) {
                stage.pass(2);
                for (; heard < stage.sent.size(); heard++) {
                    var back = ((Sending.Osc) stage.sent.get(heard)).address();
                    stage.inbox.osc(OscMessage.of(back), stage.driver.nanoTime());
                }
            }
            assertThat(stage.sent).hasSize(2 * length);
            assertThat(stage.value("/status/fault").asText()).contains("in a circle", "/binding/b" + (length - 1));
        }
    }

    /** A desk whose moves are passed on to another under the same address moves as fast as it likes. */
    @Test
    void whatOneHostSendsIsNoEchoOfWhatWentToAnother() {
        try (var stage = new Stage("""
            {"sownd": 1, "name": "Mirror", "connections": {"backup": {"type": "osc", "host": "10.0.0.8", "port": 9000}},
             "bindings": {"pass": {"when": {"osc": "/fader"},
               "do": [{"send": "osc", "to": "backup", "address": "/fader", "args": ["${value}"]}]}}}
            """)) {
            for (var i = 0; i < 100; i++) {
                stage.inbox.osc(OscMessage.of("/fader", new OscValue.Float32(i)), "10.0.0.7", stage.driver.nanoTime());
                stage.pass(7);
            }
            assertThat(stage.sent).hasSize(100);
            for (var i = 0; i < 100; i++) {
                stage.inbox.osc(OscMessage.of("/fader", new OscValue.Int32(1)), "10.0.0.8", stage.driver.nanoTime());
                stage.pass(7);
            }
            assertThat(stage.sent).as("what comes back from there is one").hasSizeLessThan(200);
            assertThat(stage.value("/status/fault").asText()).contains("in a circle", "/binding/pass");
        }
    }

    private static final String PANEL = """
        {"sownd": 1, "name": "Panel", "variables": {"x": {}},
         "connections": {"panel": {"type": "osc", "host": "10.0.0.7", "port": 9000}},
         "bindings": {"hears": {"when": {"osc": "/x"}, "do": [{"set": "/var/x", "to": "${value%s}"}]},
                      "shows": {"when": {"changed": "/var/x"},
                                "do": [{"send": "osc", "to": "panel", "address": "/x", "args": ["${value}"]}]}}}
        """;

    private static void says(Stage stage, double x) {
        stage.inbox.osc(OscMessage.of("/x", new OscValue.Float32((float) x)), "10.0.0.7", stage.driver.nanoTime());
    }

    /** A panel is shown what its own fader or button said; a hand goes on moving it. */
    @ParameterizedTest
    @ValueSource(ints = {10, 20, 40, 60, 80, 95})
    void aHandOnAPanelThatIsAnsweredIsNoCircle(int millis) {
        try (var stage = new Stage(PANEL.formatted(""))) {
            for (var i = 0; i < 50; i++) {
                says(stage, i / 49.0);
                stage.pass(millis);
            }
            assertThat(stage.value("/var/x").asNumber()).isEqualTo(1);
            assertThat(stage.sent).hasSize(49);
            assertThat(stage.value("/status/fault").asText()).isEmpty();
        }
    }

    /** One that answers with another value each time, faster than any hand, is a circle all the same. */
    @Test
    void anEchoThatChangesWhatItSaysIsOne() {
        try (var stage = new Stage(PANEL.formatted(" + 1"))) {
            says(stage, 0);
            var heard = 0;
            for (var millis = 0; millis < TENTH; millis += 2) {
                stage.pass(2);
                for (; heard < stage.sent.size(); heard++) {
                    var back = (Sending.Osc) stage.sent.get(heard);
                    says(stage, back.arguments().getFirst().asNumber() + 0.5);
                }
            }
            assertThat(stage.sent).hasSizeLessThan(25);
            assertThat(stage.value("/status/fault").asText()).contains("in a circle");
        }
    }

    /** Lists that start because of what others set, as triggers on variables do, with one that has no part in it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void variablesInACircleAreStoppedAndOthersAreNot(int length) {
        var ring = IntStream.range(0, length).mapToObj(_ -> list()).toList();
        var bystander = list();
        var causes = new Causes();
        var present = Cause.of(null, ring.getFirst(), 0);
        assertThat(present.runsAway()).isFalse();
        var starts = 1;
        for (; starts < 100; starts++) {
            var before = causes.enter(present);
            causes.sets("/var/x");
            causes.enter(before);
            causes.changed(Set.of("/var/x", "/clock/time"));
            var beside = Cause.of(causes.of(bystander), bystander, starts);
            assertThat(beside.stopped() || beside.runsAway())
                    .as("start %d", starts)
                    .isFalse();
            var next = ring.get(starts % length);
            present = Cause.of(causes.of(next), next, starts);
            causes.settled();
            if (present.runsAway()) {
                break;
            }
        }
        assertThat(starts).isEqualTo(2 * length);
        assertThat(present.circle()).hasSize(length + 1);
        present.stop();
        var again = ring.get(length / 2);
        assertThat(Cause.of(present, again, starts).stopped())
                .as("nothing of it goes on")
                .isTrue();
        assertThat(Cause.of(present, bystander, starts).stopped()).isFalse();
        assertThat(Cause.of(present, again, starts + 2 * Cause.WINDOW_NANOS).stopped())
                .as("a later press may")
                .isFalse();
    }

    private static List<Action> list() {
        return new ArrayList<>(List.<Action>of(_ -> Step.NEXT));
    }

    private static void press(Stage stage, Place place) {
        stage.hand("screen", place, Gesture.DOWN, 1);
        stage.hand("screen", place, Gesture.UP, 0);
    }
}
