package sownd.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import sownd.engine.Rig;

final class CompilerTest {
    private static final NodeTypes TYPES = NodeTypes.builtIn();

    private static List<String> faults(String... lines) {
        return Compiler.check(Rig.graph(lines), TYPES).stream()
                .map(Fault::toString)
                .toList();
    }

    @Test
    void allFaultsAreToldAtOnceEachWithItsPlaceAndMend() {
        assertThat(faults(
                        "a: gian",
                        "b: gain gain=40 mute=7 gane=1",
                        "c: filter mode=lowpas cutoff=low",
                        "d: player asset=3",
                        "o: output",
                        "b.out -> o.inn",
                        "b.exit -> o.in",
                        "x.out -> o.in",
                        "c.out -> o.in",
                        "c.out -> o.in"))
                .containsExactly(
                        "/nodes/a/type: node type \"gian\" does not exist, did you mean \"gain\"?",
                        "/nodes/b/params/gain: gain cannot be 40, use a number from -90 to 12 dB",
                        "/nodes/b/params/gane: gain has no parameter \"gane\", did you mean \"gain\"?",
                        "/nodes/b/params/mute: \"7\" is not a switch, use true or false",
                        "/nodes/c/params/cutoff: \"low\" is not a number, use a number from 10 to 20000 Hz",
                        "/nodes/c/params/mode: mode cannot be \"lowpas\", did you mean \"lowpass\"?",
                        "/nodes/d/params/asset: \"3\" is not a text, put a text there",
                        "/edges/0: output has no input \"inn\", did you mean \"in\"?",
                        "/edges/1: gain has no output \"exit\", use one of out",
                        "/edges/2: node \"x\" does not exist, did you mean \"a\"?",
                        "/edges/4: \"c.out -> o.in\" is there twice, take one away");
    }

    @Test
    void aCycleIsNamedByItsPath() {
        assertThat(faults("a: gain", "b: gain", "c: gain", "a.out -> b.in", "b.out -> c.in", "c.out -> a.in"))
                .containsExactly(
                        "/edges/0: cycle a -> b -> c -> a, put a feedback node into it, or take one of these edges away");
        assertThat(faults("a: gain", "b: gain", "a.out -> a.in", "b.out -> b.in"))
                .containsExactly(
                        "/edges/0: cycle a -> a, put a feedback node into it, or take one of these edges away",
                        "/edges/1: cycle b -> b, put a feedback node into it, or take one of these edges away");
    }

    @Test
    void portsOfOneTypeAndWidthAreJoined() {
        NodeType odd = NodeType.named("odd")
                .about("")
                .audioOut("wide", 4)
                .output(new Port("notes", PortType.MIDI, 1))
                .builds(() -> _ -> {});
        Graph graph = Rig.graph("o: odd", "g: gain", "o.wide -> g.in", "o.notes -> g.in");
        assertThat(Compiler.check(graph, TYPES.with(odd)))
                .extracting(Fault::toString)
                .containsExactly(
                        "/edges/0: 4 channels cannot feed 2, join ports with as many channels, or mono",
                        "/edges/1: midi cannot feed audio, put a note or a midi_control node between");
    }

    @Test
    void whatIsNotHeardIsAWarningAndNoFault() {
        Graph graph = Rig.graph("a: noise", "b: gain", "c: noise", "o: output", "a.out -> b.in", "c.out -> o.in");
        assertThat(Compiler.check(graph, TYPES)).isEmpty();
        assertThat(Compiler.warnings(graph, TYPES)).extracting(Fault::pointer).containsExactly("/nodes/a", "/nodes/b");
    }

    @Test
    void anEdgeIsReadAsItIsWritten() {
        assertThat(Edges.parse("rain.out->music.in1")).hasToString("rain.out -> music.in1");
        for (String wrong : List.of("rain.out", "rain -> music.in", "a.b -> c.d.e", "A.out -> b.in", "")) {
            assertThatThrownBy(() -> Edges.parse(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("\"" + wrong + "\" is not an edge");
        }
    }
}
