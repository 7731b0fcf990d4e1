package sownd.bindings.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import sownd.engine.Clock;
import sownd.engine.graph.Value;

/**
 * What a show remembers, as a file that only grows: records of a length, a CRC-32C and a line of JSON. Written in groups,
 * 200 ms after the first of each; written anew when most of it is old. A torn end is left out. {@link #keep} from any
 * thread, the rest on the store's.
 */
public final class Journal implements Memory {
    private static final long GROUP_NANOS = 200_000_000L;
    private static final int MOST = 65_536;
    private static final int HEAD = 8;
    private static final int LONGEST = 1 << 20;
    private static final long SMALL = 64 << 10;

    private final Disk disk;
    private final Room room;
    private final Clock clock;
    private final Consumer<String> trouble;
    private final Map<String, Kept> found;
    private final Map<String, Kept> all;
    private final Map<String, Kept> waiting = new LinkedHashMap<>();
    private final Object lock = new Object();
    private long since;
    private long size;
    /** Size after it was last written anew. */
    private long least;

    private boolean torn;
    private boolean failing;

    private Journal(Disk disk, Room room, Clock clock, Consumer<String> trouble, Map<String, Kept> found) {
        this.disk = disk;
        this.room = room;
        this.clock = clock;
        this.trouble = trouble;
        this.found = Map.copyOf(found);
        this.all = new LinkedHashMap<>(found);
    }

    /** Reads what is remembered of a project; whatever cannot be read is said and left out. Writes nothing. */
    public static Journal open(Path projectFile, Disk disk, Clock clock, Consumer<String> trouble) {
        var room = Room.of(projectFile);
        var found = new LinkedHashMap<String, Kept>();
        var bytes = new byte[0];
        var end = 0;
        try {
            if (!disk.stamp(room.journal()).equals(Disk.Stamp.NONE)) {
                bytes = disk.read(room.journal());
                end = read(bytes, found);
            }
        } catch (IOException unreadable) {
            trouble.accept("what the show remembered cannot be read: " + unreadable.getMessage());
        }
        var journal = new Journal(disk, room, clock, trouble, found);
        journal.size = end;
        journal.torn = end < bytes.length;
        return journal;
    }

    /** Reads records up to the first that is not whole. @return how many bytes are good */
    private static int read(byte[] bytes, Map<String, Kept> into) {
        var in = ByteBuffer.wrap(bytes);
        while (in.remaining() >= HEAD) {
            var start = in.position();
            var length = in.getInt();
            var sum = in.getInt();
            if (length <= 0 || length > Math.min(LONGEST, in.remaining()) || sum(bytes, in.position(), length) != sum) {
                return start;
            }
            record(new String(bytes, in.position(), length, StandardCharsets.UTF_8), into);
            in.position(in.position() + length);
        }
        return in.position();
    }

    private static void record(String line, Map<String, Kept> into) {
        try {
            if (JsonReader.read(line) instanceof Json.Items list
                    && list.items().size() >= 3
                    && list.items().getFirst() instanceof Json.Text(var address)) {
                into.put(
                        address,
                        new Kept(
                                list.items().get(1).value(), list.items().get(2).value()));
            }
        } catch (NotJson odd) {
            return; // whole, but of another program: not ours to judge, written anew without it
        }
    }

    private static int sum(byte[] bytes, int from, int length) {
        var crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    private static void write(String address, Kept kept, ByteArrayOutputStream out) {
        var line = new Json.Items(List.of(Json.of(address), json(kept.value()), json(kept.initial())), Json.Form.FREE);
        var bytes = JsonWriter.line(line).getBytes(StandardCharsets.UTF_8);
        var head = ByteBuffer.allocate(HEAD).putInt(bytes.length).putInt(sum(bytes, 0, bytes.length));
        out.writeBytes(head.array());
        out.writeBytes(bytes);
    }

    /** A number with every bit; people do not read this file. */
    private static Json json(Value value) {
        return value instanceof Value.Num(var number) && Double.isFinite(number)
                ? new Json.Num(Double.toString(number))
                : Json.of(value);
    }

    @Override
    public Map<String, Kept> kept() {
        return found;
    }

    @Override
    public boolean keep(String address, Kept kept) {
        synchronized (lock) {
            if (waiting.size() >= MOST && !waiting.containsKey(address)) {
                return false;
            }
            if (waiting.isEmpty()) {
                since = clock.nanoTime();
            }
            waiting.put(address, kept);
            return true;
        }
    }

    /** Writes what has waited long enough. @return how much was written */
    public int doWork() {
        synchronized (lock) {
            if (waiting.isEmpty() || clock.nanoTime() - since < GROUP_NANOS) {
                return 0;
            }
        }
        return commit();
    }

    /** Writes what waits. @return how much was written; nothing is lost if it fails, it is tried again later */
    public int commit() {
        var group = take();
        if (group.isEmpty()) {
            return 0;
        }
        all.putAll(group);
        try {
            write(group);
            failing = false;
        } catch (IOException failed) {
            if (!failing) {
                trouble.accept("what the show remembers is not saved: " + failed.getMessage());
            }
            failing = true;
            torn = true; // part of it may be there
            group.forEach(this::waitAgain);
            return 0;
        }
        return group.size();
    }

    private Map<String, Kept> take() {
        synchronized (lock) {
            var group = new LinkedHashMap<>(waiting);
            waiting.clear();
            return group;
        }
    }

    private void waitAgain(String address, Kept kept) {
        synchronized (lock) {
            since = clock.nanoTime();
            waiting.putIfAbsent(address, kept);
        }
    }

    private void write(Map<String, Kept> group) throws IOException {
        var added = new ByteArrayOutputStream();
        group.forEach((address, kept) -> write(address, kept, added));
        disk.folder(room.own());
        if (size == 0 || torn || size + added.size() > Math.max(SMALL, 4 * least)) {
            rewrite();
        } else {
            disk.append(room.journal(), added.toByteArray());
            size += added.size();
        }
    }

    private void rewrite() throws IOException {
        var whole = new ByteArrayOutputStream();
        all.forEach((address, kept) -> write(address, kept, whole));
        var fresh = room.journal().resolveSibling("state.unfinished");
        disk.remove(fresh);
        disk.write(fresh, whole.toByteArray());
        disk.rename(fresh, room.journal());
        disk.force(room.own());
        size = whole.size();
        least = size;
        torn = false;
    }
}
