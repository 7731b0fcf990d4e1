package sownd.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sownd.engine.graph.Definition;
import sownd.engine.graph.Definitions;
import sownd.engine.graph.Graph;
import sownd.engine.graph.Node;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/** A swap to an equal graph changes not one bit, whatever its edges carry and wherever in a stretch it falls. */
final class SwapAlikeTest {
    private static final NodeTypes TYPES = Definitions.resolve(
                    Map.of(
                            "bell",
                            new Definition(
                                    "",
                                    Rig.graph(
                                            "note: note",
                                            "tone: oscillator level=-20",
                                            "amp: adsr attack=0.01 release=0.05",
                                            "sway: lfo frequency=7 from=200 to=3000",
                                            "low: filter",
                                            "note.pitch -> tone.frequency",
                                            "note.on -> amp.on",
                                            "note.off -> amp.off",
                                            "tone.out -> amp.in",
                                            "amp.out -> low.in",
                                            "sway.out -> low.cutoff"),
                                    Map.of("midi", List.of("note.in")),
                                    Map.of("out", "low.out"),
                                    Map.of(),
                                    Map.of(),
                                    Map.of())),
                    NodeTypes.builtIn())
            .types();

    /** All there is, and notes for a type of several voices. */
    private static Map<String, Graph> graphs() {
        Map<String, Graph> graphs = new LinkedHashMap<>();
        graphs.put("all", Everything.graph());
        graphs.put(
                "voices",
                Rig.graph(
                        "p: pulse period=0.031",
                        "row: sequence values=60,64,67,71,74",
                        "k: to_midi length=0.1",
                        "lead: bell voices=3",
                        "one: bell",
                        "o: output",
                        "p.out -> row.next",
                        "row.out -> k.key",
                        "p.out -> k.play",
                        "k.out -> lead.midi",
                        "slow: lfo frequency=3 from=40 to=90",
                        "k2: to_midi length=0.1",
                        "slow.out -> k2.key",
                        "p.out -> k2.play",
                        "k2.out -> one.midi",
                        "lead.out -> o.in",
                        "one.out -> o.in"));
        return graphs;
    }

    private static Rig rig(int block) {
        Rig rig = new Rig(block, TYPES, Everything.SAMPLES);
        assertThat(rig.engine.play(graphs())).isEmpty();
        rig.engine.transport().play(rig.at(0, block));
        return rig;
    }

    @Test
    void aSwapToAnEqualGraphIsNotHeard() {
        for (int block : new int[] {64, 100, 48}) {
            try (Rig one = rig(block);
                    Rig other = rig(block)) {
                for (int i = 0; i < 120; i++) {
                    assertThat(other.engine.play(graphs())).isEmpty();
                    int blocks = 1 + i % 7;
                    assertThat(other.step(blocks))
                            .as("block %d, swap %d", block, i)
                            .isDeepEqualTo(one.step(blocks));
                    one.drain();
                    other.drain();
                }
                assertThat(other.engine.audio().failedUnits()).isZero();
            }
        }
    }

    /** The comparison can fail: another value is heard. */
    @Test
    void anotherGraphIsHeard() {
        try (Rig one = rig(64);
                Rig other = rig(64)) {
            Map<String, Graph> changed = graphs();
            Map<String, Node> nodes = new LinkedHashMap<>(changed.get("voices").nodes());
            nodes.put("k", new Node("to_midi", Map.of("length", Value.of(0.01))));
            changed.put("voices", new Graph(nodes, changed.get("voices").edges()));
            other.engine.play(changed);
            assertThat(other.step(200)[0]).isNotEqualTo(one.step(200)[0]);
        }
    }
}
