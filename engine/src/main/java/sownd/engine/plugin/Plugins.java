package sownd.engine.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.NodeTypes;

/**
 * The node types there are: our own and those of the plugins in a folder. A plugin that is broken is named and left out.
 *
 * @param types all that can be used
 * @param broken what was left out and why, a sentence each that begins with the jar's name
 */
public record Plugins(NodeTypes types, List<String> broken) {
    public Plugins {
        broken = List.copyOf(broken);
    }

    /** Loads every jar of a folder, in the order of their names; a folder that is not there holds none. */
    public static Plugins of(Path folder) {
        var gathering = new Gathering(NodeTypes.builtIn());
        var door = new PluginDoor<>(NodePlugin.class, "node type", PluginDoor.Strangers.NAMED);
        var broken = door.open(folder, gathering::add);
        return new Plugins(gathering.types, broken);
    }

    private static final class Gathering {
        private NodeTypes types;

        Gathering(NodeTypes types) {
            this.types = types;
        }

        /** The node types a jar declares; each body is made once, so that one that cannot be made is found now. */
        int add(List<NodePlugin> plugins) {
            var found = new ArrayList<NodeType>();
            for (var plugin : plugins) {
                for (var type : plugin.nodeTypes()) {
                    type.unit().close();
                    found.add(type);
                }
            }
            types = types.with(found.toArray(NodeType[]::new));
            return found.size();
        }
    }
}
