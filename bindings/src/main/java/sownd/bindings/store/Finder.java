package sownd.bindings.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sownd.bindings.project.ProjectReader;

/** Finds the newest good version of a project, and the words for how it was come by. Writes nothing. */
final class Finder {
    private record Version(Generation generation, Document document, ProjectReader.Result read, Check check) {}

    private final Path named;
    private final Shelf shelf;
    private final ProjectReader reader;
    private final ZoneId zone;

    /** @param named as people named it, for sentences */
    Finder(Path named, Shelf shelf, ProjectReader reader, ZoneId zone) {
        this.named = named;
        this.shelf = shelf;
        this.reader = reader;
        this.zone = zone;
    }

    Opening find() throws Unusable {
        try {
            var stamp = shelf.stamp();
            if (stamp.size() > Opening.LARGEST) {
                throw new Unusable(reader.read(named).said());
            }
            return find(stamp);
        } catch (IOException unreadable) {
            var said = reader.read(named).said();
            throw new Unusable(said.isEmpty() ? List.of(named + " cannot be read: " + unreadable) : said);
        }
    }

    private Opening find(Disk.Stamp stamp) throws IOException, Unusable {
        var bytes = stamp.equals(Disk.Stamp.NONE) ? new byte[0] : shelf.read();
        try {
            return good(Document.of(bytes), bytes, stamp);
        } catch (NotJson broken) {
            var newest = newest();
            if (newest.isEmpty()) {
                throw new Unusable(reader.read(named).said());
            }
            return recovered(newest.get(), bytes, stamp, broken);
        }
    }

    private Opening good(Document document, byte[] bytes, Disk.Stamp stamp) throws IOException, Unusable {
        var check = new Check(reader, named);
        var read = read(check, document, bytes);
        if (read.project().isEmpty()) {
            throw new Unusable(withWayOut(read, newest()));
        }
        var generations = shelf.generations();
        var known = generations.stream().anyMatch(each -> each.verifies(bytes));
        var way = generations.isEmpty() ? Opening.Way.NEW : known ? Opening.Way.SAVED : Opening.Way.OUTSIDE;
        var told = switch (way) {
            case OUTSIDE -> changedOutside(document, generations.getLast());
            case SAVED -> older(bytes, generations.getLast());
            case NEW, RECOVERED -> List.<String>of();
        };
        return new Opening(
                named, document, read.project().get(), read.problems(), Optional.of(bytes), stamp, way, told, check);
    }

    /** Only the text knows the lines of what is wrong. */
    private ProjectReader.Result read(Check check, Document document, byte[] bytes) {
        var read = check.read(document);
        if (read.problems().isEmpty()) {
            return read;
        }
        return read.project().isEmpty() ? reader.read(named, text(bytes)) : reader.placed(read, text(bytes));
    }

    /** The file is a version that was saved, but not the last one: somebody put it back, or the last save was cut off. */
    private List<String> older(byte[] bytes, Generation last) {
        return last.verifies(bytes)
                ? List.of()
                : List.of("the project is as it was saved before; a newer version " + last.id() + " of "
                        + Opening.time(last.at(), zone) + " is kept: sownd generations PROJECT --restore " + last.id());
    }

    private List<String> changedOutside(Document document, Generation last) {
        var counts = Counts.of(document);
        var told = new ArrayList<String>();
        told.add("the project was changed outside sownd since it was saved " + Opening.time(last.at(), zone)
                + "; it is taken as it is now (" + counts.said() + "), version " + last.id() + " keeps what it was");
        if (counts.isUnderHalfOf(last.items())) {
            told.add("it has less than half of what it had, " + counts.items() + " of " + last.items()
                    + " items; version " + last.id() + " has them all");
        }
        return told;
    }

    private List<String> withWayOut(ProjectReader.Result read, Optional<Version> newest) {
        var said = new ArrayList<>(read.said());
        newest.map(Version::generation)
                .ifPresent(its -> said.add("version " + its.id() + " of " + Opening.time(its.at(), zone)
                        + " can be used: sownd generations PROJECT --restore " + its.id()));
        return said;
    }

    private Opening recovered(Version version, byte[] bytes, Disk.Stamp stamp, NotJson broken) {
        var its = version.generation;
        var why = stamp.equals(Disk.Stamp.NONE) ? "is not there" : "cannot be read, " + broken.said();
        var told = named + " " + why + "; opened version " + its.id() + " of " + Opening.time(its.at(), zone)
                + " instead (" + Counts.of(version.document).said() + ")"
                + (bytes.length > 0 ? "; the bad file is kept in .sownd/bad" : "");
        return new Opening(
                named,
                version.document,
                version.read.project().orElseThrow(),
                version.read.problems(),
                bytes.length > 0 ? Optional.of(bytes) : Optional.empty(),
                stamp,
                Opening.Way.RECOVERED,
                List.of(told),
                version.check);
    }

    /** The newest generation whose bytes are as they were written and make a project. */
    private Optional<Version> newest() throws IOException {
        for (var generation : shelf.generations().reversed()) {
            var version = version(generation);
            if (version.isPresent()) {
                return version;
            }
        }
        return Optional.empty();
    }

    private Optional<Version> version(Generation generation) throws IOException {
        var bytes = shelf.read(generation);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            var document = Document.of(bytes.get());
            var check = new Check(reader, named);
            var read = read(check, document, bytes.get());
            return read.project().map(_ -> new Version(generation, document, read, check));
        } catch (NotJson broken) {
            return Optional.empty(); // what was kept when it was replaced may be so
        }
    }

    /** What was read as a document already. */
    private static String text(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
