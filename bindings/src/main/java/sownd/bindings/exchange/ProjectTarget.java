package sownd.bindings.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import sownd.bindings.store.Document;
import sownd.bindings.store.LocalDisk;
import sownd.bindings.store.NotJson;
import sownd.bindings.store.Versions;

/**
 * A project folder. The version before stays among its versions, to go back to; a show that plays the project takes the new one
 * as a step that can be undone.
 */
public final class ProjectTarget implements Target {
    private final Path folder;

    public ProjectTarget(Path folder) {
        this.folder = folder;
    }

    @Override
    public void apply(ObjectNode newDocument, String name) throws IOException {
        Files.createDirectories(folder);
        try {
            Versions.of(folder, new LocalDisk()).replace(Document.of(Documents.text(newDocument)), Instant.now());
        } catch (NotJson impossible) {
            throw new IllegalStateException("what was written cannot be read", impossible);
        }
    }
}
