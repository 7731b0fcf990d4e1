package sownd.app.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sownd.engine.graph.Ids;

/**
 * Where secrets are kept by their names: a file that its owner alone may read, outside of every project. Read anew each time,
 * so that a secret that was changed counts at the next try. Any thread.
 */
final class SecretFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final int LARGEST = 1 << 20;

    private final Path file;

    SecretFile(Path file) {
        this.file = file;
    }

    /** {@code ~/.config/sownd/secrets.json}, or where XDG_CONFIG_HOME says. */
    static SecretFile usual() {
        var config = System.getenv("XDG_CONFIG_HOME");
        var home = Path.of(System.getProperty("user.home", "."));
        var folder = config == null || config.isEmpty() ? home.resolve(".config") : Path.of(config);
        return new SecretFile(folder.resolve("sownd").resolve("secrets.json"));
    }

    /**
     * A secret.
     *
     * @throws IllegalArgumentException "what, mend" if the file cannot be read, or others can read it
     */
    Optional<String> find(String name) {
        var kept = read().path(name);
        return kept.isTextual() ? Optional.of(kept.asText()) : Optional.empty();
    }

    /** The names of those there are. @throws IllegalArgumentException as {@link #find} */
    List<String> names() {
        var names = new ArrayList<String>();
        read().fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Keeps a secret. @throws IllegalArgumentException "what, mend" if the name is no id, or as {@link #find} */
    void keep(String name, String secret) {
        if (!Ids.valid(name)) {
            throw new IllegalArgumentException("\"" + name + "\" is not an id, use small letters, digits and _");
        }
        write(read().put(name, secret));
    }

    /** Forgets a secret. @return whether there was one */
    boolean forget(String name) {
        var kept = read();
        var there = kept.remove(name) != null;
        if (there) {
            write(kept);
        }
        return there;
    }

    private ObjectNode read() {
        try {
            if (!Files.exists(file)) {
                return JSON.createObjectNode();
            }
            guard();
            if (Files.size(file) <= LARGEST && JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode kept) {
                return kept;
            }
            throw notSecrets();
        } catch (JsonProcessingException _) {
            throw notSecrets(); // without its cause: its words would repeat what stands there
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    file + " cannot be read (" + unreadable.getClass().getSimpleName() + "), look at its rights",
                    unreadable);
        }
    }

    private IllegalArgumentException notSecrets() {
        return new IllegalArgumentException(file + " is no JSON object of names and texts, mend it by hand");
    }

    /** Where files have such rights. */
    private boolean guarded() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private void guard() throws IOException {
        if (guarded() && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalArgumentException("others may read " + file + ", take their rights: chmod 600 " + file);
        }
    }

    /** Whole or not at all: written beside and moved over. */
    private void write(ObjectNode secrets) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var beside = file.resolveSibling("secrets.json.new");
            Files.deleteIfExists(beside);
            Files.createFile(beside, rights());
            Files.write(
                    beside,
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(secrets),
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC);
            move(beside);
        } catch (IOException failed) {
            throw new IllegalArgumentException(
                    file + " cannot be written (" + failed.getMessage() + "), look at the rights of its folder",
                    failed);
        }
    }

    private FileAttribute<?>[] rights() {
        return guarded()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
    }

    private void move(Path beside) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException odd) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
