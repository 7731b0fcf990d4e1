package sownd.engine.plugin;

import java.util.Collection;
import sownd.engine.graph.NodeType;

/**
 * What a plugin's jar declares: node types, by the same declarations as our own. The jar names its class in {@code
 * META-INF/services/sownd.engine.plugin.NodePlugin}; the class needs a public constructor without parameters.
 */
public interface NodePlugin {
    Collection<NodeType> nodeTypes();
}
