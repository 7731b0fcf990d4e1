package sownd.bindings.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The project's file and its generations on a disk.
 *
 * <p>A save is: the generation written and forced, its folder forced; the new file written beside and forced; renamed over
 * the old; the folder forced. At every instant a whole file stands there. The generation has bytes of its own and is no
 * link to the file, because there are editors that write into the file they opened.
 */
final class Shelf {
    private final Disk disk;
    private final Room room;

    Shelf(Disk disk, Room room) {
        this.disk = disk;
        this.room = room;
    }

    Room room() {
        return room;
    }

    /** Writes a document, as a new generation if its bytes are not those of the newest. */
    void save(byte[] bytes, int items, Instant at) throws IOException {
        save(bytes, Generation.sum(bytes), items, at);
    }

    /** The same, where the sum of the bytes is known. */
    void save(byte[] bytes, String sum, int items, Instant at) throws IOException {
        keep(bytes, sum, items, at);
        disk.folder(room.own());
        disk.remove(
                room.unfinished()); // never written over: after a power cut it may be the file itself by another name
        disk.write(room.unfinished(), bytes);
        disk.rename(room.unfinished(), room.file());
        disk.force(room.folder());
    }

    /** Keeps bytes as a generation, unless they are the newest already. */
    void keep(byte[] bytes, int items, Instant at) throws IOException {
        keep(bytes, Generation.sum(bytes), items, at);
    }

    private void keep(byte[] bytes, String sum, int items, Instant at) throws IOException {
        var all = generations();
        if (!all.isEmpty()
                && all.getLast().sum().equals(sum)
                && read(all.getLast()).isPresent()) {
            return;
        }
        var id = all.isEmpty() ? 1 : all.getLast().id() + 1;
        var fresh = new Generation(id, at, items, sum);
        disk.folder(room.own());
        disk.folder(room.generations());
        write(path(fresh), bytes);
        disk.force(room.generations());
    }

    /** What could not be written whole is taken away: on a full disk there would be another with every try. */
    private void write(Path file, byte[] bytes) throws IOException {
        try {
            disk.write(file, bytes);
        } catch (IOException failed) {
            try {
                disk.remove(file);
            } catch (IOException both) {
                failed.addSuppressed(both);
            }
            throw failed;
        }
    }

    /** Takes away what need not be kept. */
    void thin(Keeping keeping) throws IOException {
        for (var old : keeping.surplus(generations())) {
            disk.remove(path(old));
        }
    }

    /** Keeps bytes that cannot be used; never takes any away. @return where they are */
    Path setAside(byte[] bytes, Instant at) throws IOException {
        var sum = Generation.sum(bytes);
        for (var there : disk.list(room.bad())) {
            if (there.toString().endsWith(sum + ".json")) {
                return there;
            }
        }
        disk.folder(room.own());
        disk.folder(room.bad());
        var aside = room.bad().resolve(at.toString().replaceAll("[:.]", "-") + "-" + sum + ".json");
        disk.write(aside, bytes);
        disk.force(room.bad());
        return aside;
    }

    /** All there are, in the order they were saved; whether their bytes are good is not looked at. */
    List<Generation> generations() throws IOException {
        var all = new ArrayList<Generation>();
        for (var file : disk.list(room.generations())) {
            Generation.of(file).ifPresent(all::add);
        }
        all.sort(Comparator.comparingLong(Generation::id));
        return List.copyOf(all);
    }

    /** The bytes of a generation; empty if they are not what was written. */
    Optional<byte[]> read(Generation generation) throws IOException {
        var bytes = disk.read(path(generation));
        return generation.verifies(bytes) ? Optional.of(bytes) : Optional.empty();
    }

    private Path path(Generation generation) {
        return room.generations().resolve(generation.fileName());
    }

    byte[] read() throws IOException {
        return disk.read(room.file());
    }

    Disk.Stamp stamp() throws IOException {
        return disk.stamp(room.file());
    }
}
