package sownd.bindings.store;

import java.nio.file.Path;
import java.util.Optional;
import sownd.bindings.project.ProjectReader;
import sownd.bindings.project.Reading;

/**
 * Asks of one document after another whether it is a project. What a document shares with the last that was one is not
 * read again. On one thread at a time.
 */
final class Check {
    private final ProjectReader reader;
    private final Path file;
    private Optional<Placed> placed = Optional.empty();
    private Reading last = Reading.NOTHING;

    Check(ProjectReader reader, Path file) {
        this.reader = reader;
        this.file = file;
    }

    /** What a document is; its problems know their pointers, not their lines. */
    ProjectReader.Result read(Document document) {
        var now = Placed.of(document.root(), placed);
        var read = reader.read(file, now.located(), last);
        if (read.result().project().isPresent()) {
            placed = Optional.of(now);
            last = read;
        }
        return read.result();
    }
}
