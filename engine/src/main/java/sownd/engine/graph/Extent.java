package sownd.engine.graph;

import java.util.Collection;
import java.util.Optional;

/**
 * How large graphs are when they are played together: nodes, with those inside other nodes once per voice, and the channels of
 * sound that all outputs of nodes have together. What is beyond a limit is not counted to its end, so that a few lines
 * which stand for millions of nodes cost no more than a large graph. Pure.
 */
public final class Extent {
    /** More nodes than this are refused, in one graph or in all graphs played together. */
    public static final int MOST_NODES = 10_000;

    /** More channels than this are refused; an output of two channels counts as two, a signal as none. */
    public static final int MOST_CHANNELS = 8_192;

    private long nodes;
    private long channels;

    private Extent() {}

    /** What is wrong with the size of graphs that are played together, if anything. */
    public static Optional<Fault> fault(String pointer, Collection<Graph> graphs, NodeTypes types) {
        Extent extent = new Extent();
        graphs.forEach(graph -> extent.nodes += graph.nodes().size());
        graphs.forEach(graph -> extent.inside(graph, types));
        return extent.fault(pointer);
    }

    private Optional<Fault> fault(String pointer) {
        if (nodes > MOST_NODES) {
            String together = " nodes in all graphs together, those of types and voices counted";
            return Optional.of(tooLarge(pointer, nodes + " nodes", MOST_NODES + together));
        }
        if (channels > MOST_CHANNELS) {
            String together = " channels in all graphs together, an output of two counted as two";
            return Optional.of(tooLarge(pointer, channels + " channels", MOST_CHANNELS + together));
        }
        return Optional.empty();
    }

    private static Fault tooLarge(String pointer, String what, String most) {
        return new Fault(pointer, "the plan is too large: at least " + what, "use at most " + most);
    }

    private boolean over() {
        return nodes > MOST_NODES || channels > MOST_CHANNELS;
    }

    /** Counts what the nodes of a graph are made of; they themselves are counted already. */
    private void inside(Graph graph, NodeTypes types) {
        for (Node node : graph.nodes().values()) {
            if (over()) {
                return;
            }
            types.find(node.type()).ifPresent(type -> node(node, type));
        }
    }

    private void node(Node node, NodeType type) {
        type.composite().ifPresentOrElse(composite -> voices(node, type, composite), () -> {
            for (Port port : type.of(node).outputs()) {
                channels += port.type() == PortType.AUDIO ? port.channels() : 0;
            }
        });
    }

    private void voices(Node node, NodeType type, Composite composite) {
        int voices = voices(type, node);
        Graph inner = composite.graph(node);
        // The node itself is played by those inside; if there are none it counts, so that no depth is free of cost.
        nodes -= inner.nodes().isEmpty() ? 0 : 1;
        nodes += voices == 1 ? 0 : inlets(type);
        for (int voice = 0; voice < voices && !over(); voice++) {
            nodes += inner.nodes().size();
            inside(inner, composite.types());
        }
    }

    /** Before each of these stands a node that gives notes to voices. */
    private static long inlets(NodeType type) {
        return type.inputs().stream()
                .filter(port -> port.type() == PortType.MIDI)
                .count();
    }

    /** How many voices a node has that is a graph. */
    static int voices(NodeType type, Node node) {
        return type.composite()
                .flatMap(_ -> type.parameter(Composite.VOICES))
                .map(voices -> Math.clamp(
                        (int) node.params()
                                .getOrDefault(voices.name(), voices.initial())
                                .asNumber(),
                        1,
                        (int) voices.max()))
                .orElse(1);
    }
}
