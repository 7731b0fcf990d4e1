package sownd.bindings.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sownd.bindings.project.ProjectReader;

/** The versions of a project that nobody plays, or that cannot be opened: for commands. Writing follows the same recipe. */
public final class Versions {
    private final Shelf shelf;
    private final Disk disk;

    private Versions(Disk disk, Shelf shelf) {
        this.disk = disk;
        this.shelf = shelf;
    }

    /** Those of a project folder or its file. */
    public static Versions of(Path folderOrFile, Disk disk) {
        return new Versions(disk, new Shelf(disk, Room.of(ProjectReader.file(folderOrFile))));
    }

    public Path file() {
        return shelf.room().file();
    }

    /** All that are kept, oldest first. */
    public List<Generation> all() throws IOException {
        return shelf.generations();
    }

    /** What a version holds; empty if its bytes are not those that were written. */
    public Optional<Document> read(Generation generation) throws IOException {
        var bytes = shelf.read(generation);
        try {
            return bytes.isEmpty() ? Optional.empty() : Optional.of(Document.of(bytes.get()));
        } catch (NotJson broken) {
            return Optional.empty();
        }
    }

    /** Whether the project's file is this version. */
    public boolean isCurrent(Generation generation) throws IOException {
        return !disk.stamp(file()).equals(Disk.Stamp.NONE) && generation.verifies(shelf.read());
    }

    /** Writes a document over the project's file; what that holds now is kept. */
    public void replace(Document by, Instant at) throws IOException {
        replace(by.bytes(), Counts.of(by), at);
    }

    /** The same with the text of a document, and what it holds. */
    public void replace(byte[] by, Counts counts, Instant at) throws IOException {
        if (!disk.stamp(file()).equals(Disk.Stamp.NONE)) {
            keep(shelf.read(), at);
        }
        shelf.save(by, counts.items(), at);
        shelf.thin(Keeping.USUAL);
    }

    private void keep(byte[] now, Instant at) throws IOException {
        try {
            shelf.keep(now, Counts.of(Document.of(now)).items(), at);
        } catch (NotJson broken) {
            shelf.setAside(now, at);
        }
    }
}
