package sownd.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sownd.engine.Engine;
import sownd.engine.Rig;
import sownd.engine.Samples;
import sownd.engine.audio.Format;

/** Graphs that are too large are refused with the limit named, before anything grows with their size. */
final class ExtentTest {
    private static final NodeTypes TYPES = NodeTypes.builtIn();
    private static final String NODES =
            ", use at most 10000 nodes in all graphs together, those of types and voices counted";

    private static Graph many(int count, String type, Map<String, Value> params) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        IntStream.range(0, count).forEach(i -> nodes.put("n" + i, new Node(type, params)));
        return new Graph(nodes, List.of());
    }

    private static List<String> faults(Graph graph, NodeTypes types) {
        return Compiler.check(graph, types).stream().map(Fault::toString).toList();
    }

    /** A type made of so many nodes of another; it is polyphonic, and how much so can be set from outside. */
    private static Definition copies(int count, String type) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        nodes.put("keys", new Node("note", Map.of()));
        IntStream.range(1, count).forEach(i -> nodes.put("n" + i, new Node(type, Map.of())));
        return new Definition(
                "",
                new Graph(nodes, List.of()),
                Map.of("midi", List.of("keys.in")),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    private static NodeTypes with(Map<String, Definition> definitions) {
        Definitions.Result made = Definitions.resolve(definitions, TYPES);
        assertThat(made.faults()).isEmpty();
        return made.types();
    }

    @Test
    void asManyNodesAsTheLimitPlayAndOneMoreDoesNot() {
        Map<String, Value> none = Map.of();
        assertThat(faults(many(10_000, "lfo", none), TYPES)).isEmpty();
        assertThat(faults(many(10_001, "lfo", none), TYPES))
                .containsExactly("/nodes: the plan is too large: at least 10001 nodes" + NODES);
        assertThat(faults(many(100_000, "gain", none), TYPES))
                .containsExactly("/nodes: the plan is too large: at least 100000 nodes" + NODES);
    }

    @Test
    void channelsAreCountedAsTheNodesHaveThem() {
        Map<String, Value> wide = Map.of("channels", Value.of(64));
        assertThat(faults(many(128, "gain", wide), TYPES)).isEmpty();
        assertThat(faults(many(157, "gain", wide), TYPES))
                .containsExactly("/nodes: the plan is too large: at least 8256 channels, "
                        + "use at most 8192 channels in all graphs together, an output of two counted as two");
        assertThat(faults(Rig.graph("g: gain channels=10000"), TYPES))
                .containsExactly("/nodes/g/params/channels: channels cannot be 10000, use a number from 1 to 64");
    }

    @Test
    void whatStandsInTypesCountsOncePerVoice() {
        NodeTypes types = with(Map.of("voice", copies(100, "lfo")));
        assertThat(faults(Rig.graph("a: voice voices=64"), types)).isEmpty();
        // 64 × 100 nodes, and one before them that gives notes to voices
        assertThat(Flat.of(Rig.graph("a: voice voices=64"), types).parts()).hasSize(6401);
        assertThat(faults(Rig.graph("a: voice voices=64", "b: voice voices=35"), types))
                .isEmpty();
        assertThat(faults(Rig.graph("a: voice voices=64", "b: voice voices=36"), types))
                .containsExactly("/nodes: the plan is too large: at least 10002 nodes" + NODES);
    }

    @Test
    void voicesSetFromOutsideCount() {
        Definition inner = copies(20, "lfo");
        Definition outer = new Definition(
                "",
                Rig.graph(
                        "a: inner", "b: inner", "c: inner", "d: inner", "e: inner", "f: inner", "g: inner", "h: inner"),
                Map.of(),
                Map.of(),
                Map.of(
                        "many",
                        List.of(
                                "a.voices",
                                "b.voices",
                                "c.voices",
                                "d.voices",
                                "e.voices",
                                "f.voices",
                                "g.voices",
                                "h.voices")),
                Map.of(),
                Map.of());
        NodeTypes types = with(Map.of("inner", inner, "outer", outer));
        assertThat(faults(Rig.graph("o: outer"), types)).isEmpty();
        assertThat(faults(Rig.graph("o: outer many=64"), types))
                .singleElement()
                .asString()
                .contains("too large: at least ");
    }

    /** A few lines that stand for 10 to the power of 60 nodes, or for as many types with nothing in them. */
    @Test
    void aFewLinesThatStandForMillionsCostNoMoreThanALargeGraph() {
        for (String innermost : List.of("lfo", "empty")) {
            Map<String, Definition> deep = new LinkedHashMap<>();
            deep.put("empty", new Definition("", Graph.EMPTY, Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));
            for (int i = 0; i < 60; i++) {
                Graph ten = many(10, i == 0 ? innermost : "t" + (i - 1), Map.of());
                deep.put("t" + i, new Definition("", ten, Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));
            }
            List<Fault> faults = Definitions.resolve(deep, TYPES).faults();
            assertThat(faults.getFirst().toString()).startsWith("/t4/nodes: the plan is too large: at least 1");
        }
    }

    @Test
    void typesStandOnlySoDeepInOneAnotherAndAreOnlySoMany() {
        Map<String, Definition> chain = new LinkedHashMap<>();
        for (int i = 0; i <= Definitions.DEEPEST; i++) {
            Graph one = many(1, i == Definitions.DEEPEST ? "lfo" : "t" + (i + 1), Map.of());
            chain.put("t" + i, new Definition("", one, Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));
        }
        assertThat(Definitions.resolve(chain, TYPES).faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "/t0: 65 types stand in one another here, use at most 64: put the nodes of some together");
        Map<String, Definition> many = new LinkedHashMap<>();
        IntStream.range(0, Definitions.MOST + 1).forEach(i -> many.put("t" + i, copies(1, "lfo")));
        assertThat(Definitions.resolve(many, TYPES).faults())
                .extracting(Fault::toString)
                .containsExactly(": too many types: 1001, use at most 1000");
    }

    @Test
    void graphsPlayedTogetherAreCountedTogetherAndWhatPlaysGoesOn() {
        try (Rig rig = Rig.of(64).play(Rig.graph("osc: oscillator", "out: output", "osc.out -> out.in"))) {
            rig.step(1);
            Graph half = many(5001, "lfo", Map.of());
            assertThat(rig.engine.play(Map.of("one", half, "two", half)))
                    .extracting(Fault::toString)
                    .containsExactly("/graphs: the plan is too large: at least 10002 nodes" + NODES);
            assertThat(rig.step(1)[0]).isNotEqualTo(new float[64]);
        }
    }

    @Test
    void theLargestThatIsAllowedPlays() {
        Format format = new Format(Rig.RATE, 64, 2);
        try (Engine engine = new Engine(format, TYPES, Samples.NONE, System::nanoTime)) {
            assertThat(engine.play(Map.of("main", many(10_000, "lfo", Map.of()))))
                    .isEmpty();
        }
    }
}
