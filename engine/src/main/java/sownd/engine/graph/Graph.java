package sownd.engine.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nodes by id and the edges between them: a value, compared by content, changed by making another. */
public record Graph(Map<String, Node> nodes, List<Edge> edges) {
    public static final Graph EMPTY = new Graph(Map.of(), List.of());

    public Graph {
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        edges = List.copyOf(edges);
    }
}
