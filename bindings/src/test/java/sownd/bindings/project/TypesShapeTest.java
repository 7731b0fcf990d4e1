package sownd.bindings.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import sownd.bindings.state.Leaf;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeTypes;

/** Node types that a project makes of graphs. */
class TypesShapeTest {
    private static final String BELL = """
            { "sownd": 1, "name": "t",
              "types": { "bell": {
                "about": "A struck tone.",
                "nodes": {
                  "note": { "type": "note" },
                  "tone": { "type": "oscillator", "params": { "level": "-20 dB" } },
                  "amp":  { "type": "adsr", "params": { "release": "1 s" } } },
                "edges": [ "note.pitch -> tone.frequency", "note.on -> amp.on", "note.off -> amp.off", "tone.out -> amp.in" ],
                "inputs": { "midi": "note.in" }, "outputs": { "out": "amp.out" },
                "params": { "level": "tone.level", "release": ["amp.release"] },
                "events": { "hush": "amp.off" }, "readings": { "key": "note.key" } } },
              "graphs": { "main": {
                "nodes": {
                  "beat": { "type": "pulse" }, "keys": { "type": "to_midi" },
                  "lead": { "type": "bell", "params": { "voices": 8, "%s": "-12 dB" } },
                  "out": { "type": "output" } },
                "edges": [ "beat.out -> keys.play", "keys.out -> lead.midi", "lead.out -> out.in" ] } } }
            """;

    private static ProjectReader.Result read(String parameter) {
        return new ProjectReader(NodeTypes.builtIn()).read(Path.of("p.json"), BELL.formatted(parameter));
    }

    @Test
    void aGraphOfTheProjectMayBeANode() {
        var result = read("level");
        assertThat(result.problems()).isEmpty();
        var project = result.project().orElseThrow();
        assertThat(project.graphs()
                        .get("main")
                        .nodes()
                        .get("lead")
                        .params()
                        .get("level")
                        .asNumber())
                .isEqualTo(-12);
        var leaves = ProjectLeaves.of(project, project.types());
        assertThat(leaves)
                .filteredOn(leaf -> leaf.path().equals("/graph/main/lead/level"))
                .singleElement()
                .satisfies(leaf -> {
                    assertThat(leaf.measure()).isEqualTo(Measure.DECIBEL);
                    assertThat(leaf.access()).isEqualTo(Leaf.Access.SET);
                    assertThat(leaf.initial().asNumber()).isEqualTo(-12);
                });
        assertThat(leaves.stream().map(Leaf::path))
                .contains("/graph/main/lead/hush", "/graph/main/lead/key", "/graph/main/lead/voices");
    }

    @Test
    void aParameterItDoesNotShowIsRefusedWithTheNearest() {
        assertThat(read("lewel").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/graphs/main/nodes/lead/params/lewel");
            assertThat(problem.mend()).contains("level");
        });
    }
}
