package sownd.engine.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sownd.engine.unit.BuiltIn;

/** The node types a graph may name. Immutable. */
public final class NodeTypes {
    private final Map<String, NodeType> byName;

    private NodeTypes(Map<String, NodeType> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /** Every type that comes with the engine, in the order an editor lists them. */
    public static NodeTypes builtIn() {
        return of(BuiltIn.TYPES);
    }

    /**
     * These types.
     *
     * @throws IllegalArgumentException when two types have one name
     */
    public static NodeTypes of(Collection<NodeType> types) {
        Map<String, NodeType> byName = new LinkedHashMap<>();
        for (NodeType type : types) {
            if (byName.put(type.name(), type) != null) {
                throw new IllegalArgumentException("two node types are called \"" + type.name() + "\"");
            }
        }
        return new NodeTypes(byName);
    }

    /** These types and more. */
    public NodeTypes with(NodeType... more) {
        List<NodeType> both = new ArrayList<>(byName.values());
        Collections.addAll(both, more);
        return of(both);
    }

    public Optional<NodeType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Collection<NodeType> all() {
        return byName.values();
    }
}
