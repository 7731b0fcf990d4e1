package sownd.bindings.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import sownd.bindings.state.Leaf;
import sownd.engine.graph.NodeTypes;

/** Addresses of nodes whose size a graph chooses: what that size has, and no more. */
class SizedNodesTest {
    private static ProjectReader.Result read(String node) {
        var text = """
            {"sownd": 1, "name": "t", "graphs": {"main": {"nodes": {"n": %s}, "edges": []}}}
            """.formatted(node);
        return new ProjectReader(NodeTypes.builtIn()).read(Path.of("p.json"), text);
    }

    private static List<String> addresses(String node) {
        var project = read(node).project().orElseThrow();
        return ProjectLeaves.of(project, project.types()).stream()
                .map(Leaf::path)
                .filter(address -> address.startsWith("/graph/main/n/"))
                .toList();
    }

    @Test
    void everyWayOfAMatrixHasItsAddress() {
        assertThat(addresses("{\"type\": \"matrix\", \"params\": {\"inputs\": 2, \"outputs\": 12, \"gain2_12\":"
                        + " \"-6 dB\"}}"))
                .contains("/graph/main/n/gain1_1", "/graph/main/n/gain2_12")
                .doesNotContain("/graph/main/n/gain3_1", "/graph/main/n/gain1_13");
        assertThat(addresses("{\"type\": \"matrix\"}"))
                .contains("/graph/main/n/gain8_8")
                .doesNotContain("/graph/main/n/gain9_1");
    }

    @Test
    void aMeterHasANeedleForEachChannel() {
        assertThat(addresses("{\"type\": \"vu\", \"params\": {\"channels\": 6}}"))
                .contains("/graph/main/n/right", "/graph/main/n/channel6")
                .doesNotContain("/graph/main/n/channel7");
    }

    @Test
    void aWayThatIsNotThereIsAFaultAtItsPlace() {
        assertThat(read("{\"type\": \"matrix\", \"params\": {\"inputs\": 2, \"gain3_1\": 0}}")
                        .problems())
                .anySatisfy(problem -> assertThat(problem.pointer()).isEqualTo("/graphs/main/nodes/n/params/gain3_1"));
    }
}
