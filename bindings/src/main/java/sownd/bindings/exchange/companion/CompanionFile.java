package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import sownd.bindings.exchange.Incoming;
import sownd.bindings.exchange.Media;
import sownd.bindings.exchange.Refused;
import sownd.bindings.exchange.Secrets;

/** Reads a configuration of Companion: one page, the triggers, or everything, of any data version from 2 on. */
public final class CompanionFile {
    private static final List<String> TYPES = List.of("full", "page", "trigger_list");

    private CompanionFile() {}

    /**
     * Reads and translates. The project that comes of it can always be opened; what has no counterpart is in its report.
     *
     * @param name what the project is called
     * @throws Refused if it is no such file, or too large
     */
    public static Incoming read(InputStream file, String name) throws IOException {
        var incoming = translated(file, name);
        Mending.mend(incoming.document(), incoming.report());
        return incoming;
    }

    private static Incoming translated(InputStream file, String name) throws IOException {
        var root = Container.read(file);
        if (!TYPES.contains(root.path("type").asText())) {
            throw new Refused(
                    "this is no configuration of Companion: its \"type\" is none of " + String.join(", ", TYPES));
        }
        dropSecrets(root);
        return translated(root, name);
    }

    /** What was read is not held any longer than this, but for what is kept of it. */
    private static Incoming translated(ObjectNode root, String name) throws Refused {
        var translation = new Translation(Banks.modern(root), name);
        var document = translation.document();
        return new Incoming(document, Media.of(translation.pictures().files()), translation.report(), () -> {});
    }

    private static void dropSecrets(ObjectNode root) {
        root.path("instances").forEach(instance -> {
            if (instance instanceof ObjectNode fields) {
                fields.remove("secrets");
            }
        });
        Secrets.remove(root);
    }
}
