package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.osc.OscMessage;
import sownd.devices.osc.OscValue;
import sownd.engine.graph.Value;

/** Musical time by its addresses, and times that come from outside: each on its sample. */
class TransportOwnerTest {
    private static final String PROJECT = """
        {"sownd": 1, "name": "Time",
         "transport": {"tempo": 100, "metre": "3/4", "loop": ["2:1", "3:1"],
                       "map": [{"at": "9:1", "tempo": 60, "over": "2 bars"}]},
         "graphs": {"main": {"nodes": {
             "bell": {"type": "player", "params": {"asset": "bell.wav", "fade_in": 0}},
             "beat": {"type": "beat", "params": {"every": "quarter"}},
             "out": {"type": "output"}},
           "edges": ["beat.out -> bell.play", "bell.out -> out.in"]}},
         "pages": {"one": {"name": "One", "grid": [1, 2], "controls": [
             {"at": [0, 0], "type": "button", "press": [
               {"wait": "10 ms"}, {"call": "/transport/locate", "with": "2:1"}, {"call": "/transport/play"},
               {"wait": "123.4567 ms"}, {"call": "/transport/stop"}, {"wait": "0.03 s"},
               {"call": "/transport/locate", "with": 8}, {"set": "/transport/playing", "to": true}]},
             {"at": [0, 1], "type": "button", "press": [{"ramp": "/transport/tempo", "to": 200, "over": "1 s"}]}]}}}
        """;

    private final Stage stage = new Stage(PROJECT);

    @AfterEach
    void close() {
        stage.close();
    }

    private double number(String name) {
        return stage.value("/transport/" + name).asNumber();
    }

    private void call(String name, Value... argument) {
        stage.ask(stage.inbox.call("/transport/" + name, List.of(argument)));
    }

    private Answer set(String name, Value value) {
        return stage.ask(stage.inbox.set("/transport/" + name, value));
    }

    @Test
    void whatIsWrittenIsReadAtTheStart() {
        stage.pass(40);
        assertThat(stage.value("/transport").toString())
                .contains("playing=Flag[on=false]", "tempo=Num[number=100.0]", "metre=Text[text=3/4]")
                .contains("loop_from=Num[number=3.0]", "loop_to=Num[number=6.0]", "bar=Num[number=1.0]");
    }

    @Test
    void aListsWaitsAreOnTheirSamples() {
        stage.attach("screen");
        stage.pass(50);
        var pressed = stage.frame();
        stage.hand("screen", new Place.Key(0, 0), Gesture.DOWN, 1);
        stage.pass(200);
        // Each command sounds a block after its time; a beat of the beginning sounds the bell.
        var first = pressed + Stage.BLOCK + 480;
        assertThat(stage.firstHeard(0)).isEqualTo(first);
        var second = pressed + Stage.BLOCK + Math.round(48 * (10 + 123.4567 + 30));
        assertThat(stage.at(second - 1)).isCloseTo(0.5f, within(1e-4f));
        assertThat(stage.at(second)).as("the bell is struck anew").isNotCloseTo(0.5f, within(1e-4f));
        assertThat(stage.value("/transport/playing")).isEqualTo(Value.of(true));
        assertThat(number("bar")).isEqualTo(3);
        assertThat(number("beat")).isEqualTo(3);
    }

    @Test
    void messagesForLaterActOnTheSampleOfTheirTime() {
        stage.pass(20);
        var wanted = new ArrayList<Long>();
        for (var i = 0; i < 40; i++) {
            var later = 7_000_000L + i * 20_123_457L;
            wanted.add(Math.round((stage.driver.nanoTime() + later) * 48e-6) + Stage.BLOCK);
            stage.inbox.osc(
                    OscMessage.of("/transport/locate", new OscValue.Float32(i)), stage.driver.nanoTime() + later);
            stage.inbox.osc(OscMessage.of("/transport/play"), stage.driver.nanoTime() + later);
            stage.inbox.osc(OscMessage.of("/graph/main/bell/stop"), stage.driver.nanoTime() + later + 2_000_000);
            stage.inbox.osc(OscMessage.of("/transport/stop"), stage.driver.nanoTime() + later + 2_000_000);
        }
        stage.pass(900);
        var heard = new ArrayList<Long>();
        for (var at = stage.firstHeard(0); at >= 0; at = stage.firstHeard(at + 900)) {
            heard.add(at);
        }
        assertThat(heard).isEqualTo(wanted);
    }

    @Test
    void addressesTellWhereItIsAndTakeWhatTheyAreTold() {
        call("play");
        assertThat(stage.value("/transport/playing")).isEqualTo(Value.of(true));
        stage.pass(6100);
        assertThat(number("position/beats")).isCloseTo(10.16, within(0.05));
        assertThat(number("position/seconds")).isCloseTo(6.1, within(0.03));
        assertThat(number("bar")).isEqualTo(4);
        assertThat(number("beat")).isEqualTo(2);
        set("tempo", Value.of(200));
        stage.pass(600);
        assertThat(number("tempo")).isCloseTo(200, within(1e-9));
        assertThat(number("position/beats")).isCloseTo(12.16, within(0.1));
        call("locate", Value.of("11:1"));
        stage.pass(100);
        assertThat(number("tempo")).as("60 as written, and twice as fast").isCloseTo(120, within(1e-9));
        call("as_written");
        call("locate", Value.of("2 s"));
        set("metre", Value.of("6/8"));
        call("stop");
        stage.pass(100);
        assertThat(number("tempo")).isCloseTo(100, within(1e-9));
        assertThat(stage.value("/transport/metre")).isEqualTo(Value.of("6/8"));
        assertThat(stage.value("/transport/playing")).isEqualTo(Value.of(false));
        assertThat(number("position/seconds")).isCloseTo(2, within(1e-3));
    }

    @Test
    void aLoopIsSetByBarsAndShownInQuarters() {
        set("loop_to", Value.of("2:2"));
        set("loop", Value.of(true));
        call("locate", Value.of("2:1"));
        call("play");
        stage.pass(5000);
        assertThat(number("loop_to")).isEqualTo(4);
        assertThat(number("bar")).isEqualTo(2);
        assertThat(number("beat")).isEqualTo(1);
        assertThat(set("loop_from", Value.of("soon")))
                .isEqualTo(new Answer.Refused(
                        "/transport/loop_from",
                        "\"soon\" is no place in the music",
                        "write a bar and a beat such as \"17:1\", or beats"));
        assertThat(set("metre", Value.of("4/5"))).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void aTempoGlides() {
        stage.attach("screen");
        call("play");
        stage.pass(100);
        stage.hand("screen", new Place.Key(0, 1), Gesture.DOWN, 1);
        stage.pass(500);
        assertThat(number("tempo")).isCloseTo(150, within(2.0));
        stage.pass(600);
        assertThat(number("tempo")).isCloseTo(200, within(1e-9));
        assertThat(number("position/beats")).isCloseTo((100 * 0.1 + 150 + 200 * 0.1) / 60, within(0.05));
    }

    @Test
    void stoppingEverythingDropsMessagesForLaterAndLetsTimeRun() {
        call("play");
        stage.inbox.osc(OscMessage.of("/transport/stop"), stage.driver.nanoTime() + 80_000_000);
        stage.pass(20);
        call("stop_all");
        stage.pass(200);
        assertThat(stage.value("/transport/playing")).isEqualTo(Value.of(true));
        assertThat(stage.value("/graph/main/beat/running")).isEqualTo(Value.of(false));
        assertThat(stage.at(stage.frame() - 1)).isZero();
    }

    @Test
    void anotherEngineGoesOnWhereTheOneBeforeWas() {
        set("tempo", Value.of(150));
        set("metre", Value.of("2/4"));
        set("loop_from", Value.of(1));
        set("loop_to", Value.of(30));
        set("loop", Value.of(true));
        call("play");
        stage.pass(2000);
        var before = number("position/beats");
        assertThat(before).isCloseTo(5, within(0.1));
        stage.tune().pass(400);
        assertThat(number("position/beats")).isCloseTo(before + 1, within(0.1));
        assertThat(number("tempo")).isCloseTo(150, within(1e-9));
        assertThat(stage.value("/transport/metre")).isEqualTo(Value.of("2/4"));
        assertThat(number("loop_to")).isEqualTo(30);
        assertThat(stage.value("/transport/loop")).isEqualTo(Value.of(true));
        assertThat(stage.value("/transport/playing")).isEqualTo(Value.of(true));
    }
}
