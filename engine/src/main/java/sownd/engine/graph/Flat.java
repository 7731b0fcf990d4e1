package sownd.engine.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import sownd.engine.unit.VoicesUnit;

/**
 * A graph without graphs in it, as it is played: a node whose type is a graph has become the nodes of that graph, once per
 * voice. An inner node is called {@code outer/inner}, that of a voice {@code outer/1/inner}. Made of a graph that {@link
 * Compiler#check} found no fault with.
 *
 * @param parts nodes by id
 * @param edges between them; of one edge to a node of several voices as many have become
 * @param aliases by {@code node/name} what a graph shows: the inner addresses it stands for
 */
public record Flat(Map<String, Part> parts, List<Edge> edges, Map<String, List<String>> aliases) {
    /** A node and its type, sized as the node says. */
    public record Part(NodeType type, Node node) {}

    public static Flat of(Graph graph, NodeTypes types) {
        Work work = new Work();
        work.graph("", graph, types);
        return new Flat(work.parts, work.edges, work.aliases);
    }

    /**
     * The ids of all nodes of a built-in type that stand inside other nodes of a graph.
     *
     * @param graph one that {@link Extent} finds nothing wrong with
     */
    public static List<String> inside(Graph graph, NodeTypes types, String wanted) {
        List<String> found = new ArrayList<>();
        graph.nodes()
                .forEach((id, node) -> types.find(node.type())
                        .filter(type -> type.composite().isPresent())
                        .ifPresent(type -> inside(id, node, type, wanted, found)));
        return found;
    }

    private static void inside(String id, Node node, NodeType type, String wanted, List<String> found) {
        Composite composite = type.composite().orElseThrow();
        Graph inner = composite.graph(node);
        for (String prefix : prefixes(id, Extent.voices(type, node))) {
            inner.nodes().forEach((innerId, its) -> {
                if (its.type().equals(wanted)) {
                    found.add(prefix + innerId);
                }
            });
            inside(inner, composite.types(), wanted).forEach(deeper -> found.add(prefix + deeper));
        }
    }

    /** How the ids of nodes inside a node begin, voice by voice. */
    private static List<String> prefixes(String id, int count) {
        return count == 1
                ? List.of(id + "/")
                : IntStream.rangeClosed(1, count)
                        .mapToObj(voice -> id + "/" + voice + "/")
                        .toList();
    }

    /** The node of the written graph that an id of this one belongs to. */
    public static String outermost(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    private static final class Work {
        private final Map<String, Part> parts = new LinkedHashMap<>();
        private final List<Edge> edges = new ArrayList<>();
        private final Map<String, List<String>> aliases = new LinkedHashMap<>();
        private final Map<String, Inner> inner = new LinkedHashMap<>();

        /** A node that is a graph, and the beginnings of its voices' ids. */
        private record Inner(Composite composite, List<String> voices) {}

        void graph(String prefix, Graph graph, NodeTypes types) {
            graph.nodes().forEach((id, node) -> {
                NodeType type = types.find(node.type()).orElseThrow().of(node);
                node(prefix + id, node, type);
            });
            for (Edge edge : graph.edges()) {
                Composite.End from = new Composite.End(prefix + edge.fromNode(), edge.fromPort());
                join(sources(from), targets(new Composite.End(prefix + edge.toNode(), edge.toPort())));
            }
        }

        private void node(String id, Node node, NodeType type) {
            Composite composite = type.composite().orElse(null);
            if (composite == null) {
                parts.put(id, new Part(type, node));
                return;
            }
            List<String> voices = prefixes(id, Extent.voices(type, node));
            for (String prefix : voices) {
                graph(prefix, composite.graph(node), composite.types());
            }
            inner.put(id, new Inner(composite, voices));
            if (voices.size() > 1) {
                allot(id, node, type, composite, voices);
            }
            composite.addresses().forEach((name, ends) -> alias(id + "/" + name, ends, voices));
        }

        /** Puts before each MIDI input a node that gives every note a voice. */
        private void allot(String id, Node node, NodeType type, Composite composite, List<String> voices) {
            Value steal = node.params().getOrDefault(Composite.STEAL, Value.of("oldest"));
            for (Port port : type.inputs()) {
                if (port.type() == PortType.MIDI) {
                    String allots = id + "/" + port.name();
                    parts.put(
                            allots,
                            new Part(
                                    VoicesUnit.type(voices.size()),
                                    new Node("voices", Map.of(Composite.STEAL, steal))));
                    for (int voice = 0; voice < voices.size(); voice++) {
                        List<Composite.End> from = List.of(new Composite.End(allots, VoicesUnit.output(voice)));
                        for (Composite.End end : composite.into(port.name())) {
                            join(from, targets(new Composite.End(voices.get(voice) + end.node(), end.part())));
                        }
                    }
                }
            }
        }

        private void alias(String name, List<Composite.End> ends, List<String> voices) {
            List<String> meant = new ArrayList<>();
            for (String voice : voices) {
                for (Composite.End end : ends) {
                    String address = voice + end.node() + "/" + end.part();
                    meant.addAll(aliases.getOrDefault(address, List.of(address)));
                }
            }
            aliases.put(name, meant);
        }

        private void join(List<Composite.End> from, List<Composite.End> to) {
            from.forEach(source -> to.forEach(
                    target -> edges.add(new Edge(source.node(), source.part(), target.node(), target.part()))));
        }

        private List<Composite.End> sources(Composite.End end) {
            Inner within = inner.get(end.node());
            if (within == null) {
                return List.of(end);
            }
            Composite.End out = within.composite().outOf(end.part());
            return within.voices().stream()
                    .flatMap(voice -> sources(new Composite.End(voice + out.node(), out.part())).stream())
                    .toList();
        }

        private List<Composite.End> targets(Composite.End end) {
            Inner within = inner.get(end.node());
            if (within == null) {
                return List.of(end);
            }
            String allots = end.node() + "/" + end.part();
            if (parts.containsKey(allots)) {
                return List.of(new Composite.End(allots, VoicesUnit.INPUT));
            }
            return within.voices().stream()
                    .flatMap(voice -> within.composite().into(end.part()).stream()
                            .flatMap(in -> targets(new Composite.End(voice + in.node(), in.part())).stream()))
                    .toList();
        }
    }
}
