package sownd.bindings.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import sownd.bindings.store.Counts;
import sownd.bindings.store.LocalDisk;
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
        Versions.of(folder, new LocalDisk()).replace(Documents.text(newDocument), counts(newDocument), Instant.now());
    }

    private static Counts counts(ObjectNode document) {
        return new Counts(
                document.path("pages").size(),
                below(document, "pages", "controls"),
                document.path("bindings").size(),
                below(document, "graphs", "nodes") + below(document, "types", "nodes"),
                document.path("variables").size(),
                Stream.of("connections", "surfaces", "cues", "presets")
                        .mapToInt(each -> document.path(each).size())
                        .sum());
    }

    private static int below(ObjectNode document, String group, String part) {
        var count = 0;
        for (var each : document.path(group)) {
            count += each.path(part).size();
        }
        return count;
    }
}
