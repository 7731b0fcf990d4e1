package sownd.engine.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What stands behind a node whose type is a graph: the definition, and the types its inner nodes are of. */
public record Composite(Definition definition, NodeTypes types) {
    /** The parameter that says how many voices play at once. */
    public static final String VOICES = "voices";

    /** The parameter that says which voice gives way when all are taken. */
    public static final String STEAL = "steal";

    /** What it may say. */
    public static final List<String> STEALING = List.of("oldest", "newest", "none");

    /** One end inside: a node and what of it. */
    public record End(String node, String part) {
        static End parse(String text) {
            int dot = text.indexOf('.');
            return dot < 0 ? new End(text, "") : new End(text.substring(0, dot), text.substring(dot + 1));
        }
    }

    /** The graph inside, with the parameters a node of this type gives. */
    Graph graph(Node outer) {
        Map<String, Node> nodes = new LinkedHashMap<>(definition.graph().nodes());
        definition.params().forEach((name, ends) -> {
            Value value = outer.params().get(name);
            if (value != null) {
                ends.stream()
                        .map(End::parse)
                        .forEach(end -> nodes.computeIfPresent(end.node(), (_, node) -> node.with(end.part(), value)));
            }
        });
        return new Graph(nodes, definition.graph().edges());
    }

    /** Where an edge leads that ends at this name of the outer node. */
    List<End> into(String name) {
        return Stream.of(definition.inputs(), definition.params(), definition.events())
                .flatMap(shown -> shown.getOrDefault(name, List.of()).stream())
                .map(End::parse)
                .toList();
    }

    /** Where an edge comes from that begins at this name of the outer node. */
    End outOf(String name) {
        return End.parse(definition.outputs().getOrDefault(name, ""));
    }

    /** Every address it shows, with the inner ones that it stands for. */
    Map<String, List<End>> addresses() {
        Map<String, List<End>> all = new LinkedHashMap<>();
        definition
                .params()
                .forEach((name, ends) ->
                        all.put(name, ends.stream().map(End::parse).toList()));
        definition
                .events()
                .forEach((name, ends) ->
                        all.put(name, ends.stream().map(End::parse).toList()));
        definition.readings().forEach((name, end) -> all.put(name, List.of(End.parse(end))));
        return all;
    }
}
