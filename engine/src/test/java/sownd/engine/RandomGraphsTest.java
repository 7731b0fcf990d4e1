package sownd.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sownd.engine.graph.Compiler;
import sownd.engine.graph.Edge;
import sownd.engine.graph.Fault;
import sownd.engine.graph.Graph;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Node;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Parameter;
import sownd.engine.graph.Value;

/** Whatever graph comes, it is refused with a place or plays finite samples; so does every swap from one to the next. */
final class RandomGraphsTest {
    private static final int[] WIDTHS = {1, 2, 3, 6, 8, 64};

    private final Random random = new Random(20_261_122);
    private final List<NodeType> types = List.copyOf(NodeTypes.builtIn().all());
    private int wide;
    private int played;
    private int joined;
    private int refused;

    @Test
    void aRandomGraphPlaysOrIsRefusedWithAPlace() {
        try (Rig rig = new Rig(64, NodeTypes.builtIn(), Everything.SAMPLES, Everything.RECORDINGS)) {
            for (int i = 0; i < 400; i++) {
                Graph graph = graph();
                List<Fault> faults = rig.engine.play(Map.of("main", graph));
                if (faults.isEmpty()) {
                    played++;
                } else {
                    refused++;
                    assertThat(faults).allSatisfy(this::hasAPlace);
                }
                finite(rig.step(1 + random.nextInt(12)), graph);
                assertThat(rig.drain()).noneMatch(told -> told.startsWith("failed"));
            }
        }
        assertThat(played).isGreaterThan(100);
        assertThat(refused).isGreaterThan(100);
        assertThat(joined).as("edges to wide ports").isGreaterThan(100);
    }

    private void hasAPlace(Fault fault) {
        assertThat(fault.pointer()).matches("/graphs/main/(nodes/[a-z0-9]+(/type|/params/[a-z0-9_]+)?|edges/[0-9]+)");
        assertThat(fault.what()).isNotBlank();
        assertThat(fault.mend()).isNotBlank();
    }

    private static void finite(float[][] heard, Graph graph) {
        for (float[] channel : heard) {
            for (float sample : channel) {
                if (!Float.isFinite(sample)) {
                    throw new AssertionError("not finite: " + graph);
                }
            }
        }
    }

    private Graph graph() {
        boolean careless = random.nextInt(3) == 0;
        Map<String, Node> nodes = new LinkedHashMap<>();
        List<NodeType> made = new ArrayList<>();
        int count = 2 + random.nextInt(10);
        wide = WIDTHS[random.nextInt(WIDTHS.length)];
        for (int i = 0; i < count; i++) {
            NodeType type =
                    i == 0 ? NodeTypes.builtIn().find("output").orElseThrow() : types.get(random.nextInt(types.size()));
            Node node =
                    new Node(careless && random.nextInt(9) == 0 ? "no" + type : type.name(), params(type, careless));
            made.add(type.of(node));
            nodes.put("n" + i, node);
        }
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < 2 * count; i++) {
            edge(nodes, made, careless, edges);
        }
        return new Graph(nodes, careless ? edges : edges.stream().distinct().toList());
    }

    /** Edges lead to a node made earlier, so that only a careless graph holds a cycle. */
    private void edge(Map<String, Node> nodes, List<NodeType> made, boolean careless, List<Edge> edges) {
        int one = random.nextInt(made.size());
        int other = random.nextInt(made.size());
        int from = careless ? one : Math.max(one, other);
        int to = careless ? other : Math.min(one, other);
        NodeType source = made.get(from);
        List<String> inlets = inlets(made.get(to));
        if (source.outputs().isEmpty() || inlets.isEmpty() || (from == to && !careless)) {
            return;
        }
        Edge edge = new Edge(
                "n" + from,
                source.outputs().get(random.nextInt(source.outputs().size())).name(),
                "n" + to,
                inlets.get(random.nextInt(inlets.size())));
        Map<String, Node> both = new HashMap<>(nodes);
        both.keySet().retainAll(List.of("n" + from, "n" + to));
        if (careless
                || Compiler.check(new Graph(both, List.of(edge)), NodeTypes.builtIn())
                        .isEmpty()) {
            edges.add(edge);
            joined += made.get(to)
                            .input(edge.toPort())
                            .filter(port -> port.channels() > 2)
                            .isPresent()
                    ? 1
                    : 0;
        }
    }

    /** Everything an edge may end at, and once in a while a text, where none may. */
    private List<String> inlets(NodeType type) {
        List<String> names = new ArrayList<>();
        type.inputs().forEach(port -> names.add(port.name()));
        type.inputs().forEach(port -> names.add(port.name()));
        type.events().forEach(event -> names.add(event.name()));
        type.parameters().forEach(parameter -> names.add(parameter.name()));
        return names;
    }

    private Map<String, Value> params(NodeType type, boolean careless) {
        Map<String, Value> params = new HashMap<>();
        for (Parameter parameter : type.parameters()) {
            if (random.nextInt(3) == 0 || (wide > 2 && parameter.name().equals("channels"))) {
                params.put(parameter.name(), value(type, parameter, careless));
            }
        }
        return params;
    }

    private Value value(NodeType type, Parameter parameter, boolean careless) {
        if (careless && random.nextInt(6) == 0) {
            return List.of(Value.of(1e9), Value.of("much"), Value.nothing(), Value.of(Double.NaN))
                    .get(random.nextInt(4));
        }
        if (parameter.measure() == Measure.TEXT) {
            List<String> choices = type.choices(parameter.name());
            boolean free = type.complaint(parameter.name(), "a.wav").isEmpty();
            String any = free ? "a.wav" : parameter.initial().asText();
            return Value.of(choices.isEmpty() ? any : choices.get(random.nextInt(choices.size())));
        }
        if (parameter.measure() == Measure.COUNT) {
            if (random.nextInt(8) > 0 && parameter.min() <= wide && parameter.max() >= wide) {
                return Value.of(wide); // so that wide ports fit each other
            }
            return Value.of(parameter.min() + random.nextInt((int) (parameter.max() - parameter.min() + 1)));
        }
        if (parameter.measure() == Measure.SWITCH) {
            return Value.of(random.nextBoolean());
        }
        double part = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
        return Value.of(parameter.min() + part * (parameter.max() - parameter.min()));
    }
}
