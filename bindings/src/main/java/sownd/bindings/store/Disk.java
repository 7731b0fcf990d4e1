package sownd.bindings.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The few things the store asks of a file system. What returns has happened; what must outlive a power cut says so. */
public interface Disk {
    /** What tells a file from a later one of the same name. Both are 0 where there is no file. */
    record Stamp(long size, long changed) {
        /** There is no file. */
        public static final Stamp NONE = new Stamp(0, 0);
    }

    /** The whole file. @throws java.nio.file.NoSuchFileException where there is none */
    byte[] read(Path file) throws IOException;

    /** Writes a file anew and waits until its bytes are on the medium. Its name is there for sure after {@link #force}. */
    void write(Path file, byte[] bytes) throws IOException;

    /** Adds to the end of a file, which is made if it is not there, and waits until it is on the medium. */
    void append(Path file, byte[] bytes) throws IOException;

    /** Gives a file another name in one go, over a file of that name. */
    void rename(Path from, Path to) throws IOException;

    /** Waits until the names in a folder are on the medium. */
    void force(Path folder) throws IOException;

    /** Makes a folder where there is none. */
    void folder(Path folder) throws IOException;

    /** Takes a file away, if it is there. */
    void remove(Path file) throws IOException;

    /** The files of a folder in the order of their names; none where there is no folder. */
    List<Path> list(Path folder) throws IOException;

    Stamp stamp(Path file) throws IOException;
}
