package sownd.bindings.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the directory of a ZIP archive and audits it before any file is looked at. Bounded memory. */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int LARGEST_DIRECTORY = 8 << 20;

    private final SeekableByteChannel archive;
    private final Limits limits;
    private final Map<String, String> keys = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private ZipDirectory(SeekableByteChannel archive, Limits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    /**
     * The files of an archive in the order of its directory, none of them a folder.
     *
     * @throws Refused if anything about it is not as it should be
     */
    static List<Entry> of(SeekableByteChannel archive, Limits limits) throws IOException {
        var directory = new ZipDirectory(archive, limits);
        directory.read();
        directory.checkPlaces();
        directory.checkFolders();
        directory.checkSizes();
        return directory.entries.stream().filter(entry -> !entry.folder()).toList();
    }

    private void read() throws IOException {
        var end = end();
        var count = end.getShort(10) & 0xffff;
        if (count == 0xffff || count > limits.entries()) {
            throw refused("it has " + (count == 0xffff ? "65535 or more" : count) + " entries, at most "
                    + limits.entries() + " are let in");
        }
        var size = end.getInt(12) & 0xffff_ffffL;
        var offset = end.getInt(16) & 0xffff_ffffL;
        if (size > Limits.LARGEST_ARCHIVE || offset > Limits.LARGEST_ARCHIVE) {
            throw refused("it is larger than 4 GiB");
        }
        if (end.getShort(4) != 0 || end.getShort(6) != 0 || (end.getShort(8) & 0xffff) != count) {
            throw refused("it is a part of an archive in several files");
        }
        if (size > LARGEST_DIRECTORY || offset + size != endAt) {
            throw refused("its directory is not where it should be");
        }
        readEntries(bytes(offset, (int) size), count);
    }

    private long endAt;

    /** The record that ends an archive. */
    private ByteBuffer end() throws IOException {
        var size = archive.size();
        if (size < END_LENGTH) {
            throw refused("it is no archive");
        }
        var length = (int) Math.min(size, END_LENGTH + 0xffff);
        var tail = bytes(size - length, length);
        for (var at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END && (tail.getShort(at + 20) & 0xffff) == length - END_LENGTH - at) {
                endAt = size - length + at;
                return tail.slice(at, END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        throw refused("it is no archive, or was cut off");
    }

    private void readEntries(ByteBuffer directory, int count) throws IOException {
        for (var i = 0; i < count; i++) {
            if (directory.remaining() < CENTRAL_LENGTH || directory.getInt(directory.position()) != CENTRAL) {
                throw refused("its directory is broken");
            }
            readEntry(directory);
        }
        if (directory.hasRemaining()) {
            throw refused("its directory holds more than it says");
        }
    }

    private void readEntry(ByteBuffer directory) throws IOException {
        var at = directory.position();
        var nameLength = directory.getShort(at + 28) & 0xffff;
        var rest = (directory.getShort(at + 30) & 0xffff) + (directory.getShort(at + 32) & 0xffff);
        if (directory.remaining() < CENTRAL_LENGTH + nameLength + rest) {
            throw refused("its directory is broken");
        }
        var name = name(directory, at + CENTRAL_LENGTH, nameLength);
        EntryName.check(name, limits.depth());
        checkKind(name, directory.getInt(at + 38), directory.getShort(at + 8));
        var method = method(name, directory.getShort(at + 10));
        var packed = directory.getInt(at + 20) & 0xffff_ffffL;
        var size = directory.getInt(at + 24) & 0xffff_ffffL;
        var header = directory.getInt(at + 42) & 0xffff_ffffL;
        add(new Entry(name, method, packed, size, directory.getInt(at + 16) & 0xffff_ffffL, header));
        directory.position(at + CENTRAL_LENGTH + nameLength + rest);
    }

    private static String name(ByteBuffer directory, int at, int length) throws Refused {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(directory.slice(at, length))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new Refused("the archive is refused: an entry's name is not UTF-8", broken);
        }
    }

    private static void checkKind(String name, int attributes, short flags) throws Refused {
        var kind = attributes >>> 16 & 0xf000;
        var plain = kind == 0 || kind == 0x8000 || kind == 0x4000 && name.endsWith("/");
        if (!plain || (attributes & 0x400) != 0) {
            throw refused(name, kind == 0xa000 ? "it is a link" : "it is neither a file nor a folder");
        }
        if ((flags & 0x2041) != 0) {
            throw refused(name, "it is encrypted");
        }
    }

    private static Entry.Method method(String name, short method) throws Refused {
        return switch (method) {
            case 0 -> Entry.Method.STORED;
            case 8 -> Entry.Method.DEFLATED;
            default -> throw refused(name, "it is packed in a way that is not read (" + method + ")");
        };
    }

    private void add(Entry entry) throws Refused {
        var other = keys.put(EntryName.key(entry.name()), entry.name());
        if (other != null) {
            throw refused(entry.name(), "\"" + EntryName.shown(other) + "\" is the same name on some systems");
        }
        entries.add(entry);
    }

    /** Every file's own header says the same as the directory, and no two files lie over one another. */
    private void checkPlaces() throws IOException {
        var ordered =
                entries.stream().sorted(Comparator.comparingLong(Entry::header)).toList();
        var free = 0L;
        for (var entry : ordered) {
            if (entry.header() < free) {
                throw refused(entry.name(), "it lies over another entry");
            }
            free = start(archive, entry) + entry.packed();
            if (free > endAt) {
                throw refused(entry.name(), "it was cut off");
            }
        }
    }

    /** Where the bytes of a file begin. */
    static long start(SeekableByteChannel archive, Entry entry) throws IOException {
        if (entry.header() + LOCAL_LENGTH > archive.size()) {
            throw refused(entry.name(), "it was cut off");
        }
        var head = bytes(archive, entry.header(), LOCAL_LENGTH);
        var nameLength = head.getShort(26) & 0xffff;
        var start = entry.header() + LOCAL_LENGTH + nameLength + (head.getShort(28) & 0xffff);
        if (head.getInt(0) != LOCAL || start > archive.size()) {
            throw refused(entry.name(), "it is not where the directory says");
        }
        var name = bytes(archive, entry.header() + LOCAL_LENGTH, nameLength);
        if (!name.equals(ByteBuffer.wrap(entry.name().getBytes(StandardCharsets.UTF_8)))) {
            throw refused(entry.name(), "the directory calls it something else");
        }
        return start;
    }

    /** No file is also a folder of others. */
    private void checkFolders() throws Refused {
        for (var entry : entries) {
            var name = entry.name();
            for (var slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
                var above = keys.get(EntryName.key(name.substring(0, slash)));
                if (above != null && !above.endsWith("/")) {
                    throw refused(name, "\"" + EntryName.shown(above) + "\" above it is a file");
                }
            }
        }
    }

    private void checkSizes() throws IOException {
        var total = 0L;
        var packed = 0L;
        for (var entry : entries) {
            if (entry.folder() && entry.size() != 0 || entry.method() == Entry.Method.STORED && !sameSize(entry)) {
                throw refused(entry.name(), "its sizes contradict each other");
            }
            if (entry.size() > limits.entry()) {
                throw refused(
                        entry.name(),
                        "it would unpack to " + entry.size() + " bytes, at most " + limits.entry() + " are let in");
            }
            checkRatio(entry.name(), entry.size(), entry.packed());
            total += entry.size();
            packed += entry.packed();
        }
        if (total > limits.total()) {
            throw refused("it would unpack to " + total + " bytes, at most " + limits.total() + " are let in");
        }
        checkRatio("(all)", total, packed);
    }

    private void checkRatio(String name, long size, long packed) throws Refused {
        if (size > limits.free() && size - limits.free() > packed * limits.ratio()) {
            throw refused(name, "it would unpack to more than " + limits.ratio() + " times its size");
        }
    }

    private static boolean sameSize(Entry entry) {
        return entry.size() == entry.packed();
    }

    private ByteBuffer bytes(long from, int length) throws IOException {
        return bytes(archive, from, length);
    }

    private static ByteBuffer bytes(SeekableByteChannel archive, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        archive.position(from);
        while (bytes.hasRemaining()) {
            if (archive.read(bytes) < 0) {
                throw refused("it was cut off");
            }
        }
        return bytes.flip();
    }

    private static Refused refused(String why) {
        return new Refused("the archive is refused: " + why);
    }

    private static Refused refused(String name, String why) {
        return new Refused("the archive is refused: entry \"" + EntryName.shown(name) + "\": " + why);
    }
}
