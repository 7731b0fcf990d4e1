package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.osc.OscMessage;
import sownd.engine.graph.Value;

/** Hands on a whole conductor: what is counted in variables is what was done. */
class HandsTest {
    private static final String PROJECT = """
        {"sownd": 1, "name": "Hands", "hands": {"long": "400 ms"},
         "graphs": {"main": {"nodes": {"music": {"type": "gain"}, "out": {"type": "output"}},
           "edges": ["music.out -> out.in"]}},
         "pages": {
           "one": {"name": "One", "grid": [4, 8], "controls": [
             {"at": [0, 0], "type": "button", "confirm": "1 s", "press": [{"set": "/var/a", "to": "${var.a + 1}"}],
              "release": [{"set": "/var/b", "to": "${var.b + 1}"}]},
             {"at": [0, 1], "type": "button", "arm": "2 s", "lockout": "250 ms",
              "press": [{"set": "/var/a", "to": "${var.a + 1}"}]},
             {"at": [0, 2], "type": "button", "latch": true, "id": "mute",
              "press": [{"set": "/var/a", "to": 1}], "release": [{"set": "/var/a", "to": 0}]},
             {"at": [0, 3], "type": "button", "steps": [
               {"press": [{"set": "/var/a", "to": 10}]}, {"press": [{"set": "/var/a", "to": 20}]}]},
             {"at": [0, 4], "type": "button", "repeat": {"every": "100 ms"},
              "press": [{"set": "/var/a", "to": "${var.a + 1}"}]},
             {"at": [0, 5], "type": "button", "progress": "var.b > 5 ? 1 : 0", "steps": [
               {"press": [{"set": "/var/a", "to": 10}]}, {"press": [{"set": "/var/a", "to": 20}]}]},
             {"at": [0, 6], "type": "button", "press": [{"set": "/var/a", "to": 1}], "long": [{"set": "/var/a", "to": 2}],
              "double": [{"set": "/var/a", "to": 3}], "release": [{"set": "/var/b", "to": "${var.b + 1}"}]},
             {"at": [1, 0], "type": "fader", "target": "/graph/main/music/gain"},
             {"at": [1, 1], "type": "encoder", "target": "/var/a", "range": [0, 100], "acceleration": 1,
              "left": [{"set": "/var/b", "to": "${value}"}], "press": [{"set": "/var/c", "to": 1}]},
             {"at": [1, 2], "type": "pad", "press": [{"set": "/var/a", "to": "${value}"}], "pressure": "/var/b"},
             {"at": [1, 3], "type": "xy", "x": "/var/a", "y": "/var/b"},
             {"at": [1, 4], "type": "fader", "target": "/var/c", "range": [0, 10]},
             {"at": [1, 5], "type": "button", "press": [{"page": "two"}]}]},
           "two": {"name": "Two", "controls": [{"at": [1, 0], "type": "fader", "target": "/var/b", "range": [0, 10]}]}},
         "variables": {"a": {"value": 0}, "b": {"value": 0}, "c": {"value": 0}},
         "surfaces": {"pads": {"page": "one"}, "pedal": {"page": "one", "debounce": "40 ms"}}}
        """;
    private static final Place STRIP = new Place.Fader(0);

    private final Stage stage = new Stage(PROJECT);
    private final Stage.Panelled screen = stage.attach("screen");

    @AfterEach
    void close() {
        stage.close();
    }

    private static Place key(int row, int column) {
        return new Place.Key(row, column);
    }

    private void down(int column) {
        stage.hand("screen", key(0, column), Gesture.DOWN, 1);
    }

    private void up(int column) {
        stage.hand("screen", key(0, column), Gesture.UP, 0);
    }

    private double var(String name) {
        return stage.value("/var/" + name).asNumber();
    }

    @Test
    void aHoldToConfirmShowsItsRingAndCountsWhenItIsFull() {
        down(0);
        stage.pass(500);
        assertThat(screen.at(0, 0).ring()).isCloseTo(0.5, within(0.05));
        assertThat(var("a")).isZero();
        up(0);
        assertThat(screen.at(0, 0).ring()).isNaN();
        down(0);
        stage.pass(1010);
        assertThat(var("a")).isEqualTo(1);
        assertThat(screen.at(0, 0).ring()).isNaN();
        up(0);
        assertThat(var("b")).as("one release, of the press that counted").isEqualTo(1);
    }

    @Test
    void aRingIsDrawnCalmlyAndOnlyWhileItMoves() {
        stage.pass(50);
        screen.shown.clear();
        down(0);
        stage.pass(900);
        up(0);
        assertThat(screen.shown).contains(key(0, 0)).hasSizeBetween(20, 35);
        screen.shown.clear();
        stage.pass(500);
        assertThat(screen.shown).doesNotContain(key(0, 0));
    }

    @Test
    void armThenFireThenLockedOut() {
        down(1);
        up(1);
        assertThat(stage.value("/page/one/0/1/armed")).isEqualTo(Value.of(true));
        stage.pass(1000);
        assertThat(screen.at(0, 1).ring()).isCloseTo(0.5, within(0.05));
        down(1);
        up(1);
        assertThat(var("a")).isEqualTo(1);
        assertThat(stage.value("/page/one/0/1/armed")).isEqualTo(Value.of(false));
        assertThat(stage.value("/page/one/0/1/locked")).isEqualTo(Value.of(true));
        down(1);
        up(1);
        assertThat(stage.value("/page/one/0/1/armed")).as("refused").isEqualTo(Value.of(false));
        stage.pass(260);
        assertThat(stage.value("/page/one/0/1/locked")).isEqualTo(Value.of(false));
        down(1);
        up(1);
        stage.pass(2010);
        assertThat(stage.value("/page/one/0/1/armed"))
                .as("it does not stay armed")
                .isEqualTo(Value.of(false));
        assertThat(var("a")).isEqualTo(1);
    }

    @Test
    void aLatchStaysAndIsSetByAddress() {
        down(2);
        up(2);
        assertThat(var("a")).isEqualTo(1);
        assertThat(stage.value("/page/one/0/2/latched")).isEqualTo(Value.of(true));
        stage.ask(stage.inbox.set("/page/one/0/2/latched", Value.of(false)));
        assertThat(var("a")).isZero();
        down(2);
        up(2);
        assertThat(var("a")).isEqualTo(1);
    }

    @Test
    void stepsGoOnAreSetAndAreComputed() {
        down(3);
        up(3);
        assertThat(var("a")).isEqualTo(10);
        assertThat(stage.value("/page/one/0/3/step")).isEqualTo(Value.of(1));
        stage.ask(stage.inbox.set("/page/one/0/3/step", Value.of(0)));
        down(3);
        up(3);
        assertThat(var("a")).isEqualTo(10);
        assertThat(stage.ask(stage.inbox.set("/page/one/0/3/step", Value.of(0.5))))
                .isInstanceOf(Answer.Refused.class);

        assertThat(stage.value("/page/one/0/5/step")).isEqualTo(Value.of(0));
        stage.ask(stage.inbox.set("/var/b", Value.of(6)));
        assertThat(stage.value("/page/one/0/5/step")).isEqualTo(Value.of(1));
        down(5);
        up(5);
        assertThat(var("a")).isEqualTo(20);
        assertThat(stage.value("/page/one/0/5/step")).as("not counted on").isEqualTo(Value.of(1));
        assertThat(stage.ask(stage.inbox.set("/page/one/0/5/step", Value.of(0))))
                .isInstanceOf(Answer.Refused.class);
    }

    @Test
    void aPressRepeatsWhileItIsHeldAndPanicEndsThat() {
        down(4);
        stage.pass(650);
        assertThat(var("a")).as("at once, after 400, 500 and 600 ms").isEqualTo(4);
        stage.ask(stage.inbox.call("/transport/stop_all", List.of()));
        stage.pass(500);
        assertThat(var("a")).isEqualTo(4);
    }

    @Test
    void shortLongAndDoubleAreToldApart() {
        down(6);
        stage.pass(50);
        up(6);
        assertThat(var("a")).isZero();
        stage.pass(260);
        assertThat(var("a")).isEqualTo(1);
        assertThat(var("b")).isEqualTo(1);
        down(6);
        stage.pass(410);
        assertThat(var("a")).as("400 ms is long in this project").isEqualTo(2);
        up(6);
        down(6);
        up(6);
        stage.pass(100);
        down(6);
        up(6);
        assertThat(var("a")).isEqualTo(3);
        assertThat(var("b")).isEqualTo(3);
    }

    @Test
    void aReleaseThatWaitsGoesToItsPressThoughThePageTurned() {
        down(6);
        up(6);
        stage.ask(stage.inbox.set("/surface/screen/page", Value.of("two")));
        stage.pass(310);
        assertThat(var("a")).isEqualTo(1);
        assertThat(var("b")).isEqualTo(1);
    }

    @Test
    void keysOfHardwareBounceAndPedalsBounceLonger() {
        stage.attach("pads", key(0, 4));
        stage.attach("pedal", key(0, 4));
        for (var surface : List.of("pads", "pedal")) {
            stage.hand(surface, key(0, 4), Gesture.DOWN, 1);
            stage.hand(surface, key(0, 4), Gesture.UP, 0);
            stage.hand(surface, key(0, 4), Gesture.DOWN, 1);
            stage.hand(surface, key(0, 4), Gesture.UP, 0);
        }
        assertThat(var("a")).isEqualTo(2);
        stage.pass(20);
        assertThat(stage.value("/page/one/0/4/pressed"))
                .as("the pedal is not believed yet")
                .isEqualTo(Value.of(true));
        stage.pass(21);
        assertThat(stage.value("/page/one/0/4/pressed")).isEqualTo(Value.of(false));
        stage.pass(1000);
        assertThat(var("a")).isEqualTo(2);
    }

    @Test
    void aLostSurfaceReleasesWhatWasDoneAndDoesNothingElse() {
        stage.attach("pads", key(0, 6), key(0, 0));
        stage.hand("pads", key(0, 6), Gesture.DOWN, 1);
        stage.hand("pads", key(0, 0), Gesture.DOWN, 1);
        stage.pass(100);
        stage.inbox.detach("pads");
        stage.pass(1500);
        assertThat(var("a")).isZero();
        assertThat(var("b")).isZero();
        assertThat(stage.value("/page/one/0/6/pressed")).isEqualTo(Value.of(false));
    }

    @Test
    void anOldPressFromAfarIsDroppedAndSaidSo() {
        stage.pass(1000);
        var now = stage.driver.nanoTime();
        stage.inbox.osc(OscMessage.of("/page/one/0/3/press"), now - 299_000_000L);
        stage.pass(30);
        assertThat(var("a")).isEqualTo(10);
        now = stage.driver.nanoTime();
        stage.inbox.osc(OscMessage.of("/page/one/0/3/press"), now - 512_000_000L);
        stage.pass(30);
        assertThat(var("a")).as("not the second step").isEqualTo(10);
        assertThat(stage.value("/status/fault").asText()).contains("/page/one/0/3 came 512 ms late");
        stage.inbox.offer(new sownd.devices.ControlEvent(
                "screen", key(0, 3), Gesture.DOWN, 1, stage.driver.nanoTime() - 900_000_000L));
        stage.pass(10);
        assertThat(var("a")).as("a hand here is never too late").isEqualTo(20);
    }

    @Test
    void anEditedProjectKeepsWhatIsHeldAndLatchedWhereverItMoved() {
        down(2);
        up(2);
        down(0);
        stage.pass(500);
        var edited = PROJECT.replace(
                "\"at\": [0, 2], \"type\": \"button\", \"latch\"", "\"at\": [3, 7], \"type\": \"button\", \"latch\"");
        var read = new sownd.bindings.project.ProjectReader(sownd.engine.graph.NodeTypes.builtIn())
                .read(java.nio.file.Path.of("project.json"), edited);
        var faults = stage.inbox.edit(read.project().orElseThrow());
        stage.conductor.doWork();
        assertThat(faults.join()).isEmpty();
        assertThat(stage.value("/page/one/3/7/latched"))
                .as("it is known by its id")
                .isEqualTo(Value.of(true));
        assertThat(screen.at(0, 0).pressed()).isTrue();
        stage.pass(510);
        up(0);
        assertThat(var("a")).as("1 by the latch, 1 by the confirmed hold").isEqualTo(2);
        assertThat(screen.at(0, 0).pressed()).isFalse();
        stage.hand("screen", key(3, 7), Gesture.DOWN, 1);
        stage.hand("screen", key(3, 7), Gesture.UP, 0);
        assertThat(var("a")).isZero();
    }

    @Test
    void anEncoderTurnsIsFineWhilePushedAndTellsLists() {
        var knob = key(1, 1);
        stage.hand("screen", knob, Gesture.TURN, 3);
        assertThat(var("a")).isCloseTo(3, within(1e-9));
        stage.hand("screen", knob, Gesture.DOWN, 1);
        assertThat(var("c")).isEqualTo(1);
        stage.hand("screen", knob, Gesture.TURN, -10);
        assertThat(var("a")).isCloseTo(2, within(1e-9));
        assertThat(var("b")).isEqualTo(-10);
        stage.hand("screen", knob, Gesture.UP, 0);
        stage.ask(stage.inbox.call("/page/one/1/1/turn", List.of(Value.of(5))));
        assertThat(var("a")).isCloseTo(7, within(1e-9));
        stage.ask(stage.inbox.set("/page/one/1/1/fine", Value.of(true)));
        stage.hand("screen", knob, Gesture.TURN, 10);
        assertThat(var("a")).isCloseTo(8, within(1e-9));
    }

    @Test
    void theFirstEncoderOfADeskPlaysTheFirstOfThePage() {
        var knob = new Place.Encoder(0);
        var desk = stage.attach("pads", knob);
        stage.hand("pads", knob, Gesture.TURN, 50);
        assertThat(var("a")).isCloseTo(50, within(1e-9));
        assertThat(desk.lights.get(knob).level()).isCloseTo(0.5, within(1e-9));
        stage.hand("pads", knob, Gesture.DOWN, 1);
        stage.hand("pads", knob, Gesture.TURN, -10);
        assertThat(var("a")).as("pushed, it turns finely").isCloseTo(49, within(1e-9));
    }

    @Test
    void aPadKnowsHowHardItIsHitAndPressed() {
        stage.hand("screen", key(1, 2), Gesture.PRESSURE, 0.9);
        assertThat(var("b")).as("nobody holds it").isZero();
        stage.hand("screen", key(1, 2), Gesture.DOWN, 0.25);
        assertThat(var("a")).isEqualTo(0.25);
        stage.hand("screen", key(1, 2), Gesture.PRESSURE, 0.75);
        assertThat(var("b")).isEqualTo(0.75);
        stage.hand("screen", key(1, 2), Gesture.UP, 0);
        assertThat(var("b")).as("nobody presses it any more").isZero();
    }

    @Test
    void anAreaMovesTwoNumbers() {
        stage.hand("screen", key(1, 3), Gesture.SLIDE, 0.25);
        stage.hand("screen", key(1, 3), Gesture.MOVE, 0.75);
        assertThat(var("a")).isEqualTo(0.25);
        assertThat(var("b")).isEqualTo(0.75);
        assertThat(screen.at(1, 3).level()).as("across").isEqualTo(0.25);
        assertThat(screen.at(1, 3).mark()).as("up").isEqualTo(0.75);
    }

    @Test
    void aFaderElsewhereShowsWhereItStandsAndHasToTakeOverAfterAPreset() {
        stage.attach("pads", STRIP);
        var gain = "/graph/main/music/gain";
        stage.hand("pads", STRIP, Gesture.MOVE, 0.1);
        assertThat(stage.value(gain).asNumber()).isZero();
        assertThat(screen.at(1, 0).hint()).isEqualTo(0.1);
        stage.hand("pads", STRIP, Gesture.MOVE, 1);
        assertThat(stage.value(gain)).as("the sweep in one step").isEqualTo(Value.of(12));
        assertThat(screen.at(1, 0).hint()).isNaN();
        stage.ask(stage.inbox.set(gain, Value.of(-30)));
        assertThat(screen.at(1, 0).hint()).as("somebody else moved it").isEqualTo(1);
        stage.hand("pads", STRIP, Gesture.MOVE, 0.9);
        assertThat(stage.value(gain)).isEqualTo(Value.of(-30));
    }

    @Test
    void anotherPageIsTakenOverAnewButATouchedFaderStaysOnItsControl() {
        var pads = stage.attach("pads", STRIP);
        var at = pads.lights.get(STRIP).level();
        stage.hand("pads", STRIP, Gesture.TOUCH, 0);
        stage.hand("pads", STRIP, Gesture.MOVE, at);
        stage.ask(stage.inbox.set("/surface/pads/page", Value.of("two")));
        stage.hand("pads", STRIP, Gesture.MOVE, at / 2);
        assertThat(stage.value("/graph/main/music/gain").asNumber()).isLessThan(-5);
        assertThat(var("b")).isZero();
        stage.hand("pads", STRIP, Gesture.RELEASE, 0);
        stage.hand("pads", STRIP, Gesture.TOUCH, 0);
        stage.hand("pads", STRIP, Gesture.MOVE, 0);
        stage.hand("pads", STRIP, Gesture.MOVE, 0.5);
        assertThat(var("b")).isEqualTo(5);
    }

    @Test
    void noMotorMovesUnderAHandAndOneMoveSettlesItAfterwards() {
        var pads = stage.attach("pads", STRIP);
        stage.pass(20);
        var gain = "/graph/main/music/gain";
        var before = pads.lights.get(STRIP).level();
        stage.hand("pads", STRIP, Gesture.TOUCH, 0);
        assertThat(pads.lights.get(STRIP).level()).as("the motor lets go").isNaN();
        pads.motors.clear();
        stage.hand("pads", STRIP, Gesture.MOVE, before);
        stage.hand("pads", STRIP, Gesture.MOVE, 0.3);
        stage.ask(stage.inbox.set(gain, Value.of(-60)));
        stage.pass(300);
        assertThat(pads.motors).isEmpty();
        assertThat(screen.at(1, 0).level()).as("others see it").isEqualTo(0.0625, within(1e-9));
        stage.hand("pads", STRIP, Gesture.RELEASE, 0);
        stage.pass(190);
        assertThat(pads.motors).isEmpty();
        stage.pass(1500);
        assertThat(pads.motors)
                .as("one move")
                .singleElement()
                .satisfies(level -> assertThat(level).isCloseTo(0.0625, within(1e-9)));
    }

    @Test
    void withoutTouchSenseAMotorWaitsUntilTheFaderIsQuiet() {
        var pads = stage.attach("pads", STRIP);
        stage.pass(20);
        stage.hand("pads", STRIP, Gesture.MOVE, pads.lights.get(STRIP).level());
        pads.motors.clear();
        stage.hand("pads", STRIP, Gesture.MOVE, 0.5);
        stage.pass(490);
        assertThat(pads.motors).isEmpty();
        stage.pass(1500);
        assertThat(pads.motors)
                .singleElement()
                .satisfies(level -> assertThat(level).isCloseTo(0.5, within(1e-9)));
    }
}
