package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sownd.bindings.action.Sending;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.midi.MidiEvent;
import sownd.devices.osc.OscMessage;
import sownd.engine.graph.Value;

/** Choose a control, play the hardware: what is proposed binds it, and was not carried out. */
class LearningTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROJECT = """
        {"sownd": 1, "name": "Test",
         "graphs": {"main": {"nodes": {"music": {"type": "gain"}, "out": {"type": "output"}}, "edges": ["music.out -> out.in"]}},
         "pages": {"one": {"name": "One", "grid": [4, 4], "controls": [
             {"at": [0, 0], "type": "button", "press": [{"toggle": "/var/on"}],
              "feedback": [{"when": "var.on", "look": {"fill": "green"}}]},
             {"at": [0, 1], "type": "fader", "target": "/graph/main/music/gain"},
             {"at": [0, 3], "type": "fader", "target": "/var/count", "range": [0, 10]},
             {"at": [1, 0], "type": "encoder", "target": "/var/turned", "range": [0, 10]},
             {"at": [1, 1], "type": "encoder", "target": "/var/count", "range": [0, 10]},
             {"at": [2, 2], "type": "button", "press": [{"set": "/var/count", "to": "${var.count + 1}"}]}]}},
         "variables": {"on": {"value": false}, "count": {}, "turned": {}},
         "connections": {"keys": {"type": "midi", "in": "Keys", "out": "Keys"}},
         "surfaces": {"pads": {}},
         "bindings": {"old": {"when": {"midi": "note 60"}, "do": [{"call": "/page/one/2/2/press"}]}}}
        """;

    private final Stage stage = new Stage(PROJECT);

    @AfterEach
    void close() {
        stage.close();
    }

    private void learn(String address, String what) {
        assertThat(stage.ask(stage.inbox.call(address, List.of(Value.of(what)))))
                .isInstanceOf(Answer.Found.class);
    }

    private void midi(int status, int number, int value) {
        stage.inbox.midi("keys", new MidiEvent(status, number, value), stage.driver.nanoTime());
        stage.pass(3);
    }

    private void osc(String address) {
        stage.inbox.osc(new OscMessage(address, List.of()), "10.0.0.21", stage.driver.nanoTime());
        stage.pass(3);
    }

    private String told(String name) {
        return stage.value("/learn/" + name).asText();
    }

    /** Does to the document what the proposal says, as the store does. */
    private void accept() throws Exception {
        accept(told("proposal"));
    }

    private void accept(String proposal) throws Exception {
        var document = (ObjectNode) JSON.readTree(PROJECT);
        for (var change : JSON.readTree(proposal).get("changes")) {
            var pointer = change.get("put").asText();
            var end = pointer.lastIndexOf('/');
            var parent = document.at(pointer.substring(0, end));
            var name = pointer.substring(end + 1);
            if (parent instanceof ArrayNode list) {
                list.set(Integer.parseInt(name), change.get("value"));
            } else {
                ((ObjectNode) parent).set(name, change.get("value"));
            }
        }
        stage.edit(document.toString());
    }

    @Test
    void aNoteBindsTheButtonAndItsLightWhateverItsVelocity() throws Exception {
        learn("/learn/control", "/page/one/0/0");
        assertThat(told("waiting")).isEqualTo("/page/one/0/0");
        midi(0x80, 61, 0);
        midi(0xf8, 0, 0);
        midi(0x92, 61, 33);
        assertThat(told("waiting")).isEmpty();
        assertThat(told("heard")).isEqualTo("note 61 ch 3 from keys");
        assertThat(told("proposal")).contains("{\"midi\":\"note 61 ch 3\",\"from\":\"keys\"}");
        accept();
        stage.pass(5);
        stage.sent.clear();
        midi(0x92, 61, 127);
        stage.pass(30);
        assertThat(stage.value("/var/on")).isEqualTo(Value.of(true));
        midi(0x92, 61, 1);
        stage.pass(30);
        assertThat(stage.value("/var/on")).isEqualTo(Value.of(false));
        assertThat(stage.sent)
                .containsExactly(
                        new Sending.Midi("keys", "note 61 127 ch 3"), new Sending.Midi("keys", "note 61 0 ch 3"));
    }

    @Test
    void aControllerBindsTheFaderOverItsWholeRange() throws Exception {
        learn("/learn/control", "/page/one/0/1");
        midi(0xb0, 7, 12);
        accept();
        var leaf = stage.conductor.state().leaf("/graph/main/music/gain").orElseThrow();
        midi(0xb0, 7, 127);
        assertThat(stage.value(leaf.path()).asNumber()).isEqualTo(leaf.max());
        midi(0xb0, 7, 0);
        assertThat(stage.value(leaf.path()).asNumber()).isEqualTo(leaf.min());
    }

    @Test
    void whatIsLearntIsNotCarriedOutAndWhatItStartsAlreadyIsSaid() {
        learn("/learn/control", "/page/one/0/0");
        midi(0x90, 60, 100);
        stage.pass(30);
        assertThat(stage.value("/var/count")).isEqualTo(Value.of(0));
        assertThat(told("heard")).isEqualTo("note 60 ch 1 from keys, which starts old already");
        midi(0x90, 60, 100);
        stage.pass(30);
        assertThat(stage.value("/var/count")).isEqualTo(Value.of(1));
    }

    @Test
    void anOscMessageBecomesABinding() throws Exception {
        learn("/learn/binding", "desk");
        osc("/eos/out/event/cue/1/7/fire");
        assertThat(told("heard")).isEqualTo("/eos/out/event/cue/1/7/fire from 10.0.0.21");
        accept();
        osc("/eos/out/event/cue/1/7/fire");
        assertThat(stage.value("/binding/desk/fired")).isEqualTo(Value.of(1));
    }

    @Test
    void aBindingThatIsThereGetsAnotherTrigger() throws Exception {
        learn("/learn/binding", "old");
        midi(0xc4, 12, 0);
        assertThat(JSON.readTree(told("proposal")).get("changes").get(0).toString())
                .isEqualTo(
                        "{\"put\":\"/bindings/old/when\",\"value\":{\"midi\":\"program 12 ch 5\",\"from\":\"keys\"}}");
        accept();
        midi(0xc4, 12, 0);
        stage.pass(30);
        assertThat(stage.value("/var/count")).isEqualTo(Value.of(1));
    }

    @Test
    void aPressOnHardwareMovesTheControlThere() throws Exception {
        var pads = stage.attach("pads", new Place.Key(0, 0), new Place.Key(2, 2));
        learn("/learn/control", "/page/one/0/0");
        stage.hand("pads", new Place.Key(2, 2), Gesture.DOWN, 1);
        stage.hand("pads", new Place.Key(2, 2), Gesture.UP, 0);
        stage.pass(3);
        assertThat(told("heard")).isEqualTo("a press at row 3, column 3 of pads");
        assertThat(stage.value("/var/count")).as("it was not pressed").isEqualTo(Value.of(0));
        accept();
        stage.pass(200); // so soon after the first it would be a bouncing key
        stage.hand("pads", new Place.Key(2, 2), Gesture.DOWN, 1);
        stage.hand("pads", new Place.Key(0, 0), Gesture.DOWN, 1);
        stage.pass(3);
        assertThat(stage.value("/var/on")).isEqualTo(Value.of(true));
        assertThat(stage.value("/var/count"))
                .as("the other one went to its place")
                .isEqualTo(Value.of(1));
        assertThat(pads.at(2, 2).fill()).isEqualTo(0x2f9e5b);
    }

    @Test
    void aFaderAndAnEncoderOfASurfacePlayTheControlThatLearnsThem() throws Exception {
        stage.attach("pads", new Place.Fader(0), new Place.Fader(1), new Place.Encoder(1));
        learn("/learn/control", "/page/one/0/1");
        stage.hand("pads", new Place.Fader(1), Gesture.MOVE, 0.5);
        stage.pass(3);
        assertThat(told("heard")).isEqualTo("fader 2 of pads");
        accept();
        stage.hand("pads", new Place.Fader(1), Gesture.MOVE, 1);
        stage.hand("pads", new Place.Fader(1), Gesture.MOVE, 0);
        stage.hand("pads", new Place.Fader(1), Gesture.MOVE, 1);
        stage.pass(3);
        var leaf = stage.conductor.state().leaf("/graph/main/music/gain").orElseThrow();
        assertThat(stage.value(leaf.path()).asNumber()).isEqualTo(leaf.max());
        assertThat(stage.value("/var/count")).isEqualTo(Value.of(0));
    }

    @Test
    void anEncoderOfASurfaceIsLearntByTurningIt() throws Exception {
        stage.attach("pads", new Place.Encoder(0), new Place.Encoder(1));
        learn("/learn/control", "/page/one/1/0");
        stage.hand("pads", new Place.Encoder(1), Gesture.TURN, 1);
        stage.pass(3);
        accept();
        stage.hand("pads", new Place.Encoder(1), Gesture.TURN, 5);
        stage.pass(3);
        assertThat(stage.value("/var/turned").asNumber()).isPositive();
        assertThat(stage.value("/var/count")).isEqualTo(Value.of(0));
    }

    @Test
    void aFaderOfASurfaceThatThePageDoesNotHaveIsNotProposed() {
        stage.attach("pads", new Place.Fader(7));
        for (var control : List.of("/page/one/0/1", "/page/one/0/0")) {
            learn("/learn/control", control);
            stage.hand("pads", new Place.Fader(7), Gesture.MOVE, 0.5);
            stage.pass(3);
            assertThat(told("heard")).isEqualTo("fader 8 of pads, which cannot be bound to this");
            assertThat(told("proposal")).isEmpty();
        }
    }

    @Test
    void aLightAloneShowsTheControlAndIsLitAgainWhenItsPortComesBack() throws Exception {
        learn("/learn/light", "/page/one/0/0");
        midi(0xb1, 21, 64);
        assertThat(told("heard")).isEqualTo("cc 21 ch 2 from keys");
        assertThat(told("proposal")).doesNotContain("\"midi\":\"cc");
        accept();
        stage.ask(stage.inbox.set("/var/on", Value.of(true)));
        stage.pass(30);
        assertThat(stage.sent).containsExactly(new Sending.Midi("keys", "cc 21 127 ch 2"));
        midi(0xb1, 21, 64);
        stage.pass(30);
        assertThat(stage.sent).as("the way in is not bound").hasSize(1);
        stage.inbox.tell("/connection/keys/status", Value.of("lost"));
        stage.pass(5);
        stage.inbox.tell("/connection/keys/status", Value.of("ok"));
        stage.pass(5);
        assertThat(stage.sent).hasSize(2).last().isEqualTo(new Sending.Midi("keys", "cc 21 127 ch 2"));
    }

    @Test
    void whatIsAcceptedIsAskedForOnceAndItsLightIsRightAtOnce() throws Exception {
        stage.ask(stage.inbox.set("/var/on", Value.of(true)));
        learn("/learn/control", "/page/one/0/0");
        midi(0x90, 61, 100);
        var proposal = told("proposal");
        learn("/learn/accept", "");
        assertThat(stage.sent).containsExactly(new Sending.Edit(proposal));
        assertThat(told("proposal")).isEmpty();
        var refused = (Answer.Refused) stage.ask(stage.inbox.call("/learn/accept", List.of()));
        assertThat(refused.what()).isEqualTo("there is nothing to accept");
        accept(proposal);
        stage.pass(30);
        assertThat(stage.sent).last().isEqualTo(new Sending.Midi("keys", "note 61 127 ch 1"));
        assertThat(stage.sent).hasSize(2);
    }

    @Test
    void aSenderThatIsListedIsBoundWithoutWaitingForIt() throws Exception {
        osc("/eos/out/active/cue/1");
        stage.pass(1_100);
        assertThat(lines()).hasSize(1);
        learn("/learn/sender", "/eos/out/active/cue/1");
        accept();
        osc("/eos/out/active/cue/1");
        assertThat(stage.value("/binding/eos_out_active_cue_1/fired")).isEqualTo(Value.of(1));
        assertThat(stage.ask(stage.inbox.call("/learn/sender", List.of(Value.of("eos")))))
                .isInstanceOf(Answer.Refused.class);
    }

    @Test
    void theFirstBindingOfAProjectBringsItsSection() throws Exception {
        stage.open("{\"sownd\": 1, \"name\": \"Bare\"}");
        learn("/learn/sender", "/9/go");
        assertThat(told("proposal"))
                .isEqualTo("{\"name\":\"Bind /9/go\",\"changes\":[{\"put\":\"/bindings\",\"value\":"
                        + "{\"osc_9_go\":{\"when\":{\"osc\":\"/9/go\"},\"do\":[]}}}]}");
    }

    @Test
    void theScreenAndOwnAddressesAreNeverTaken() {
        stage.attach("screen");
        learn("/learn/control", "/page/one/0/0");
        stage.hand("screen", new Place.Key(2, 2), Gesture.DOWN, 1);
        osc("/transport/stop_all");
        stage.inbox.offer(new ControlEvent("pads", new Place.Key(0, 0), Gesture.UP, 0, stage.driver.nanoTime()));
        stage.pass(3);
        assertThat(told("waiting")).isEqualTo("/page/one/0/0");
        assertThat(stage.value("/var/count")).isEqualTo(Value.of(1));
    }

    @Test
    void nobodyIsWaitedForLongAndWaitingCanBeEnded() {
        learn("/learn/control", "/page/one/0/0");
        learn("/learn/control", "");
        assertThat(told("waiting")).isEmpty();
        learn("/learn/control", "/page/one/0/0");
        stage.pass(30_100);
        assertThat(told("waiting")).isEmpty();
        assertThat(told("heard")).isEqualTo("nothing was heard in 30 s");
    }

    @Test
    void whatIsNoControlIsRefused() {
        for (var wrong : List.of("/page/one/3/3", "/var/on", "nonsense")) {
            var answer = stage.ask(stage.inbox.call("/learn/control", List.of(Value.of(wrong))));
            assertThat(answer).isInstanceOf(Answer.Refused.class);
        }
        assertThat(stage.ask(stage.inbox.call("/learn/binding", List.of(Value.of("Not an id")))))
                .isInstanceOf(Answer.Refused.class);
    }

    @Test
    void strangersAreListedWithHowOftenTheySend() {
        for (var i = 0; i < 30; i++) {
            osc("/eos/out/active/cue");
            stage.pass(100);
        }
        var lines = lines();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst()).matches("/eos/out/active/cue from 10\\.0\\.0\\.21, (9(\\.\\d)?|10)×/s");
        for (var i = 0; i < 100; i++) {
            osc("/other/" + i);
        }
        stage.pass(1_100);
        assertThat(lines()).hasSize(32).first().asString().startsWith("/other/99 from 10.0.0.21");
        stage.pass(62_000);
        assertThat(lines()).isEmpty();
    }

    private List<String> lines() {
        var said = new ArrayList<String>();
        if (stage.value("/learn/osc") instanceof Value.Items(var items)) {
            items.forEach(
                    item -> said.add(((Value.Fields) item).fields().get("said").asText()));
        }
        return said;
    }
}
