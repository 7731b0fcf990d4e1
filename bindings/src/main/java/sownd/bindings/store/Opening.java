package sownd.bindings.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sownd.bindings.project.Project;
import sownd.bindings.project.ProjectReader;
import sownd.bindings.shape.Problem;

/**
 * A project as it was found, and how. Reading writes nothing; what is owed to the disk is written by the {@link Store}.
 *
 * @param bytes of the project's file as they were; empty if there was no file
 * @param way how the document was come by
 * @param told what people should read about it
 */
public record Opening(
        Path file,
        Document document,
        Project project,
        List<Problem> problems,
        Optional<byte[]> bytes,
        Disk.Stamp stamp,
        Way way,
        List<String> told) {
    /** Largest file that is read, bytes. */
    static final long LARGEST = 64L << 20;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** How a document was come by. */
    public enum Way {
        /** There are no generations of it yet. */
        NEW,
        /** The file is as it was saved. */
        SAVED,
        /** The file is good but was not saved by us. */
        OUTSIDE,
        /** The file is bad or gone; this is the newest generation that is good. */
        RECOVERED
    }

    private record Found(Generation generation, Document document, ProjectReader.Result read) {}

    /**
     * Finds the newest good version of a project.
     *
     * @param folderOrFile its folder, or its file
     * @param zone for times people read
     * @throws Unusable with the reasons, if there is none
     */
    public static Opening of(Path folderOrFile, ProjectReader reader, Disk disk, ZoneId zone) throws Unusable {
        var named = ProjectReader.file(folderOrFile);
        var shelf = new Shelf(disk, Room.of(named));
        try {
            var stamp = shelf.stamp();
            if (stamp.size() > LARGEST) {
                throw new Unusable(reader.read(named).said());
            }
            return of(named, shelf, stamp, reader, zone);
        } catch (IOException unreadable) {
            var said = reader.read(named).said();
            throw new Unusable(said.isEmpty() ? List.of(named + " cannot be read: " + unreadable) : said);
        }
    }

    private static Opening of(Path named, Shelf shelf, Disk.Stamp stamp, ProjectReader reader, ZoneId zone)
            throws IOException, Unusable {
        var bytes = stamp.equals(Disk.Stamp.NONE) ? new byte[0] : shelf.read();
        var generations = shelf.generations();
        try {
            var document = Document.of(bytes);
            return good(named, document, bytes, stamp, generations, shelf, reader, zone);
        } catch (NotJson broken) {
            var newest = newest(shelf, reader, generations, named);
            if (newest.isEmpty()) {
                throw new Unusable(reader.read(named).said());
            }
            return recovered(named, newest.get(), bytes, stamp, broken, zone);
        }
    }

    private static Opening good(
            Path named,
            Document document,
            byte[] bytes,
            Disk.Stamp stamp,
            List<Generation> generations,
            Shelf shelf,
            ProjectReader reader,
            ZoneId zone)
            throws IOException, Unusable {
        var read = reader.read(named, text(bytes));
        if (read.project().isEmpty()) {
            throw new Unusable(withHint(read, newest(shelf, reader, generations, named), zone));
        }
        var known = generations.stream().anyMatch(each -> each.verifies(bytes));
        var way = generations.isEmpty() ? Way.NEW : known ? Way.SAVED : Way.OUTSIDE;
        var told = way == Way.OUTSIDE ? changedOutside(document, generations.getLast(), zone) : List.<String>of();
        return new Opening(
                named, document, read.project().get(), read.problems(), Optional.of(bytes), stamp, way, told);
    }

    private static String text(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8); // it was read as a document already
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<String> changedOutside(Document document, Generation last, ZoneId zone) {
        var counts = Counts.of(document);
        var told = new ArrayList<String>();
        told.add("the project was changed outside sownd since it was saved " + time(last.at(), zone)
                + "; it is taken as it is now (" + counts.said() + "), version " + last.id() + " keeps what it was");
        if (counts.isUnderHalfOf(last.items())) {
            told.add("it has less than half of what it had, " + counts.items() + " of " + last.items()
                    + " items; version " + last.id() + " has them all");
        }
        return told;
    }

    private static List<String> withHint(ProjectReader.Result read, Optional<Found> newest, ZoneId zone) {
        var said = new ArrayList<>(read.said());
        newest.ifPresent(found -> said.add("version " + found.generation.id() + " of "
                + time(found.generation.at(), zone) + " can be used: sownd generations PROJECT --restore "
                + found.generation.id()));
        return said;
    }

    private static Opening recovered(
            Path named, Found found, byte[] bytes, Disk.Stamp stamp, NotJson broken, ZoneId zone) {
        var generation = found.generation;
        var why = stamp.equals(Disk.Stamp.NONE) ? "is not there" : "cannot be read, " + broken.said();
        var told = named + " " + why + "; opened version " + generation.id() + " of " + time(generation.at(), zone)
                + " instead (" + Counts.of(found.document).said() + ")"
                + (bytes.length > 0 ? "; the bad file is kept in .sownd/bad" : "");
        return new Opening(
                named,
                found.document,
                found.read.project().orElseThrow(),
                found.read.problems(),
                bytes.length > 0 ? Optional.of(bytes) : Optional.empty(),
                stamp,
                Way.RECOVERED,
                List.of(told));
    }

    /** The newest generation whose bytes are as they were written and make a project. */
    private static Optional<Found> newest(Shelf shelf, ProjectReader reader, List<Generation> all, Path named)
            throws IOException {
        for (var generation : all.reversed()) {
            var bytes = shelf.read(generation);
            if (bytes.isPresent()) {
                var read = reader.read(named, text(bytes.get()));
                var document = document(bytes.get());
                if (read.project().isPresent() && document.isPresent()) {
                    return Optional.of(new Found(generation, document.get(), read));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Document> document(byte[] bytes) {
        try {
            return Optional.of(Document.of(bytes));
        } catch (NotJson broken) {
            return Optional.empty(); // what was kept from outside may be so
        }
    }

    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
