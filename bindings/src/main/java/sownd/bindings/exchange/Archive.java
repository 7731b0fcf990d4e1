package sownd.bindings.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The {@code .sownd} archive: a ZIP of {@code project.json} and {@code assets/}. The same project gives the same bytes:
 * names in order, one time for all, sounds as they are. There are no secrets in it.
 */
public final class Archive {
    static final String PROJECT = "project.json";
    static final String ASSETS = "assets/";

    /** Of all files. The very first moment the format knows would be written with a time zone. */
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Archive() {}

    /**
     * What was written.
     *
     * @param files names of the files below assets
     * @param missing names of files the project mentions that are not there
     * @param secrets pointers of secrets that were taken out
     */
    public record Written(Set<String> files, Set<String> missing, List<String> secrets) {}

    /** Whether the sounds and pictures go along. */
    public enum Along {
        WITH_MEDIA,
        WITHOUT_MEDIA
    }

    /**
     * Writes a project, or parts of it with all they need.
     *
     * @param folder the project's folder
     * @param chosen what goes along; empty for everything
     * @throws Refused if a chosen part is not there, or the project cannot be read
     */
    public static Written write(Path folder, Collection<Thing> chosen, Along along, OutputStream to)
            throws IOException {
        try (var text = Files.newInputStream(folder.resolve(PROJECT))) {
            var whole = Documents.read(text, PROJECT);
            var taken = chosen.isEmpty() ? Parts.all(whole) : Parts.of(whole, chosen);
            var secrets = Secrets.remove(taken.document());
            var there = files(folder.resolve(ASSETS));
            var missing = new TreeSet<>(taken.assets());
            missing.removeAll(there);
            var files = new TreeSet<>(there);
            if (!chosen.isEmpty()) {
                files.retainAll(taken.assets());
            }
            if (along == Along.WITHOUT_MEDIA) {
                files.clear();
            }
            write(taken.document(), folder.resolve(ASSETS), files, to);
            return new Written(files, missing, secrets);
        }
    }

    /** The files below a folder, by names with slashes; links are left out, and what no archive may hold. */
    private static Set<String> files(Path assets) throws IOException {
        var names = new TreeSet<String>();
        if (!Files.isDirectory(assets)) {
            return names;
        }
        try (var walk = Files.walk(assets, Limits.USUAL.depth())) {
            for (var file : (Iterable<Path>) walk::iterator) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !Files.isHidden(file)) {
                    names.add(assets.relativize(file).toString().replace('\\', '/'));
                }
            }
        }
        for (var name : names) {
            EntryName.check(ASSETS + name, Limits.USUAL.depth());
        }
        return names;
    }

    private static void write(ObjectNode document, Path assets, Set<String> files, OutputStream to) throws IOException {
        var size = 0L;
        for (var name : files) {
            size += Files.size(assets.resolve(name));
        }
        if (size > Limits.LARGEST_ARCHIVE - Documents.LARGEST - (1 << 20) || files.size() >= Limits.USUAL.entries()) {
            throw new Refused("the archive would be larger than 4 GiB or " + Limits.USUAL.entries()
                    + " files: export it without media, and copy the folder assets");
        }
        var zip = new ZipOutputStream(to);
        zip.setLevel(Deflater.BEST_COMPRESSION);
        var text = entry(PROJECT);
        zip.putNextEntry(text);
        new ByteArrayInputStream(Documents.text(document)).transferTo(zip);
        zip.closeEntry();
        for (var name : files) {
            zip.putNextEntry(stored(name, assets.resolve(name)));
            Files.copy(assets.resolve(name), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(BEGINNING);
        return entry;
    }

    /** Sounds hardly pack: they go in as they are, which wants their sum beforehand. */
    private static ZipEntry stored(String name, Path file) throws IOException {
        var entry = entry(ASSETS + name);
        var sum = new CRC32();
        var size = 0L;
        try (InputStream content = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                sum.update(buffer, 0, read);
                size += read;
            }
        }
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(sum.getValue());
        return entry;
    }

    /**
     * Opens an archive and checks all of it; nothing is written.
     *
     * @throws Refused if it breaks a rule or holds no project
     */
    public static Incoming read(SeekableByteChannel file, Limits limits) throws IOException {
        var unpacker = Unpacker.of(file, limits);
        try {
            unpacker.verify();
            return incoming(unpacker);
        } catch (IOException | RuntimeException failed) {
            unpacker.close();
            throw failed;
        }
    }

    private static Incoming incoming(Unpacker unpacker) throws IOException {
        var project = unpacker.find(PROJECT)
                .orElseThrow(() -> new Refused("the archive is refused: there is no project.json in it"));
        if (project.size() > Documents.LARGEST) {
            throw new Refused("the archive is refused: its project.json is larger than 64 MiB");
        }
        var report = new Report();
        ObjectNode document;
        try (var content = unpacker.open(project)) {
            document = Documents.read(content, "project.json of the archive");
        }
        Secrets.remove(document).forEach(at -> report.note("a secret was left out at " + at));
        for (var entry : unpacker.entries()) {
            if (!entry.name().equals(PROJECT) && !entry.name().startsWith(ASSETS)) {
                report.note("\"" + EntryName.shown(entry.name()) + "\" is no part of a project and stays outside");
            }
        }
        return new Incoming(document, new Packed(unpacker), report, unpacker);
    }

    /** The files of an open archive. */
    private record Packed(Unpacker unpacker) implements Media {
        @Override
        public Set<String> names() {
            var names = new LinkedHashSet<String>();
            for (var entry : unpacker.entries()) {
                if (entry.name().startsWith(ASSETS)) {
                    names.add(entry.name().substring(ASSETS.length()));
                }
            }
            return names;
        }

        @Override
        public InputStream open(String name) throws IOException {
            return unpacker.open(unpacker.find(ASSETS + name)
                    .orElseThrow(() -> new IOException("there is no file " + name + " in the archive")));
        }
    }
}
