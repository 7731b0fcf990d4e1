package sownd.engine.plugin;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * A jar's own class loader. It sees Java, the engine, how connections are declared, and its own jar; nothing else of the
 * program, so that two plugins may bring two versions of one library.
 */
final class PluginLoader extends URLClassLoader {
    PluginLoader(Path jar, URL url) {
        super("plugin " + jar.getFileName(), new URL[] {url}, new Shown());
    }

    private static final class Shown extends ClassLoader {
        private static final List<String> ROOMS = List.of("sownd.engine.", "sownd.devices.net.", "sownd.devices.link.");

        Shown() {
            super(getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (ROOMS.stream().anyMatch(name::startsWith)) {
                return Class.forName(name, false, PluginLoader.class.getClassLoader());
            }
            throw new ClassNotFoundException(name);
        }
    }
}
