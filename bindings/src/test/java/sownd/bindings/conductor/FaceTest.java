package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sownd.devices.Appearance;
import sownd.devices.Appearance.Truth;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.engine.graph.Value;

class FaceTest {
    private static final String PROJECT = """
        {"sownd": 1, "name": "Faces",
         "graphs": {"main": {"nodes": {"music": {"type": "gain"}}}},
         "pages": {
           "one": {"name": "One", "grid": [3, 4], "controls": [
             {"at": [0, 0], "type": "button",
              "look": {"text": "${var.scene}", "fill": "${var.on ? 'green' : 'slate'}", "icon": "rain",
                       "border": "${var.on ? 'amber' : 'none'}", "gauge": "/graph/main/music/gain",
                       "size": "large", "align": "top left", "image": "rain.png"},
              "feedback": [{"when": "var.on", "look": {"badge": "on", "icon": "sun"}},
                           {"when": "var.scene == 'Storm'", "look": {"icon": "none", "gauge": 0.25}}]},
             {"at": [0, 1], "type": "button", "look": {"text": "Odd", "fill": "${var.scene}", "ink": "white"},
              "feedback": [{"when": "var.scene * 2 > 1", "look": {"text": "never"}}]},
             {"at": [0, 2], "type": "button", "press": [{"set": "/var/other", "to": 1}],
              "truth": {"of": "/var/lamp", "to": "${var.on ? 'off' : 'on'}", "within": "1 s"}},
             {"at": [0, 3], "type": "button", "press": [{"set": "/var/other", "to": 1}],
              "truth": {"confirmed": "var.lamp == 'on'", "within": "1 s"}},
             {"at": [1, 0], "type": "fader", "target": "/var/wish", "takeover": "jump",
              "truth": {"of": "/var/told", "within": "1 s"}},
             {"at": [1, 1], "type": "label", "look": {"text": "${var.heard}"}},
             {"at": [1, 2], "type": "label", "look": {"text": "${surface.pads.page}"}}]},
           "two": {"name": "Two", "controls": [
             {"at": [0, 0], "type": "label", "look": {"text": "${var.scene}"}}]}},
         "variables": {"on": {"value": false}, "scene": {"value": "Calm"}, "lamp": {"value": "off"}, "other": {},
                       "wish": {}, "told": {}, "heard": {"value": "?", "fresh": "3 s"}},
         "surfaces": {"pads": {"page": "one"}}}
        """;

    private final Stage stage = new Stage(PROJECT);
    private final Stage.Panelled screen = stage.attach("screen");

    @AfterEach
    void close() {
        stage.close();
    }

    private void set(String address, Object value) {
        var wanted = value instanceof Boolean on ? Value.of(on) : Value.of(String.valueOf(value));
        stage.ask(stage.inbox.set(address, wanted));
    }

    private void press(int row, int column) {
        stage.hand("screen", new Place.Key(row, column), Gesture.DOWN, 1);
        stage.hand("screen", new Place.Key(row, column), Gesture.UP, 0);
    }

    @Test
    void everyPropertyMayBeComputedAndLaterRulesLieOverEarlierOnes() {
        var rest = screen.at(0, 0);
        assertThat(rest.text()).isEqualTo("Calm");
        assertThat(rest.fill()).isEqualTo(0x39424e);
        assertThat(rest.badge()).isEmpty();
        assertThat(rest.decor().icon()).isEqualTo("rain");
        assertThat(rest.decor().image()).isEqualTo("rain.png");
        assertThat(rest.decor().border()).isEqualTo(-1);
        assertThat(rest.decor().size()).isEqualTo(Appearance.Size.LARGE);
        assertThat(rest.decor().align()).isEqualTo(Appearance.Align.TOP_LEFT);
        assertThat(rest.decor().gauge()).as("0 dB on the console taper").isCloseTo(0.75, within(0.1));
        set("/var/on", true);
        assertThat(screen.at(0, 0).fill()).isEqualTo(0x2f9e5b);
        assertThat(screen.at(0, 0).badge()).isEqualTo("on");
        assertThat(screen.at(0, 0).decor().icon()).isEqualTo("sun");
        assertThat(screen.at(0, 0).decor().border()).isEqualTo(0xe0a526);
        set("/var/scene", "Storm");
        assertThat(screen.at(0, 0).decor().icon()).isEmpty();
        assertThat(screen.at(0, 0).decor().gauge()).isEqualTo(0.25);
        assertThat(screen.at(0, 0).fill()).as("what no rule names stays").isEqualTo(0x2f9e5b);
    }

    @Test
    void whatCannotBeComputedIsMarkedWithItsReasonAndTheRestWorks() {
        var odd = screen.at(0, 1);
        assertThat(odd.text()).isEqualTo("Odd");
        assertThat(odd.ink()).isEqualTo(0xf2f4f7);
        assertThat(odd.badge()).isEqualTo("warn");
        assertThat(odd.decor().note())
                .isEqualTo(stage.value("/page/one/0/1/fault").asText());
        assertThat(odd.decor().note()).contains("var.scene * 2 > 1");
        assertThat(stage.value("/status/fault").asText()).startsWith("/page/one/0/1: ");
        set("/var/scene", "-3");
        assertThat(screen.at(0, 1).decor().note())
                .as("the rule can be computed now, the colour still not")
                .startsWith("\"-3\" is not a colour, write #rrggbb");
        set("/var/scene", "#102030");
        assertThat(stage.value("/page/one/0/0/fault").asText()).isEmpty();
    }

    @Test
    void whatWasAskedForIsCommandedUntilTheFarEndSaysSo() {
        press(0, 2);
        assertThat(screen.at(0, 2).truth()).isEqualTo(Truth.COMMANDED);
        assertThat(stage.value("/page/one/0/2/truth")).isEqualTo(Value.of("commanded"));
        set("/var/lamp", "warming up");
        assertThat(screen.at(0, 2).truth()).as("not what was asked for").isEqualTo(Truth.COMMANDED);
        stage.pass(900);
        set("/var/lamp", "on");
        assertThat(screen.at(0, 2).truth()).isEqualTo(Truth.CONFIRMED);
        stage.pass(1_600);
        assertThat(screen.at(0, 2).truth()).isEqualTo(Truth.PLAIN);
    }

    @Test
    void whatDoesNotHappenInTimeHasFailedAndSaysWhy() {
        press(0, 2);
        stage.pass(990);
        assertThat(screen.at(0, 2).truth()).isEqualTo(Truth.COMMANDED);
        stage.pass(20);
        assertThat(screen.at(0, 2).truth()).isEqualTo(Truth.FAILED);
        assertThat(screen.at(0, 2).decor().note()).isEqualTo("/var/lamp did not become on within 1 s");
        stage.pass(5_000);
        assertThat(screen.at(0, 2).truth()).as("it is not forgotten").isEqualTo(Truth.FAILED);
        press(0, 2);
        assertThat(screen.at(0, 2).truth()).isEqualTo(Truth.COMMANDED);
        stage.pass(1_100);
        set("/var/lamp", "on");
        assertThat(screen.at(0, 2).truth()).as("better late than never").isEqualTo(Truth.CONFIRMED);
    }

    @Test
    void aConfirmingConditionChangesWhenItHasHappened() {
        press(0, 3);
        assertThat(screen.at(0, 3).truth()).isEqualTo(Truth.COMMANDED);
        set("/var/lamp", "on");
        assertThat(screen.at(0, 3).truth()).isEqualTo(Truth.CONFIRMED);
        press(0, 3);
        set("/var/lamp", "off");
        assertThat(screen.at(0, 3).truth()).as("and back").isEqualTo(Truth.CONFIRMED);
    }

    @Test
    void aFadersWishIsConfirmedByWhatIsTold() {
        stage.hand("screen", new Place.Key(1, 0), Gesture.MOVE, 0.5);
        assertThat(screen.at(1, 0).truth()).isEqualTo(Truth.COMMANDED);
        var wish = stage.value("/var/wish");
        set("/var/told", wish.asText());
        assertThat(screen.at(1, 0).truth()).isEqualTo(Truth.CONFIRMED);
    }

    @Test
    void aPageNobodySeesStillNoticesThatItFailed() {
        press(0, 2);
        set("/surface/screen/page", "two");
        stage.pass(1_100);
        set("/surface/screen/page", "one");
        assertThat(screen.at(0, 2).truth()).isEqualTo(Truth.FAILED);
    }

    @Test
    void aValueWithoutNewsIsShownAsStaleWithItsAge() {
        set("/var/heard", "19 °C");
        assertThat(screen.at(1, 1).truth()).isEqualTo(Truth.PLAIN);
        stage.pass(2_000);
        assertThat(screen.at(1, 1).truth()).isEqualTo(Truth.PLAIN);
        stage.pass(3_100);
        var old = screen.at(1, 1);
        assertThat(old.truth()).isEqualTo(Truth.STALE);
        assertThat(old.text()).isEqualTo("19 °C");
        assertThat(old.readout()).matches("[34] s old");
        stage.pass(2_000);
        assertThat(screen.at(1, 1).readout()).as("it grows older").matches("[56] s old");
        assertThat(screen.at(1, 1).decor().note()).startsWith("no news for ");
        set("/var/heard", "19 °C");
        assertThat(screen.at(1, 1).truth()).as("the same value is news, too").isEqualTo(Truth.PLAIN);
        assertThat(screen.at(1, 1).readout()).isEmpty();
    }

    @Test
    void whatASurfaceShowedIsStaleOnceItIsGone() {
        stage.attach("pads", new Place.Key(0, 0));
        assertThat(screen.at(1, 2).truth()).isEqualTo(Truth.PLAIN);
        stage.inbox.detach("pads");
        stage.pass(10);
        assertThat(screen.at(1, 2).truth()).isEqualTo(Truth.STALE);
        stage.attach("pads", new Place.Key(0, 0));
        stage.pass(10);
        assertThat(screen.at(1, 2).truth()).isEqualTo(Truth.PLAIN);
    }

    @Test
    void onlyWhatReadsAChangedAddressIsShownAnew() {
        stage.pass(1_100);
        screen.shown.clear();
        set("/var/lamp", "dim");
        assertThat(screen.shown).as("its truth is read, but looks the same").isEmpty();
        set("/var/on", true);
        assertThat(screen.shown).containsExactly(new Place.Key(0, 0));
    }

    @Test
    void aPageNobodySeesIsComputedWhenSomebodyAsks() {
        set("/var/scene", "Storm");
        assertThat(stage.conductor.state().value("/page/two/0/0/text")).isEqualTo(Value.of(""));
        assertThat(stage.value("/page/two/0/0/text")).isEqualTo(Value.of("Storm"));
        stage.ask(stage.inbox.call("/page/two/0/0/press", List.of()));
        assertThat(stage.value("/status/fault").asText()).doesNotContain("two");
    }
}
