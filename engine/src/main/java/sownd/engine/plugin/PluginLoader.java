package sownd.engine.plugin;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * A jar's own class loader. It sees Java, the engine and its own jar; nothing else of the program, so that two plugins may
 * bring two versions of one library.
 */
final class PluginLoader extends URLClassLoader {
    PluginLoader(Path jar, URL url) {
        super("plugin " + jar.getFileName(), new URL[] {url}, new EngineOnly());
    }

    private static final class EngineOnly extends ClassLoader {
        private static final String ENGINE = "sownd.engine.";

        EngineOnly() {
            super(getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith(ENGINE)) {
                return Class.forName(name, false, PluginLoader.class.getClassLoader());
            }
            throw new ClassNotFoundException(name);
        }
    }
}
