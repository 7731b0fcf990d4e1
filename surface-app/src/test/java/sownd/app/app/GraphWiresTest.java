package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.bindings.conductor.Answer;
import sownd.bindings.project.AudioSetup;
import sownd.bindings.project.ProjectReader;
import sownd.devices.midi.VirtualMidi;
import sownd.devices.osc.OscBundle;
import sownd.devices.osc.OscMessage;
import sownd.devices.osc.OscPort;
import sownd.devices.osc.OscTime;
import sownd.devices.osc.OscValue;
import sownd.engine.graph.NodeTypes;

/** Graphs of a whole show that hear and play MIDI ports and speak OSC over the network. */
final class GraphWiresTest {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private static final String PROJECT = """
            {"sownd": 1, "name": "Wires",
             "types": {"bell": {
               "nodes": {"note": {"type": "note"}, "tone": {"type": "oscillator"},
                         "amp": {"type": "adsr", "params": {"attack": 0}}},
               "edges": ["note.pitch -> tone.frequency", "note.on -> amp.on", "note.off -> amp.off",
                         "tone.out -> amp.in"],
               "inputs": {"midi": "note.in"}, "outputs": {"out": "amp.out"}}},
             "graphs": {"main": {"nodes": {
                 "keys": {"type": "midi_in", "params": {"port": "keys"}},
                 "pads": {"type": "midi_in", "params": {"port": "apc", "channel": 10}},
                 "thru": {"type": "midi_out", "params": {"port": "synth"}},
                 "lights": {"type": "midi_out", "params": {"port": "apc"}},
                 "lead": {"type": "bell", "params": {"voices": 8}}, "out": {"type": "output"},
                 "go": {"type": "trigger"}, "ding": {"type": "to_midi", "params": {"key": 70, "length": 0.01}},
                 "in": {"type": "osc_in", "params": {"pattern": "/desk/*"}},
                 "said": {"type": "osc_out", "params": {"connection": "desk"}}},
               "edges": ["keys.out -> lead.midi", "lead.out -> out.in", "keys.out -> thru.in", "pads.out -> thru.in",
                         "keys.out -> lights.in", "go.out -> ding.play", "ding.out -> thru.in", "in.out -> said.in"]}},
             "pages": {"one": {"name": "One", "controls": [
               {"at": [0, 0], "type": "button", "press": [{"call": "/graph/main/go/fire", "with": 1}]}]}},
             "connections": {"keys": {"type": "midi", "in": "Keys"}, "synth": {"type": "midi", "out": "Synth"},
                             "desk": {"type": "osc", "port": 9000}},
             "surfaces": {"apc": {"profile": "akai/apc_mini_mk2"}}}
            """;

    @TempDir
    private Path folder;

    private final VirtualMidi keys = VirtualMidi.plug("Keys");
    private final VirtualMidi synth = VirtualMidi.plug("Synth");
    private final VirtualMidi apc = VirtualMidi.plug("APC mini mk2 Control");
    private final BlockingQueue<OscMessage> heard = new LinkedBlockingQueue<>();
    private OscPort desk;
    private Show show;

    @BeforeEach
    void open() throws Exception {
        desk = OscPort.open(ANY, (packet, _, _) -> heard.add((OscMessage) packet));
        var text = PROJECT.replace("9000", Integer.toString(desk.local().getPort()));
        var read = new ProjectReader(NodeTypes.builtIn()).read(folder.resolve("project.json"), text);
        var project = read.project().orElseThrow(() -> new AssertionError(read.said()));
        var settings = new ShowSettings(ShowSettings.Window.HEADLESS, AudioSetup.Driver.NULL, 0, 0);
        show = Show.open(project, folder, settings, Hardware.system());
        Until.so("the controller is here", () -> answer("/surface/apc/here").contains("true"));
        Until.so("it plays", () -> !answer("/engine/blocks").contains("number=0.0"));
    }

    @AfterEach
    void close() {
        show.close();
        desk.close();
        keys.close();
        synth.close();
        apc.close();
    }

    private String answer(String address) throws Exception {
        var answer = show.inbox().get(address).get(20, TimeUnit.SECONDS);
        assertThat(answer).isInstanceOf(Answer.Found.class);
        return answer.toString();
    }

    @Test
    void aKeyIsHeardAndPassedOnAndEndsWithTheShow() throws Exception {
        var recording = new Recording(show.engine().audio().format());
        show.engine().start(recording);
        keys.play(0x92, 0x3c, 100);
        assertThat(synth.written()).isEqualTo("923c64");
        Until.so("the key is heard", () -> recording.since(1e-3f, 1000).length > 0);
        assertThat(apc.awaitWritten("923c64")).as("a controller can be sent to").isTrue();
        show.close();
        assertThat(synth.written()).isEqualTo("823c00");
        assertThat(apc.awaitWritten("823c00")).isTrue();
    }

    @Test
    void whatAControllerSendsIsHeardOnItsChannelWhateverItMeans() throws Exception {
        apc.play(0x90, 0x3f, 127); // channel 1, and a pad that means nothing on this page
        apc.play(0x99, 0x24, 127);
        apc.play(0x99, 0x24, 0);
        assertThat(synth.written()).isEqualTo("99247f");
        assertThat(synth.written()).isEqualTo("992400");
    }

    @Test
    void aPressPlaysANoteOnAnotherDevice() throws Exception {
        show.inbox().press(1, 0, 0).get(20, TimeUnit.SECONDS);
        assertThat(synth.written()).isEqualTo("90467f");
        assertThat(synth.written()).isEqualTo("804600");
    }

    @Test
    void manyNotesArriveInTheirOrder() throws Exception {
        var played = new ArrayList<String>();
        var written = new ArrayList<String>();
        for (var burst = 0; burst < 5; burst++) {
            // More than 256 messages within 64 frames are too many for an edge.
            for (var i = 100 * burst; i < 100 * burst + 100; i++) {
                keys.play(i % 2 == 0 ? 0x90 : 0x80, i / 2 % 128, 1 + i % 127);
                played.add("%02x%02x%02x".formatted(i % 2 == 0 ? 0x90 : 0x80, i / 2 % 128, 1 + i % 127));
            }
            while (written.size() < played.size()) {
                written.add(synth.written());
            }
        }
        assertThat(written).isEqualTo(played);
    }

    @Test
    void bundlesForLaterArriveInTheOrderOfTheirTags() throws Exception {
        var now = Instant.now();
        for (var wait : List.of(300, 200, 250)) {
            var message = OscMessage.of("/desk/" + wait, new OscValue.Float32(wait), new OscValue.Int32(-1));
            desk.send(new OscBundle(OscTime.tag(now.plusMillis(wait)), List.of(message)), door());
        }
        for (var wait : List.of(200, 250, 300)) {
            assertThat(heard.poll(30, TimeUnit.SECONDS))
                    .isEqualTo(OscMessage.of("/desk/" + wait, new OscValue.Float32(wait), new OscValue.Float32(-1)));
        }
    }

    private InetSocketAddress door() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), show.oscPort().orElseThrow());
    }
}
