package sownd.bindings.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
 * @param check what was read already
 */
public record Opening(
        Path file,
        Document document,
        Project project,
        List<Problem> problems,
        Optional<byte[]> bytes,
        Disk.Stamp stamp,
        Way way,
        List<String> told,
        Check check) {
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

    /**
     * Finds the newest good version of a project.
     *
     * @param folderOrFile its folder, or its file
     * @param zone for times people read
     * @throws Unusable with the reasons, if there is none
     */
    public static Opening of(Path folderOrFile, ProjectReader reader, Disk disk, ZoneId zone) throws Unusable {
        var named = ProjectReader.file(folderOrFile);
        return new Finder(named, new Shelf(disk, Room.of(named)), reader, zone).find();
    }

    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
