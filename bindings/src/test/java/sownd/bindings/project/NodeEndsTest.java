package sownd.bindings.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.bindings.shape.Problem;
import sownd.engine.graph.NodeTypes;

/** What nodes and triggers name outside their graph. */
class NodeEndsTest {
    private static final String PROJECT = """
            {"sownd": 1, "name": "t",
             "types": {"inner": {"nodes": {"in": {"type": "midi_in", "params": {"port": "%s"}}}, "edges": [],
                                 "outputs": {"out": "in.out"}}},
             "graphs": {"main": {
               "nodes": {"in": {"type": "midi_in", "params": {"port": "%s"}},
                         "all": {"type": "midi_in"},
                         "away": {"type": "midi_out", "params": {"port": "%s"}},
                         "said": {"type": "osc_out", "params": {"connection": "%s"}},
                         "heard": {"type": "tell"}, "gain": {"type": "gain"}}, "edges": []}},
             "bindings": {"b": {"when": {"tell": "%s"}, "do": []}},
             "connections": {"synth": {"type": "midi"}, "desk": {"type": "osc", "port": 9000}},
             "surfaces": {"pads": {"profile": "akai/apc_mini_mk2"}, "screen": {}}}
            """;

    private static List<Problem> faults(String inner, String in, String out, String to, String told) {
        var text = PROJECT.formatted(inner, in, out, to, told);
        return new ProjectReader(NodeTypes.builtIn())
                .read(Path.of("p.json"), text).problems().stream()
                        .filter(problem -> problem.severity() == Problem.Severity.FAULT)
                        .toList();
    }

    @Test
    void connectionsAndControllersMayBeNamed() {
        assertThat(faults("pads", "pads", "synth", "desk", "/graph/main/heard/value"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pats,pads,synth,desk,heard/value, /types/inner/nodes/in/params/port, pads",
        "pads,sinth,synth,desk,heard/value, /graphs/main/nodes/in/params/port, synth",
        "pads,pads,syhth,desk,heard/value, /graphs/main/nodes/away/params/port, synth",
        "pads,pads,screen,desk,heard/value, /graphs/main/nodes/away/params/port, synth",
        "pads,pads,synth,synth,heard/value, /graphs/main/nodes/said/params/connection, desk",
        "pads,pads,synth,desks,heard/value, /graphs/main/nodes/said/params/connection, desk",
        "pads,pads,synth,desk,hears/value, /bindings/b/when/tell, /graph/main/heard/value",
        "pads,pads,synth,desk,gain/gain, /bindings/b/when/tell, /graph/main/heard/value",
        "pads,pads,'',desk,heard/value, /graphs/main/nodes/away/params/port, synth"
    })
    void whatIsNotThereIsAFaultAtItsPlaceWithTheNearest(
            String inner, String in, String out, String to, String told, String place, String nearest) {
        assertThat(faults(inner, in, out, to, "/graph/main/" + told))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo(place);
                    assertThat(problem.mend()).contains(nearest);
                });
    }

    @Test
    void aNodeThatSendsNowhereIsAFaultAtTheNode() {
        var text = PROJECT.formatted("pads", "pads", "synth", "desk", "/graph/main/heard/value")
                .replace(", \"params\": {\"connection\": \"desk\"}", "");
        assertThat(new ProjectReader(NodeTypes.builtIn())
                        .read(Path.of("p.json"), text)
                        .problems())
                .filteredOn(problem -> problem.severity() == Problem.Severity.FAULT)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo("/graphs/main/nodes/said");
                    assertThat(problem.what()).isEqualTo("no OSC connection is named");
                });
    }
}
