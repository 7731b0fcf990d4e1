package sownd.bindings.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.engine.audio.Format;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

class ProjectReaderTest {
    private static final Path FILE = Path.of("project.json");
    private final ProjectReader reader = new ProjectReader(NodeTypes.builtIn());

    private List<String> said(String text) {
        return reader.read(FILE, text).said();
    }

    @Test
    void theSmallestProjectCanBeUsed() {
        var result = reader.read(FILE, "{\"sownd\": 1, \"name\": \"Empty\"}");
        assertThat(result.problems()).isEmpty();
        assertThat(result.project().orElseThrow().name()).isEqualTo("Empty");
        assertThat(result.project().orElseThrow().audio()).isEqualTo(new AudioSetup(48_000, 128));
    }

    /** One mistake, and what is said of it: place, what and mend. A quote mark is written ' here. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'sownd': 1|1:12 /: this is not JSON",
                "{'name': 'x'}|1:1 /: 'sownd' is missing, add it: the format version, 1",
                "{'sownd': 2, 'name': 'x'}|1:11 /sownd: format 2 is of a newer sownd than this, open it with that one",
                "{'sownd': 1, 'name': 7}|1:22 /name: 7 is not a text, write a text",
                "{'sownd': 1, 'name': 'x', 'name': 'y'}|1:27 /name: 'name' stands here twice, keep one of the two",
                "{'sownd': 1, 'name': 'x', 'pags': {}}|1:27 /pags: warning: a project has no 'pags' (kept, not used), did you mean 'pages'?",
                "{'sownd': 1, 'name': 'x', 'audio': {'block': 100}}|/audio/block: a block of 100 is not possible, use 64, 128, 256 or 512",
                "{'sownd': 1, 'name': 'x', 'audio': {'driver': 'jak'}}|1:47 /audio/driver: 'jak' is not possible here, did you mean 'jack'?",
                "{'sownd': 1, 'name': 'x', 'audio': {'channels': 65}}|/audio/channels: 65 is not possible here, write a whole number from 1 to 64",
                "{'sownd': 1, 'name': 'x', 'audio': {'inputs': -1}}|/audio/inputs: -1 is not possible here, write a whole number from 0 to 64",
                "{'sownd': 1, 'name': 'x', 'audio': {'device': 3}}|/audio/device: 3 is not a text, write a text",
                "{'sownd': 1, 'name': 'x', 'graphs': {'Main': {'nodes': {}}}}|/graphs/Main: 'Main' is not an id, use small letters, digits and _",
                "{'sownd': 1, 'name': 'x', 'graphs': {'m': {'nodes': {'a': {'type': 'gian'}}}}}|1:60 /graphs/m/nodes/a/type: node type 'gian' does not exist, did you mean 'gain'?",
                "{'sownd': 1, 'name': 'x', 'graphs': {'m': {'nodes': {'a': {'type': 'gain', 'params': {'gain': 'loud'}}}}}}|/graphs/m/nodes/a/params/gain: 'loud' is not understood, write a level such as '-6 dB' or -6",
                "{'sownd': 1, 'name': 'x', 'graphs': {'m': {'nodes': {}, 'edges': ['a -> b']}}}|/graphs/m/edges/0: 'a -> b' is not an edge, write it as 'rain.out -> music.in'",
                "{'sownd': 1, 'name': 'x', 'pages': {'p': {'name': 'P', 'controls': [{'type': 'knob', 'at': [0, 0]}]}}}|/pages/p/controls/0/type: 'knob' is not possible here, use one of button, fader, meter, label",
                "{'sownd': 1, 'name': 'x', 'pages': {'p': {'name': 'P', 'controls': [{'type': 'fader', 'at': [0, 0]}]}}}|/pages/p/controls/0: this fader has no 'target', add the address it sets",
                "{'sownd': 1, 'name': 'x', 'pages': {'p': {'name': 'P', 'grid': [1, 1], 'controls': [{'type': 'button', 'at': [0, 1]}]}}}|the control at [0, 1] reaches out of the grid",
                "{'sownd': 1, 'name': 'x', 'pages': {'p': {'name': 'P', 'controls': [{'type': 'button', 'at': [0, 0], 'span': [2, 2]}, {'type': 'label', 'at': [1, 1]}]}}}|/pages/p/controls/1: the control at [1, 1] lies over the one at [0, 0], move one of the two",
                "{'sownd': 1, 'name': 'x', 'pages': {'p': {'name': 'P', 'controls': [{'type': 'button', 'at': [0, 0], 'press': [{'sett': '/a'}]}]}}}|/press/0: there is no action 'sett', did you mean 'set'?",
                "{'sownd': 1, 'name': 'x', 'pages': {'p': {'name': 'P', 'controls': [{'type': 'button', 'at': [0, 0], 'press': [{'to': 1, 'set': '/var/a'}]}]}}}|/press/0: there is no action 'to', write 'set' first",
                "{'sownd': 1, 'name': 'x', 'pages': {'p': {'name': 'P', 'controls': [{'type': 'button', 'at': [0, 0], 'press': [{'wait': '3 x'}]}]}}}|/press/0/wait: '3 x' is not understood, write a time such as '250 ms', '4 s' or '2 min'",
                "{'sownd': 1, 'name': 'x', 'pages': {'p': {'name': 'P', 'controls': [{'type': 'button', 'at': [0, 0], 'press': [{'page': 'q'}]}]}}}|/press/0/page: there is no page 'q'",
                "{'sownd': 1, 'name': 'x', 'pages': {'p': {'name': 'P', 'controls': [{'type': 'button', 'at': [0, 0], 'look': {'fill': 'grene'}}]}}}|/look/fill: 'grene' is not a colour, did you mean 'green'?",
                "{'sownd': 1, 'name': 'x', 'pages': {'p': {'name': 'P', 'controls': [{'type': 'label', 'at': [0, 0], 'look': {'text': '${var.a'}}]}}}|/look/text: '${' is not closed in '${var.a', add a '}'",
                "{'sownd': 1, 'name': 'x', 'variables': {'scene': {}}, 'pages': {'p': {'name': 'P', 'controls': [{'type': 'label', 'at': [0, 0], 'look': {'text': '${var.scen}'}}]}}}|/look/text: there is no address /var/scen, did you mean /var/scene?",
                "{'sownd': 1, 'name': 'x', 'pages': {'p': {'name': 'P', 'controls': [{'type': 'button', 'at': [0, 0], 'press': [{'set': '/transport/stop_all', 'to': 1}]}]}}}|/press/0/set: /transport/stop_all cannot be set, it is there to be called: use {'call': '/transport/stop_all'}",
                "{'sownd': 1, 'name': 'x', 'bindings': {'b': {'when': {'midi': 'nota 60'}, 'do': []}}}|/bindings/b/when/midi: 'nota 60' is no MIDI message",
                "{'sownd': 1, 'name': 'x', 'bindings': {'b': {'when': {'smoke': 1}, 'do': []}}}|/bindings/b/when: this is no trigger, name its kind: osc or midi",
                "{'sownd': 1, 'name': 'x', 'connections': {'c': {'type': 'osc'}}}|/connections/c: 'port' is missing, add it: port of the OSC receiver",
                "{'sownd': 1, 'name': 'x', 'pages': {'p': {'name': 'P', 'controls': [{'type': 'button', 'at': [0, 0], 'press': [{'send': 'osc', 'to': 'desk', 'address': '/x'}]}]}}}|/press/0/to: there is no connection 'desk', there is none yet: add it",
            })
    void aMistakeIsNamedWithItsPlaceAndItsMend(String text, String expected) {
        assertThat(said(text.replace('\'', '"')))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("project.json:")
                        .contains(expected.replace('\'', '"').replace("receiver\"s", "receiver's")));
    }

    @Test
    void howSoundIsPlayedIsReadAndInputsAreCountedIfNobodySaysHowMany() {
        var graph = "'graphs': {'m': {'nodes': {'a': {'type': 'input', 'params': {'first': 3}},"
                + " 'b': {'type': 'input', 'params': {'first': 4, 'mono': true}}}}}";
        var setup = "{'sownd': 1, 'name': 'x', 'audio': {'driver': 'jack', 'device': 'system', 'rate': 96000,"
                + " 'block': 64, 'channels': 8%s}, " + graph + "}";
        var counted = reader.read(FILE, setup.formatted("").replace('\'', '"'))
                .project()
                .orElseThrow();
        assertThat(counted.audio())
                .isEqualTo(new AudioSetup(AudioSetup.Driver.JACK, "system", 96_000, 64, 8, Optional.empty()));
        assertThat(counted.audio().format(counted.graphs(), counted.types())).isEqualTo(new Format(96_000, 64, 8, 4));
        var said = reader.read(FILE, setup.formatted(", 'inputs': 2").replace('\'', '"'))
                .project()
                .orElseThrow();
        assertThat(said.audio().format(said.graphs(), said.types()).inputs()).isEqualTo(2);
        assertThat(AudioSetup.USUAL.format(Map.of(), NodeTypes.builtIn())).isEqualTo(new Format(48_000, 128, 2));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        var said = said("""
            {"sownd": 1, "name": "x",
             "graphs": {"m": {"nodes": {"a": {"type": "gain", "params": {"gian": 1}}}, "edges": ["a.out -> b.in"]}},
             "pages": {"p": {"name": "P", "controls": [
               {"type": "fader", "at": [0, 0], "target": "/graph/m/a/gian"}]}}}
            """);
        assertThat(said).filteredOn(line -> !line.contains("warning")).hasSize(3);
        assertThat(said.get(0)).startsWith("project.json:2:62 /graphs/m/nodes/a/params/gian: ");
        assertThat(said.get(1)).startsWith("project.json:2:86 /graphs/m/edges/0: ");
        assertThat(said.get(2)).startsWith("project.json:4:46 /pages/p/controls/0/target: ");
    }

    @Test
    void levelsAndTimesMayCarryTheirUnit() {
        var project = reader.read(FILE, """
            {"sownd": 1, "name": "x", "graphs": {"m": {"nodes": {
              "g": {"type": "gain", "params": {"gain": "-6 dB"}},
              "f": {"type": "filter", "params": {"cutoff": "1.2 kHz"}}, "o": {"type": "output"}},
              "edges": ["g.out -> f.in", "f.out -> o.in"]}}}
            """).project().orElseThrow();
        var nodes = project.graphs().get("m").nodes();
        assertThat(nodes.get("g").params()).containsEntry("gain", Value.of(-6));
        assertThat(nodes.get("f").params()).containsEntry("cutoff", Value.of(1200));
    }

    @Test
    void aFolderWithoutAProjectAndAFileThatIsNoTextAreNamed(@TempDir Path folder) throws Exception {
        assertThat(reader.read(folder).said()).singleElement().asString().contains("it does not exist");
        Files.write(folder.resolve("project.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(reader.read(folder).said()).singleElement().asString().contains("not UTF-8 text");
    }

    @Test
    void nestingIsBounded() {
        assertThat(said("[".repeat(100_000))).singleElement().asString().contains("this is not JSON");
    }
}
