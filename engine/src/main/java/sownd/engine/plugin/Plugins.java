package sownd.engine.plugin;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.NodeTypes;

/**
 * The node types there are: our own and those of the plugins in a folder. A plugin that is broken is named and left out.
 *
 * @param types all that can be used
 * @param broken what was left out and why, a sentence each that begins with the jar's name
 */
public record Plugins(NodeTypes types, List<String> broken) {
    private static final Logger LOG = System.getLogger(Plugins.class.getName());

    public Plugins {
        broken = List.copyOf(broken);
    }

    /** Loads every jar of a folder, in the order of their names; a folder that is not there holds none. */
    public static Plugins of(Path folder) {
        var gathering = new Gathering(NodeTypes.builtIn());
        for (var jar : jars(folder)) {
            gathering.add(jar);
        }
        gathering.broken.forEach(said -> LOG.log(Level.WARNING, said));
        return new Plugins(gathering.types, gathering.broken);
    }

    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "the plugins in " + folder + " cannot be listed: " + unreadable.getMessage());
            return List.of();
        }
    }

    private static final class Gathering {
        private final List<String> broken = new ArrayList<>();
        private NodeTypes types;

        Gathering(NodeTypes types) {
            this.types = types;
        }

        void add(Path jar) {
            try {
                var found = load(jar);
                if (found.isEmpty()) {
                    broken.add(jar.getFileName() + " declares no node type: is its META-INF/services file there?");
                } else {
                    types = types.with(found.toArray(NodeType[]::new));
                }
            } catch (IOException | RuntimeException | LinkageError | ServiceConfigurationError wrong) {
                broken.add(jar.getFileName() + " was left out: " + reason(wrong));
            }
        }

        /** The node types a jar declares; each body is made once, so that one that cannot be made is found now. */
        @SuppressWarnings("resource") // its classes live as long as the program
        private static List<NodeType> load(Path jar) throws IOException {
            var loader = new PluginLoader(jar, jar.toUri().toURL());
            var found = new ArrayList<NodeType>();
            for (var plugin : ServiceLoader.load(NodePlugin.class, loader)) {
                for (var type : plugin.nodeTypes()) {
                    type.unit().close();
                    found.add(type);
                }
            }
            return found;
        }

        private static String reason(Throwable wrong) {
            var deepest = wrong;
            while (deepest.getCause() != null) {
                deepest = deepest.getCause();
            }
            return deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
        }
    }
}
