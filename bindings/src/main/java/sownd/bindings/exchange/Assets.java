package sownd.bindings.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The folder {@code assets} of a project, to which files are added and in which none is ever overwritten. */
public final class Assets {
    private final Path project;
    private final Path folder;

    public Assets(Path project) {
        this.project = project;
        this.folder = project.resolve("assets");
    }

    Set<String> names() throws IOException {
        var names = new HashSet<String>();
        if (Files.isDirectory(folder)) {
            try (var walk = Files.walk(folder, Limits.USUAL.depth())) {
                walk.filter(Files::isRegularFile)
                        .forEach(file ->
                                names.add(folder.relativize(file).toString().replace('\\', '/')));
            }
        }
        return names;
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether the file that is there has the same content. */
    boolean same(String name, Media media) throws IOException {
        if (!Files.isRegularFile(folder.resolve(name))) {
            return false;
        }
        try (var there = Files.newInputStream(folder.resolve(name));
                var coming = media.open(name)) {
            return same(there, coming);
        }
    }

    private static boolean same(java.io.InputStream a, java.io.InputStream b) throws IOException {
        while (true) {
            var some = a.readNBytes(1 << 16);
            if (!java.util.Arrays.equals(some, b.readNBytes(1 << 16))) {
                return false;
            }
            if (some.length == 0) {
                return true;
            }
        }
    }

    /**
     * Adds files. All are complete on the disk before the first gets its name; if one fails, none stays.
     *
     * @param files new name → name in {@code media}
     * @return what was added
     */
    List<Path> bring(Media media, Map<String, String> files) throws IOException {
        if (files.isEmpty()) {
            return List.of();
        }
        Files.createDirectories(project);
        var waiting = Files.createTempDirectory(project, ".incoming");
        try {
            var staged = stage(media, files, waiting);
            return place(staged);
        } finally {
            remove(List.of(waiting));
        }
    }

    private static Map<String, Path> stage(Media media, Map<String, String> files, Path waiting) throws IOException {
        var staged = new java.util.TreeMap<String, Path>();
        for (var file : files.entrySet()) {
            var at = waiting.resolve(Integer.toString(staged.size()));
            try (var content = media.open(file.getValue())) {
                Files.copy(content, at);
            }
            try (var written = java.nio.channels.FileChannel.open(at, java.nio.file.StandardOpenOption.WRITE)) {
                written.force(true);
            }
            staged.put(file.getKey(), at);
        }
        return staged;
    }

    private List<Path> place(Map<String, Path> staged) throws IOException {
        var placed = new ArrayList<Path>();
        try {
            for (var file : staged.entrySet()) {
                var at = folder.resolve(file.getKey()).normalize();
                if (!at.startsWith(folder.normalize()) || leadsAway(at)) {
                    throw new Refused(
                            "the file \"" + EntryName.shown(file.getKey()) + "\" would lie outside of assets");
                }
                Files.createDirectories(at.getParent());
                if (Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
                    throw new java.nio.file.FileAlreadyExistsException(at.toString());
                }
                Files.move(file.getValue(), at, StandardCopyOption.ATOMIC_MOVE);
                placed.add(at);
            }
            return placed;
        } catch (IOException | RuntimeException failed) {
            remove(placed);
            throw failed;
        }
    }

    /** Whether a folder between assets and the file is a link. */
    private boolean leadsAway(Path file) {
        for (var at = file.getParent(); at != null && !at.equals(folder.normalize()); at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                return true;
            }
        }
        return false;
    }

    /** Removes files that were added, and folders with files in them. */
    void remove(List<Path> added) throws IOException {
        for (var path : added) {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                try (var inside = Files.list(path)) {
                    remove(inside.toList());
                }
            }
            Files.deleteIfExists(path);
        }
    }
}
