package sownd.app.app;

import java.nio.file.Path;
import java.util.List;
import sownd.devices.net.ConnectionPlugin;
import sownd.devices.net.ConnectionTypes;
import sownd.devices.net.known.BuiltIn;
import sownd.engine.plugin.PluginDoor;

/**
 * The connection types there are: our own and those of the plugins in a folder. A plugin that is broken is named and left out.
 *
 * @param broken what was left out and why, a sentence each that begins with the jar's name
 */
record ConnectionPlugins(ConnectionTypes types, List<String> broken) {
    /** Loads every jar of a folder; it comes in by the same door as one with node types. */
    static ConnectionPlugins of(Path folder) {
        var gathering = new Gathering();
        var door = new PluginDoor<>(ConnectionPlugin.class, "connection type", PluginDoor.Strangers.PASSED);
        var broken = door.open(folder, gathering::add);
        return new ConnectionPlugins(gathering.types, broken);
    }

    private static final class Gathering {
        private ConnectionTypes types = BuiltIn.TYPES;

        int add(List<ConnectionPlugin> plugins) {
            var found = plugins.stream()
                    .flatMap(plugin -> plugin.connectionTypes().stream())
                    .toList();
            types = types.with(found);
            return found.size();
        }
    }
}
