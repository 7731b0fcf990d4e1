package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sownd.devices.Gesture;
import sownd.devices.Place;

/** What a hand began and what becomes of it when the hand lets go, or a latch is switched off. */
class LetGoTest {
    private static final String PROJECT = """
        {'sownd': 1, 'name': 'Let go',
         'pages': {'one': {'name': 'One', 'controls': [
             {'at': [0, 0], 'type': 'button', 'latch': true, 'press': [{'wait': '1 s'}, {'set': '/var/a', 'to': 1}],
              'release': [{'wait': '200 ms'}, {'set': '/var/b', 'to': '${var.b + 1}'}]},
             {'at': [0, 1], 'type': 'button', 'held': true, 'press': [{'wait': '1 s'}, {'set': '/var/a', 'to': 1}],
              'release': [{'set': '/var/b', 'to': '${var.b + 1}'}]},
             {'at': [0, 2], 'type': 'button', 'press': [{'wait': '1 s'}, {'set': '/var/a', 'to': 1}]},
             {'at': [0, 3], 'type': 'button', 'latch': true, 'press': [{'while': 'true', 'do': [{'wait': '10 ms'},
              {'set': '/var/c', 'to': '${var.c + 1}'}]}]}]}},
         'variables': {'a': {}, 'b': {}, 'c': {}}, 'surfaces': {'pads': {}}}
        """;

    private final Stage stage = new Stage(PROJECT.replace('\'', '"'));

    LetGoTest() {
        stage.attach("screen");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void tap(int column) {
        hand("screen", column, Gesture.DOWN);
        hand("screen", column, Gesture.UP);
    }

    private void hand(String surface, int column, Gesture gesture) {
        stage.hand(surface, new Place.Key(0, column), gesture, 1);
    }

    private double value(String name) {
        return stage.value("/var/" + name).asNumber();
    }

    @Test
    void aLatchThatIsSwitchedOffEndsWhatSwitchingItOnBegan() {
        tap(0);
        stage.pass(300);
        tap(0);
        stage.pass(300);
        assertThat(value("b")).as("what switching off does goes on").isEqualTo(1);
        stage.pass(1_500);
        assertThat(value("a")).isZero();
        tap(0);
        stage.pass(1_100);
        assertThat(value("a")).as("one that stays on does all of it").isEqualTo(1);
    }

    @Test
    void soDoesOneWithoutAReleaseListAndOneThatIsSwitchedFromElsewhere() {
        tap(3);
        stage.pass(200);
        assertThat(value("c")).isGreaterThan(10);
        var stopped = stage.inbox.set("/page/one/0/3/latched", sownd.engine.graph.Value.of(false));
        stage.ask(stopped);
        var counted = value("c");
        stage.pass(300);
        assertThat(value("c")).isEqualTo(counted);
        assertThat(stage.value("/status/running").asNumber()).isZero();
    }

    @Test
    void whatIsHeldEndsWithTheHand() {
        hand("screen", 1, Gesture.DOWN);
        stage.pass(500);
        hand("screen", 1, Gesture.UP);
        stage.pass(1_000);
        assertThat(value("a")).isZero();
        assertThat(value("b")).isEqualTo(1);
        hand("screen", 1, Gesture.DOWN);
        stage.pass(1_050);
        assertThat(value("a")).isEqualTo(1);
    }

    @Test
    void aLostSurfaceLetsGo() {
        stage.attach("pads", new Place.Key(0, 1));
        hand("pads", 1, Gesture.DOWN);
        stage.pass(100);
        stage.inbox.detach("pads");
        stage.pass(1_500);
        assertThat(value("a")).isZero();
    }

    @Test
    void anOrdinaryPressGoesOnAfterTheHand() {
        tap(2);
        stage.pass(1_050);
        assertThat(value("a")).isEqualTo(1);
    }
}
