package sownd.bindings.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The file of a project nobody else has open, replaced as a whole: after a power cut it is the old or the new one. */
public final class ProjectTarget implements Target {
    private final Path file;

    public ProjectTarget(Path folder) {
        this.file = folder.resolve(Archive.PROJECT);
    }

    @Override
    public void apply(ObjectNode newDocument, String name) throws IOException {
        var text = Documents.text(newDocument);
        var folder = folder(file);
        Files.createDirectories(folder);
        var fresh = folder.resolve(".project-" + java.util.UUID.randomUUID() + ".json");
        try {
            try (var out = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (var rest = ByteBuffer.wrap(text); rest.hasRemaining(); ) {
                    out.write(rest);
                }
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(folder);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static Path folder(Path file) {
        var folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }

    /** The folder's own entry reaches the disk; a system that cannot open folders does that by itself. */
    private static void force(Path folder) throws IOException {
        if (java.io.File.separatorChar == '/') {
            try (var entry = FileChannel.open(folder, StandardOpenOption.READ)) {
                entry.force(true);
            }
        }
    }
}
