package sownd.engine.graph;

import java.util.HashMap;
import java.util.Map;

/** One node of a graph: the name of its type and the parameters that differ from their initial values. */
public record Node(String type, Map<String, Value> params) {
    public Node {
        params = Map.copyOf(params);
    }

    /** The same with one parameter given. */
    public Node with(String parameter, Value value) {
        Map<String, Value> more = new HashMap<>(params);
        more.put(parameter, value);
        return new Node(type, more);
    }
}
