package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sownd.bindings.action.Sending;
import sownd.devices.Appearance;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.midi.MidiEvent;
import sownd.devices.osc.OscMessage;
import sownd.devices.osc.OscValue;
import sownd.engine.graph.Value;

class ConductorTest {
    private static final String PROJECT = """
        {"sownd": 1, "name": "Test",
         "graphs": {"main": {"nodes": {
             "bell": {"type": "player", "params": {"asset": "bell.wav", "fade_in": 0}},
             "hum": {"type": "player", "params": {"asset": "hum.wav", "loop": true}},
             "lost": {"type": "player", "params": {"asset": "missing.wav"}},
             "music": {"type": "gain"}, "meter": {"type": "meter"}, "out": {"type": "output"}},
           "edges": ["bell.out -> music.in", "hum.out -> music.in", "lost.out -> music.in",
                     "music.out -> meter.in", "meter.out -> out.in"]}},
         "pages": {
           "one": {"name": "One", "grid": [2, 4], "controls": [
             {"at": [0, 0], "type": "button", "look": {"text": "Bell"},
              "press": [{"call": "/graph/main/bell/play"}, {"send": "osc", "to": "lights", "address": "/bell", "args": [1]}],
              "release": [{"set": "/var/up", "to": true}],
              "feedback": [{"when": "graph.main.bell.playing", "look": {"fill": "green", "badge": "play"}}]},
             {"at": [0, 1], "type": "button", "look": {"text": "Hum"},
              "press": [{"toggle": "/graph/main/hum/playing"}],
              "long": [{"ramp": "/graph/main/music/gain", "to": -20, "over": "1 s"}]},
             {"at": [0, 2], "type": "button", "press": [
               {"set": "/var/step", "to": 1}, {"call": "/graph/main/bell/play"}, {"wait": "100 ms"},
               {"set": "/var/step", "to": 2}, {"call": "/graph/main/bell/play"}]},
             {"at": [0, 3], "type": "button", "look": {"text": "next"}, "press": [{"page": "next"}]},
             {"at": [1, 0], "type": "fader", "target": "/graph/main/music/gain"},
             {"at": [1, 1], "type": "label", "look": {"text": "${var.step} of 2, ${clock.time}"}},
             {"at": [1, 2], "type": "button", "press": [{"call": "/page/one/1/2/press"}]},
             {"at": [1, 3], "type": "meter", "source": "/graph/main/meter/peak"}]},
           "two": {"name": "Two", "controls": [
             {"at": [0, 0], "type": "button", "look": {"text": "other"}, "press": [{"set": "/var/other", "to": "${value}"}]},
             {"at": [0, 3], "type": "button", "press": [{"page": "back"}]}]}},
         "bindings": {
           "desk": {"when": {"osc": "/eos/cue/*/fire"}, "do": [{"set": "/var/cue", "to": "${value}"}]},
           "pad": {"when": {"midi": "note 60", "from": "keys"}, "do": [{"call": "/graph/main/bell/play"}]},
           "bend": {"when": {"midi": "pitchbend"}, "do": [{"set": "/var/bend", "to": "${value}"}]}},
         "variables": {"step": {}, "up": {"value": false}, "other": {}, "cue": {}, "bend": {}},
         "connections": {"lights": {"type": "osc", "port": 9000}, "keys": {"type": "midi"}},
         "surfaces": {"pads": {"page": "one"}}}
        """;

    private final Stage stage = new Stage(PROJECT);
    private final Stage.Panelled screen = stage.attach("screen");

    @AfterEach
    void close() {
        stage.close();
    }

    private static Place key(int row, int column) {
        return new Place.Key(row, column);
    }

    private void press(int row, int column) {
        stage.hand("screen", key(row, column), Gesture.DOWN, 1);
        stage.hand("screen", key(row, column), Gesture.UP, 0);
    }

    @Test
    void aPressIsHeardOneBlockLaterOnItsSampleAndSeenAndSent() {
        stage.pass(50);
        var pressed = stage.frame();
        stage.hand("screen", key(0, 0), Gesture.DOWN, 1);
        assertThat(screen.at(0, 0).pressed()).isTrue();
        stage.pass(20);
        assertThat(stage.firstHeard(0)).isEqualTo(pressed + Stage.BLOCK);
        assertThat(screen.at(0, 0).badge()).isEqualTo("play");
        assertThat(stage.sent).containsExactly(new Sending.Osc("lights", "/bell", List.of(Value.of(1)), ""));
        assertThat(stage.value("/page/one/0/0/fill")).isEqualTo(Value.of("#2f9e5b"));
        stage.hand("screen", key(0, 0), Gesture.UP, 0);
        assertThat(stage.value("/var/up")).isEqualTo(Value.of(true));
        assertThat(screen.at(0, 0).pressed()).isFalse();
        stage.pass(600);
        assertThat(screen.at(0, 0).badge())
                .as("the light goes out when the sound has ended")
                .isEmpty();
    }

    @Test
    void aWaitIsExactToTheSample() {
        stage.pass(10);
        stage.hand("screen", key(0, 2), Gesture.DOWN, 1);
        assertThat(stage.value("/var/step")).isEqualTo(Value.of(1));
        stage.pass(200);
        assertThat(stage.value("/var/step")).isEqualTo(Value.of(2));
        var first = stage.firstHeard(0);
        var second = first + Stage.RATE / 10;
        // The second start is a voice of its own over the fading first: the level changes there and not a frame before.
        assertThat(stage.at(second - 1)).isCloseTo(0.5f, within(1e-4f));
        assertThat(stage.at(second)).isNotCloseTo(stage.at(second - 1), within(1e-4f));
    }

    @Test
    void aControlWithALongPressDecidesWhenTheHandComesUp() {
        stage.hand("screen", key(0, 1), Gesture.DOWN, 1);
        assertThat(stage.value("/graph/main/hum/playing")).isEqualTo(Value.of(false));
        stage.pass(100);
        stage.hand("screen", key(0, 1), Gesture.UP, 0);
        assertThat(stage.value("/graph/main/hum/playing")).isEqualTo(Value.of(true));

        stage.hand("screen", key(0, 1), Gesture.DOWN, 1);
        stage.pass(499);
        assertThat(stage.value("/graph/main/music/gain").asNumber()).isZero();
        stage.pass(510);
        assertThat(stage.value("/graph/main/music/gain").asNumber()).isCloseTo(-10, within(0.5));
        stage.hand("screen", key(0, 1), Gesture.UP, 0);
        assertThat(stage.value("/graph/main/hum/playing"))
                .as("a long press is no press")
                .isEqualTo(Value.of(true));
        stage.pass(600);
        assertThat(stage.value("/graph/main/music/gain")).isEqualTo(Value.of(-20));
        assertThat(stage.at(stage.frame() - 1))
                .as("the engine's ramp ends there, too")
                .isCloseTo(0.05f, within(1e-3f));
    }

    @Test
    void stopAllEndsSoundsListsAndRamps() {
        press(0, 2);
        stage.hand("screen", key(0, 1), Gesture.DOWN, 1);
        stage.pass(50);
        stage.ask(stage.inbox.call("/transport/stop_all", List.of()));
        stage.pass(150);
        assertThat(stage.value("/var/step")).isEqualTo(Value.of(1));
        assertThat(stage.at(stage.frame() - 1)).isZero();
        assertThat(stage.value("/graph/main/bell/playing")).isEqualTo(Value.of(false));
        assertThat(stage.value("/status/running")).isEqualTo(Value.of(0));
    }

    @Test
    void aReleaseGoesToWhatReceivedThePressWhateverPageIsShown() {
        stage.hand("screen", key(0, 0), Gesture.DOWN, 1);
        stage.ask(stage.inbox.set("/surface/screen/page", Value.of("two")));
        assertThat(screen.page).isEqualTo("two");
        stage.hand("screen", key(0, 0), Gesture.UP, 0);
        assertThat(stage.value("/var/up")).isEqualTo(Value.of(true));
        assertThat(stage.value("/var/other")).isEqualTo(Value.of(0));
    }

    @Test
    void aSurfaceThatGoesLetsGoOfWhatItHeld() {
        stage.hand("screen", key(0, 0), Gesture.DOWN, 1);
        stage.inbox.detach("screen");
        stage.conductor.doWork();
        assertThat(stage.value("/var/up")).isEqualTo(Value.of(true));
        assertThat(stage.value("/page/one/0/0/pressed")).isEqualTo(Value.of(false));
    }

    @Test
    void pagesTurnOnTheSurfaceTheHandIsOnAndGoBack() {
        var pads = stage.attach("pads", key(0, 0), key(0, 3));
        press(0, 3);
        assertThat(screen.page).isEqualTo("two");
        assertThat(screen.at(0, 0).text()).isEqualTo("other");
        assertThat(pads.page).isEqualTo("one");
        press(0, 3);
        assertThat(screen.page).isEqualTo("one");
    }

    @Test
    void everySurfaceShowsTheSameAndOnlyDifferencesAreSent() {
        var pads = stage.attach("pads", key(0, 0), key(5, 5));
        assertThat(pads.at(5, 5)).isEqualTo(Appearance.DARK);
        stage.pass(20);
        pads.shown.clear();
        screen.shown.clear();
        stage.hand("pads", key(0, 0), Gesture.DOWN, 0.7);
        stage.pass(20);
        assertThat(screen.at(0, 0)).isEqualTo(pads.at(0, 0));
        assertThat(pads.shown).containsOnly(key(0, 0)).hasSizeLessThanOrEqualTo(2);
        assertThat(screen.shown).doesNotContain(key(0, 1), key(0, 3));
    }

    @Test
    void aFaderOnScreenSetsAtOnceAndHardwarePicksUp() {
        stage.hand("screen", key(1, 0), Gesture.MOVE, 0.5);
        assertThat(stage.value("/graph/main/music/gain").asNumber()).isCloseTo(-10, within(1e-9));
        stage.attach("pads", key(0, 0));
        var strip = new Place.Fader(0);
        stage.hand("pads", strip, Gesture.MOVE, 0.1);
        stage.hand("pads", strip, Gesture.MOVE, 0.3);
        assertThat(stage.value("/graph/main/music/gain").asNumber()).isCloseTo(-10, within(1e-9));
        stage.hand("pads", strip, Gesture.MOVE, 0.55);
        var taken = stage.value("/graph/main/music/gain").asNumber();
        assertThat(taken).isGreaterThan(-10);
        stage.hand("pads", strip, Gesture.MOVE, 0.2);
        assertThat(stage.value("/graph/main/music/gain").asNumber()).isLessThan(taken);
        stage.hand("pads", strip, Gesture.MOVE, 0);
        assertThat(stage.value("/graph/main/music/gain")).isEqualTo(Value.of(-90));
        stage.hand("pads", strip, Gesture.MOVE, 1);
        assertThat(stage.value("/graph/main/music/gain")).isEqualTo(Value.of(12));
    }

    @Test
    void oscCallsSetsMatchesPatternsAndSpeaksCompanion() {
        stage.inbox.osc(OscMessage.of("/graph/main/music/gain", new OscValue.Float32(-12)), 0);
        assertThat(stage.value("/graph/main/music/gain")).isEqualTo(Value.of(-12));
        stage.inbox.osc(OscMessage.of("/graph/main/{bell,hum}/gain", new OscValue.Int32(-3)), 0);
        assertThat(stage.value("/graph/main/hum/gain")).isEqualTo(Value.of(-3));
        stage.inbox.osc(OscMessage.of("/location/1/0/0/PRESS"), 0);
        assertThat(stage.value("/page/one/0/0/pressed")).isEqualTo(Value.of(true));
        stage.pass(25);
        assertThat(stage.value("/page/one/0/0/pressed")).isEqualTo(Value.of(false));
        assertThat(stage.value("/graph/main/bell/playing")).isEqualTo(Value.of(true));
        stage.inbox.osc(OscMessage.of("/eos/cue/7/fire", new OscValue.Int32(7)), 0);
        assertThat(stage.value("/var/cue")).isEqualTo(Value.of(7));
        stage.inbox.osc(OscMessage.of("/nobody/knows"), 0);
        stage.pass(1001);
        assertThat(stage.value("/status/dropped")).isEqualTo(Value.of(1));
    }

    @Test
    void anOscMessageForLaterWaitsForItsTime() {
        stage.inbox.osc(OscMessage.of("/var/cue", new OscValue.Int32(1)), stage.driver.nanoTime() + 50_000_000);
        stage.pass(44);
        assertThat(stage.value("/var/cue")).isEqualTo(Value.of(0));
        stage.pass(7);
        assertThat(stage.value("/var/cue")).isEqualTo(Value.of(1));
    }

    @Test
    void midiStartsBindingsOfItsConnection() {
        stage.inbox.midi("other", new MidiEvent(0x90, 60, 100), 0);
        stage.pass(5);
        assertThat(stage.value("/graph/main/bell/playing")).isEqualTo(Value.of(false));
        stage.inbox.midi("keys", new MidiEvent(0x90, 60, 100), 0);
        stage.pass(5);
        assertThat(stage.value("/graph/main/bell/playing")).isEqualTo(Value.of(true));
        stage.inbox.midi("keys", new MidiEvent(0xe0, 0x7f, 0x7f), 0);
        assertThat(stage.value("/var/bend")).isEqualTo(Value.of(1));
    }

    @Test
    void pressByPlaceAnswersWhetherThereIsAControl() {
        assertThat(stage.ask(stage.inbox.press(1, 0, 0))).isInstanceOf(Answer.Found.class);
        assertThat(stage.ask(stage.inbox.press(1, 7, 7))).isInstanceOf(Answer.NoControl.class);
        assertThat(stage.ask(stage.inbox.press(9, 0, 0))).isInstanceOf(Answer.NoControl.class);
    }

    @Test
    void requestsThatCannotBeAreAnsweredWithTheMend() {
        assertThat(stage.ask(stage.inbox.get("/graph/main/musik/gain")))
                .isEqualTo(new Answer.Unknown("/graph/main/musik/gain", "/graph/main/music/gain"));
        assertThat(stage.ask(stage.inbox.set("/graph/main/meter/peak", Value.of(1))))
                .isInstanceOf(Answer.Refused.class);
        assertThat(stage.ask(stage.inbox.set("/graph/main/music/gain", Value.of("loud"))))
                .isInstanceOf(Answer.Refused.class);
        assertThat(stage.ask(stage.inbox.set("/surface/screen/page", Value.of("three"))))
                .isInstanceOf(Answer.Refused.class);
        assertThat(stage.ask(stage.inbox.set("/graph/main/music/gain", Value.of(99))))
                .isEqualTo(new Answer.Found("/graph/main/music/gain", Value.of(12)));
    }

    @Test
    void aButtonThatPressesItselfIsStoppedAndNamed() {
        press(1, 2);
        stage.pass(30);
        assertThat(stage.value("/status/fault").asText()).contains("in a circle");
        assertThat(screen.lights.get(new Place.Status()).badge()).isEqualTo("warn");
    }

    @Test
    void anotherEngineGoesOnWithTheValuesThereAre() {
        stage.ask(stage.inbox.set("/graph/main/music/gain", Value.of(-20)));
        press(0, 1);
        stage.pass(100);
        var turned = stage.tune().frame();
        stage.pass(50);
        assertThat(stage.value("/graph/main/music/gain")).isEqualTo(Value.of(-20));
        assertThat(stage.value("/graph/main/hum/playing")).isEqualTo(Value.of(true));
        assertThat(stage.at(turned + 2000)).isCloseTo(0.05f, within(1e-4f));
        stage.ask(stage.inbox.set("/graph/main/music/gain", Value.of(0)));
        stage.pass(50);
        assertThat(stage.at(stage.frame() - 1)).isCloseTo(0.5f, within(1e-4f));
        assertThat(screen.at(1, 3).level()).isGreaterThan(0.5);
    }

    @Test
    void aMissingFileIsSilentAndSaysSo() {
        stage.pass(20);
        assertThat(stage.value("/graph/main/lost/status/failed")).isEqualTo(Value.of(true));
        assertThat(stage.value("/graph/main/lost/status/reason").asText()).contains("missing.wav");
    }

    @Test
    void labelsAndMetersFollow() {
        stage.pass(20);
        assertThat(screen.at(1, 1).text()).isEqualTo("0 of 2, 19:25:00");
        stage.ask(stage.inbox.set("/var/step", Value.of(2)));
        assertThat(screen.at(1, 1).text()).isEqualTo("2 of 2, 19:25:00");
        assertThat(screen.at(1, 3).level()).isZero();
        press(0, 0);
        stage.pass(100);
        assertThat(screen.at(1, 3).level()).isGreaterThan(0.5);
        assertThat(screen.at(1, 3).readout()).isEqualTo("-6.0 dB");
    }
}
