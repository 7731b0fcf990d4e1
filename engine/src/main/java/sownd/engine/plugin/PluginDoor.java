package sownd.engine.plugin;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * The way in for jars: what those of a folder declare of one service. One that is broken is named and left out, the others
 * come in.
 *
 * @param <S> the service, an interface with what a plugin declares
 */
public final class PluginDoor<S> {
    private static final Logger LOG = System.getLogger(PluginDoor.class.getName());
    private static final String SERVICES = "META-INF/services/";

    private final Class<S> service;
    private final String noun;
    private final Strangers strangers;

    /** What is done with jars that do not name the service. */
    public enum Strangers {
        /** They are said to be broken, unless they name another service of ours. */
        NAMED,
        /** Another door says so. */
        PASSED
    }

    /** Takes what one jar declares; what it throws is said of the jar. */
    public interface Taker<S> {
        /** Takes them. @return how many declarations there were */
        int take(List<S> plugins);
    }

    /** @param noun what is declared, in sentences: "node type" */
    public PluginDoor(Class<S> service, String noun, Strangers strangers) {
        this.service = service;
        this.noun = noun;
        this.strangers = strangers;
    }

    /**
     * Opens every jar of a folder, in the order of their names; a folder that is not there holds none.
     *
     * @return what was left out and why, a sentence each that begins with the jar's name; it has been logged
     */
    public List<String> open(Path folder, Taker<S> taker) {
        var broken = new ArrayList<String>();
        for (var jar : jars(folder)) {
            try {
                if (!isForOthers(jar) && taker.take(load(jar)) == 0) {
                    broken.add(jar.getFileName() + " declares no " + noun + ": is its META-INF/services file there?");
                }
            } catch (IOException | RuntimeException | LinkageError | ServiceConfigurationError wrong) {
                broken.add(jar.getFileName() + " was left out: " + reason(wrong));
            }
        }
        broken.forEach(said -> LOG.log(Level.WARNING, said));
        return List.copyOf(broken);
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

    private boolean isForOthers(Path jar) throws IOException {
        try (var opened = new JarFile(jar.toFile())) {
            if (opened.getEntry(SERVICES + service.getName()) != null) {
                return false;
            }
            if (strangers == Strangers.PASSED) {
                return true;
            }
            for (Enumeration<JarEntry> each = opened.entries(); each.hasMoreElements(); ) {
                var name = each.nextElement().getName();
                if (name.startsWith(SERVICES + "sownd.")) {
                    return true;
                }
            }
            return false;
        } catch (ZipException garbage) {
            if (strangers == Strangers.PASSED) {
                return true;
            }
            throw garbage;
        }
    }

    @SuppressWarnings("resource") // its classes live as long as the program
    private List<S> load(Path jar) throws IOException {
        var found = new ArrayList<S>();
        ServiceLoader.load(service, new PluginLoader(jar, jar.toUri().toURL())).forEach(found::add);
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
