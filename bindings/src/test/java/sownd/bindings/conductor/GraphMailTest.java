package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sownd.bindings.action.Sending;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.midi.MidiEvent;
import sownd.devices.osc.OscMessage;
import sownd.devices.osc.OscValue;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/** Messages on their way from devices through graphs to devices. */
class GraphMailTest {
    /** A click at the very frame of an OSC message. */
    static final class Click implements Unit {
        static final NodeType TYPE = NodeType.named("click")
                .about("A click for each OSC message.")
                .oscIn("in")
                .audioOut("out", 1)
                .builds(Click::new);
        private boolean now;

        @Override
        public void osc(Block block, int port, sownd.engine.realtime.OscMessage message) {
            now = true;
        }

        @Override
        public void process(Block block) {
            for (int i = block.from(); i < block.to(); i++) {
                block.out(0, 0)[i] = now ? 1 : 0;
                now = false;
            }
        }
    }

    private static final NodeTypes TYPES = NodeTypes.builtIn().with(Click.TYPE);

    private static String project(String nodes, String edges, String more) {
        return """
            {"sownd": 1, "name": "t",
             "types": {"bell": {
               "nodes": {"note": {"type": "note"},
                         "tone": {"type": "oscillator", "params": {"level": "-20 dB", "shape": "square"}},
                         "amp": {"type": "adsr", "params": {"attack": 0}}},
               "edges": ["note.pitch -> tone.frequency", "note.on -> amp.on", "note.off -> amp.off",
                         "tone.out -> amp.in"],
               "inputs": {"midi": "note.in"}, "outputs": {"out": "amp.out"}}},
             "graphs": {"main": {"nodes": {%s}, "edges": [%s]}},
             "connections": {"keys": {"type": "midi"}, "other": {"type": "midi"}, "synth": {"type": "midi"},
                             "desk": {"type": "osc", "port": 9000}}%s}
            """.formatted(nodes, edges, more);
    }

    private static final String PIANO = project("""
            "in": {"type": "midi_in", "params": {"port": "keys"}},
            "lead": {"type": "bell", "params": {"voices": 8}}, "out": {"type": "output"}
            """, """
            "in.out -> lead.midi", "lead.out -> out.in"
            """, "");

    private static final String THRU = project("""
            "in": {"type": "midi_in"}, "away": {"type": "midi_out", "params": {"port": "synth"}}
            """, """
            "in.out -> away.in"
            """, "");

    private static final MidiEvent KEY = new MidiEvent(0x92, 60, 100);
    private static final Sending KEY_SENT = new Sending.MidiBytes("synth", 0x923c64);
    private static final Sending KEY_ENDED = new Sending.MidiBytes("synth", 0x823c00);

    @Test
    void aNoteFromADeviceSoundsOnItsSampleInAGraphOfVoices() {
        try (var stage = new Stage(PIANO)) {
            stage.pass(20);
            stage.inbox.midi("other", KEY, stage.driver.nanoTime());
            stage.pass(20);
            assertThat(stage.firstHeard(0))
                    .as("another connection is not heard")
                    .isEqualTo(-1);
            var frame = stage.frame() + 24;
            stage.inbox.midi("keys", KEY, stage.driver.nanosOf(frame));
            stage.inbox.midi("keys", new MidiEvent(0x92, 67, 100), stage.driver.nanosOf(frame + 1000));
            stage.pass(50);
            assertThat(stage.firstHeard(0)).isEqualTo(frame + Stage.BLOCK);
            assertThat(loudest(stage, frame + 1000 + Stage.BLOCK, 800))
                    .as("two keys are louder than one")
                    .isGreaterThan(1.5f * loudest(stage, frame + Stage.BLOCK, 900));
        }
    }

    private static float loudest(Stage stage, long from, int frames) {
        var most = 0f;
        for (var frame = from; frame < from + frames; frame++) {
            most = Math.max(most, Math.abs(stage.at(frame)));
        }
        return most;
    }

    @Test
    void whatAGraphPlaysIsSentInOrderWhenItsSampleIsPlayed() {
        var pulses = project("""
                "p": {"type": "pulse", "params": {"period": 0.01}},
                "k": {"type": "to_midi", "params": {"key": 64, "length": 0.0045}},
                "away": {"type": "midi_out", "params": {"port": "synth"}}
                """, """
                "p.out -> k.play", "k.out -> away.in"
                """, "");
        try (var stage = new Stage(pulses)) {
            stage.pass(50);
            assertThat(stage.sent).hasSize(10);
            for (var i = 0; i < 10; i++) {
                var on = i % 2 == 0;
                assertThat(stage.sent.get(i)).isEqualTo(new Sending.MidiBytes("synth", on ? 0x90407f : 0x804000));
                var rendered = i / 2 * 480 + (on ? 0 : 216);
                var played = rendered + Stage.BLOCK;
                var blockOfIt = (played + Stage.BLOCK - 1) / Stage.BLOCK * Stage.BLOCK;
                assertThat(Math.round(stage.sentAt.get(i) * 48e-6)).isEqualTo(blockOfIt);
            }
        }
    }

    @Test
    void aBundleForLaterIsPlayedOnTheSampleOfItsTag() {
        var clicks = project("""
                "in": {"type": "osc_in", "params": {"pattern": "/go/*"}}, "c": {"type": "click"},
                "said": {"type": "osc_out", "params": {"connection": "desk"}}, "out": {"type": "output"}
                """, """
                "in.out -> c.in", "c.out -> out.in", "in.out -> said.in"
                """, "");
        try (var stage = new Stage(clicks, TYPES)) {
            stage.pass(10);
            var frame = stage.frame() + 2_345;
            var message =
                    OscMessage.of("/go/1", new OscValue.Int32(7), new OscValue.Float32(0.5f), new OscValue.True());
            stage.inbox.osc(message, stage.driver.nanosOf(frame));
            stage.inbox.osc(OscMessage.of("/stay/1"), stage.driver.nanosOf(frame - 100));
            stage.pass(100);
            assertThat(stage.firstHeard(0)).isEqualTo(frame + Stage.BLOCK);
            assertThat(stage.firstHeard(frame + Stage.BLOCK + 1))
                    .as("once only")
                    .isEqualTo(-1);
            var numbers = List.<Value>of(Value.of(7), Value.of(0.5), Value.of(1));
            assertThat(stage.sent).containsExactly(new Sending.Osc("desk", "/go/1", numbers, "fff"));
        }
    }

    @Test
    void whatAGraphCannotCarryIsCountedAndSaidOnce() {
        var thru = project("""
                "in": {"type": "osc_in", "params": {"pattern": "/words"}},
                "said": {"type": "osc_out", "params": {"connection": "desk"}}
                """, """
                "in.out -> said.in"
                """, "");
        try (var stage = new Stage(thru)) {
            stage.pass(10);
            var troubled = OscMessage.of(
                    "/words", new OscValue.Int32(1), new OscValue.Str("two"), new OscValue.Blob(new byte[3]));
            stage.inbox.osc(troubled, stage.driver.nanoTime());
            stage.inbox.osc(troubled, stage.driver.nanoTime());
            stage.pass(1100);
            assertThat(stage.sent)
                    .hasSize(2)
                    .containsOnly(new Sending.Osc("desk", "/words", List.of(Value.of(1)), "f"));
            assertThat(stage.value("/status/dropped").asNumber()).isEqualTo(2);
            assertThat(stage.value("/status/fault").asText()).contains("/words", "left out");
        }
    }

    @Test
    void anEventOfAGraphIsShownAndStartsABinding() {
        var told = project("""
                "go": {"type": "trigger"}, "heard": {"type": "tell"}, "bell": {"type": "player",
                  "params": {"asset": "bell.wav", "fade_in": 0}}, "out": {"type": "output"}
                """, """
                "go.out -> heard.in", "bell.out -> out.in"
                """, """
                , "variables": {"last": {}},
                "bindings": {"b": {"when": {"tell": "/graph/main/heard/value"}, "do": [
                  {"set": "/var/last", "to": "${value}"}, {"call": "/graph/main/bell/play"}]}},
                "pages": {"one": {"name": "One", "controls": [
                  {"at": [0, 0], "type": "button", "look": {"text": "${graph.main.heard.value}"},
                   "press": [{"call": "/graph/main/go/fire", "with": 3}]}]}}
                """);
        try (var stage = new Stage(told)) {
            var screen = stage.attach("screen", new Place.Key(0, 0));
            stage.pass(50);
            var frame = stage.frame() + 10;
            stage.inbox.osc(
                    OscMessage.of("/graph/main/go/fire", new OscValue.Float32(0.25f)), stage.driver.nanosOf(frame));
            stage.pass(40);
            assertThat(stage.value("/graph/main/heard/value").asNumber()).isEqualTo(0.25);
            assertThat(stage.value("/graph/main/heard/count").asNumber()).isEqualTo(1);
            assertThat(stage.value("/var/last").asNumber()).isEqualTo(0.25);
            assertThat(screen.at(0, 0).text()).isEqualTo("0.25");
            assertThat(stage.firstHeard(0)).isGreaterThan(frame);
        }
    }

    /** Two nodes of a type tell, one of them by two voices: each has an address, and a binding starts with one. */
    @Test
    void whatTellsInsideATypeStartsABinding() {
        var told = """
            {"sownd": 1, "name": "t",
             "types": {"ear": {"nodes": {"note": {"type": "note"}, "heard": {"type": "tell"}},
                               "edges": ["note.on -> heard.in"], "inputs": {"midi": "note.in"}}},
             "graphs": {"main": {"nodes": {"keys": {"type": "midi_in"}, "one": {"type": "ear"},
                                           "two": {"type": "ear", "params": {"voices": 2}}},
                                 "edges": ["keys.out -> one.midi", "keys.out -> two.midi"]}},
             "connections": {"keys": {"type": "midi"}},
             "variables": {"one": {}, "second": {}},
             "bindings": {
               "a": {"when": {"tell": "/graph/main/one/heard/value"}, "do": [{"set": "/var/one", "to": "${value}"}]},
               "b": {"when": {"tell": "/graph/main/two/2/heard/value"},
                     "do": [{"set": "/var/second", "to": "${value}"}]}}}
            """;
        try (var stage = new Stage(told)) {
            stage.pass(20);
            stage.inbox.midi("keys", new MidiEvent(0x90, 60, 127), stage.driver.nanoTime());
            stage.pass(20);
            assertThat(stage.value("/var/one").asNumber()).isEqualTo(1);
            assertThat(stage.value("/graph/main/one/heard/count").asNumber()).isEqualTo(1);
            assertThat(stage.value("/var/second").asNumber())
                    .as("the first voice took it")
                    .isZero();
            stage.inbox.midi("keys", new MidiEvent(0x90, 62, 127), stage.driver.nanoTime());
            stage.pass(20);
            assertThat(stage.value("/var/second").asNumber()).isEqualTo(1);
            assertThat(stage.value("/graph/main/two/2/heard/value").asNumber()).isEqualTo(1);
        }
    }

    @Test
    void aKeyThatIsDownWhenItsDeviceGoesIsLetGo() {
        try (var stage = new Stage(PIANO.replace("\"keys\"}}", "\"\"}}"))) {
            stage.pass(20);
            stage.attach("apc");
            stage.inbox.played("apc", KEY, stage.driver.nanoTime());
            stage.inbox.midi("keys", new MidiEvent(0x92, 67, 100), stage.driver.nanoTime());
            stage.pass(1000);
            var both = loudest(stage, stage.frame() - 1000, 1000);
            stage.inbox.detach("apc");
            stage.pass(1000);
            var one = loudest(stage, stage.frame() - 1000, 1000);
            assertThat(one).as("the other device holds its key").isBetween(0.4f * both, 0.6f * both);
            stage.inbox.tell("/connection/keys/status", Value.of("lost"));
            stage.pass(1000);
            assertThat(loudest(stage, stage.frame() - 1000, 1000)).isLessThan(1e-4f);
        }
    }

    @Test
    void moreEventsThanAnEdgeTakesAreCountedAtTheirNodeAndSaidOnce() {
        var flood = project("""
                "keys": {"type": "midi_in", "params": {"port": "keys"}},
                "more": {"type": "midi_in", "params": {"port": "other"}},
                "both": {"type": "midi_filter"}, "away": {"type": "midi_out", "params": {"port": "synth"}}
                """, """
                "keys.out -> both.in", "more.out -> both.in", "both.out -> away.in"
                """, "");
        try (var stage = new Stage(flood)) {
            stage.pass(20);
            for (var round = 1; round <= 2; round++) {
                var at = stage.driver.nanosOf(stage.frame() + 200);
                for (var i = 0; i < 200; i++) {
                    stage.inbox.midi("keys", new MidiEvent(0xb0, 7, i % 128), at);
                    stage.inbox.midi("other", new MidiEvent(0xb1, 7, i % 128), at);
                }
                stage.pass(30);
                assertThat(stage.value("/graph/main/both/status/dropped").asNumber())
                        .isEqualTo(round * (400 - 256));
                assertThat(stage.value("/graph/main/keys/status/dropped").asNumber())
                        .isZero();
                assertThat(stage.value("/status/fault").asText()).contains("main/both", "256 events");
            }
            assertThat(stage.sent).hasSize(512);
        }
    }

    @Test
    void aTaggedMessageNamesTheTimeItsSampleIsPlayed() {
        for (var latency : new int[] {0, 20}) {
            var pulses = project("""
                    "p": {"type": "pulse", "params": {"period": 0.0123}}, "m": {"type": "to_osc"},
                    "said": {"type": "osc_out",
                             "params": {"connection": "desk", "time": "tagged", "latency": %d}}
                    """.formatted(latency), """
                    "p.out -> m.send", "m.out -> said.in"
                    """, "");
            try (var stage = new Stage(pulses)) {
                stage.pass(100);
                assertThat(stage.sent).hasSizeGreaterThan(7);
                for (var i = 0; i < stage.sent.size(); i++) {
                    var rendered = Math.round(i * 0.0123 * Stage.RATE);
                    var meant = stage.driver.nanosOf(rendered + Stage.BLOCK) + latency * 1_000_000L;
                    var sent = (Sending.OscAt) stage.sent.get(i);
                    assertThat(Math.abs(sent.atNanos() - meant) * 48e-6).isLessThan(1);
                    assertThat(stage.sentAt.get(i)).as("it is sent before").isLessThanOrEqualTo(sent.atNanos());
                    assertThat(sent.message().address()).isEqualTo("/value");
                }
            }
        }
    }

    @Test
    void notesThatSoundEndWhenTheirNodeGoes() {
        try (var stage = new Stage(THRU)) {
            play(stage);
            stage.open(PIANO);
            assertThat(stage.sent).containsExactly(KEY_SENT, KEY_ENDED);
            stage.pass(50);
            assertThat(stage.sent).hasSize(2);
        }
    }

    @Test
    void notesThatSoundEndWhenTheGraphIsEdited() {
        try (var stage = new Stage(THRU)) {
            play(stage);
            stage.open(THRU.replace("\"in.out -> away.in\"", ""));
            stage.pass(50);
            assertThat(stage.sent).containsExactly(KEY_SENT, KEY_ENDED);
        }
    }

    @Test
    void notesThatSoundEndWithStopAll() {
        try (var stage = new Stage(THRU)) {
            play(stage);
            stage.inbox.osc(OscMessage.of("/transport/stop_all"), stage.driver.nanoTime());
            stage.pass(50);
            assertThat(stage.sent.subList(0, 2)).containsExactly(KEY_SENT, KEY_ENDED);
            assertThat(stage.sent).allMatch(each -> each.equals(KEY_SENT) || each.equals(KEY_ENDED));
        }
    }

    @Test
    void notesThatSoundEndWhenAnotherEngineTakesOver() {
        try (var stage = new Stage(THRU)) {
            play(stage);
            stage.tune();
            assertThat(stage.sent).containsExactly(KEY_SENT, KEY_ENDED);
            stage.sent.clear();
            stage.inbox.midi("keys", KEY, stage.driver.nanoTime());
            stage.pass(20);
            assertThat(stage.sent).as("the new engine hears and sends").containsExactly(KEY_SENT);
        }
    }

    @Test
    void notesThatSoundEndWithTheProgram() {
        try (var stage = new Stage(THRU)) {
            play(stage);
            stage.conductor.end();
            assertThat(stage.sent).containsExactly(KEY_SENT, KEY_ENDED);
        }
    }

    private static void play(Stage stage) {
        stage.pass(20);
        stage.inbox.midi("keys", KEY, stage.driver.nanoTime());
        stage.pass(20);
        assertThat(stage.sent).containsExactly(KEY_SENT);
    }

    @Test
    void aFloodKeepsNoPressAndNoPanicOut() {
        var busy = project("""
                "in": {"type": "osc_in", "params": {"pattern": "/flood/*"}}, "keys": {"type": "midi_in"},
                "said": {"type": "osc_out", "params": {"connection": "desk"}},
                "hum": {"type": "player", "params": {"asset": "hum.wav", "loop": true}}, "out": {"type": "output"}
                """, """
                "in.out -> said.in", "hum.out -> out.in"
                """, """
                , "pages": {"one": {"name": "One", "controls": [
                  {"at": [0, 0], "type": "button", "press": [{"set": "/graph/main/hum/playing", "to": true}]}]}}
                """);
        try (var stage = new Stage(busy)) {
            stage.attach("screen", new Place.Key(0, 0));
            stage.pass(20);
            var floods = new ArrayList<OscMessage>();
            for (var i = 0; i < 100; i++) {
                floods.add(OscMessage.of("/flood/" + i, new OscValue.Float32(i)));
            }
            for (var i = 0; i < 60_000; i++) {
                stage.inbox.osc(floods.get(i % 100), stage.driver.nanoTime());
                stage.inbox.midi("keys", new MidiEvent(0xb0, 7, i % 128), stage.driver.nanoTime());
            }
            assertThat(stage.inbox.refused()).as("what does not fit is counted").isPositive();
            var pressed = stage.frame();
            stage.hand("screen", new Place.Key(0, 0), Gesture.DOWN, 1);
            stage.pass(10);
            assertThat(stage.firstHeard(0)).isEqualTo(pressed + Stage.BLOCK);
            for (var i = 0; i < 60_000; i++) {
                stage.inbox.osc(floods.get(i % 100), stage.driver.nanoTime());
            }
            stage.inbox.osc(OscMessage.of("/transport/stop_all"), stage.driver.nanoTime());
            stage.pass(60);
            var silent = stage.frame();
            stage.pass(20);
            assertThat(stage.firstHeard(silent)).as("panic ends the sound").isEqualTo(-1);
        }
    }
}
