package sownd.bindings.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A disk in memory that can fail at its n-th call and that knows what a power cut could leave of it: bytes that were not
 * forced may be missing or torn, names whose folder was not forced may be old or new, each by itself.
 */
final class SimDisk implements Disk {
    private static final int SECTOR = 512;

    /** A file's bytes under whatever name. */
    private static final class Inode {
        byte[] bytes = new byte[0];
        byte[] forced = new byte[0];
        long changed;
    }

    /** What a name shall mean; empty for nothing. */
    private record Naming(Path name, java.util.Optional<Inode> inode) {}

    private final Map<Path, Inode> names = new TreeMap<>();
    private final Map<Path, Inode> forcedNames = new TreeMap<>();
    private final Map<Path, Naming> unforced = new LinkedHashMap<>();
    private Consumer<SimDisk> afterEach = _ -> {};
    /** Whether bytes are forced at all; a disk on which they are not shows that a test can fail. */
    private final boolean honest;

    private long ticks;
    private int calls;
    private int failAt = -1;
    private int failures;
    private String failure = "";

    SimDisk() {
        this(true);
    }

    SimDisk(boolean honest) {
        this.honest = honest;
    }

    /** Called after each smallest step. */
    void afterEach(Consumer<SimDisk> what) {
        afterEach = what;
    }

    /** The n-th call from now, from 1, and all after it fail until {@link #mend}. */
    void failFrom(int n, String how) {
        calls = 0;
        failAt = n;
        failure = how;
    }

    void mend() {
        failAt = -1;
    }

    int calls() {
        return calls;
    }

    int failures() {
        return failures;
    }

    private void call(Path file) throws IOException {
        calls++;
        if (failAt > 0 && calls >= failAt) {
            failures++;
            throw new IOException(file + ": " + failure);
        }
    }

    /** Puts a file there as another program would. */
    void place(Path file, byte[] bytes) {
        var inode = new Inode();
        inode.bytes = bytes.clone();
        inode.forced = inode.bytes;
        inode.changed = ++ticks;
        names.put(file, inode);
        forcedNames.put(file, inode);
    }

    Map<Path, byte[]> files() {
        var all = new TreeMap<Path, byte[]>();
        names.forEach((name, inode) -> all.put(name, inode.bytes));
        return all;
    }

    @Override
    public byte[] read(Path file) throws IOException {
        call(file);
        return need(file).bytes.clone();
    }

    private Inode need(Path file) throws NoSuchFileException {
        var inode = names.get(file);
        if (inode == null) {
            throw new NoSuchFileException(file.toString());
        }
        return inode;
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        var inode = opened(file);
        inode.bytes = new byte[0];
        afterEach.accept(this);
        fill(inode, bytes);
        call(file.resolve("force"));
    }

    @Override
    public void append(Path file, byte[] bytes) throws IOException {
        var inode = opened(file);
        var all = Arrays.copyOf(inode.bytes, inode.bytes.length + bytes.length);
        System.arraycopy(bytes, 0, all, inode.bytes.length, bytes.length);
        fill(inode, all);
        call(file.resolve("force"));
    }

    private Inode opened(Path file) throws IOException {
        call(file);
        var inode = names.get(file);
        if (inode == null) {
            inode = new Inode();
            name(file, inode);
        }
        return inode;
    }

    private void fill(Inode inode, byte[] bytes) {
        inode.bytes = bytes.clone();
        inode.changed = ++ticks;
        afterEach.accept(this);
        if (honest) {
            inode.forced = inode.bytes;
        }
        afterEach.accept(this);
    }

    private void name(Path file, Inode inode) {
        names.put(file, inode);
        unforced.put(file, new Naming(file, java.util.Optional.of(inode)));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        call(from);
        var inode = need(from);
        name(to, inode);
        names.remove(from);
        unforced.put(from, new Naming(from, java.util.Optional.empty()));
        afterEach.accept(this);
    }

    @Override
    public void force(Path folder) throws IOException {
        call(folder);
        for (var naming : List.copyOf(unforced.values())) {
            if (folder.equals(naming.name.getParent())) {
                apply(naming, forcedNames);
                unforced.remove(naming.name);
            }
        }
        afterEach.accept(this);
    }

    private static void apply(Naming naming, Map<Path, Inode> to) {
        naming.inode.ifPresentOrElse(inode -> to.put(naming.name, inode), () -> to.remove(naming.name));
    }

    @Override
    public void folder(Path folder) throws IOException {
        call(folder);
    }

    @Override
    public void remove(Path file) throws IOException {
        call(file);
        if (names.remove(file) != null) {
            unforced.put(file, new Naming(file, java.util.Optional.empty()));
            afterEach.accept(this);
        }
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        call(folder);
        return names.keySet().stream()
                .filter(name -> folder.equals(name.getParent()))
                .toList();
    }

    @Override
    public Stamp stamp(Path file) throws IOException {
        call(file);
        var inode = names.get(file);
        return inode == null ? Stamp.NONE : new Stamp(inode.bytes.length, inode.changed);
    }

    /** Every disk a power cut could leave now. */
    List<SimDisk> afterPowerCut() {
        var states = new ArrayList<SimDisk>();
        var namings = List.copyOf(unforced.values());
        for (var chosen = 0; chosen < 1 << namings.size(); chosen++) {
            var there = new TreeMap<>(forcedNames);
            for (var i = 0; i < namings.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    apply(namings.get(i), there);
                }
            }
            states.addAll(torn(there));
        }
        return states;
    }

    /** The ways the bytes of files that were not forced can be; one file at a time, the others whole. */
    private static List<SimDisk> torn(Map<Path, Inode> there) {
        var states = new ArrayList<SimDisk>();
        states.add(state(there, null, new byte[0]));
        var nothing = new SimDisk();
        there.forEach((name, inode) -> nothing.place(name, inode.forced));
        states.add(nothing);
        for (var inode : there.values()) {
            if (inode.forced != inode.bytes) {
                states.add(state(there, inode, inode.forced));
                for (var end = there(inode); end < inode.bytes.length; end += SECTOR) {
                    states.add(state(there, inode, Arrays.copyOf(inode.bytes, end)));
                    states.add(state(there, inode, Arrays.copyOf(Arrays.copyOf(inode.bytes, end), inode.bytes.length)));
                }
            }
        }
        return states;
    }

    /** How many of its first bytes are on the medium for sure: those that were forced and only added to. */
    private static int there(Inode inode) {
        var prefix = Arrays.mismatch(inode.forced, inode.bytes);
        return prefix == inode.forced.length ? prefix : 0;
    }

    private static SimDisk state(Map<Path, Inode> there, @org.jspecify.annotations.Nullable Inode odd, byte[] its) {
        var disk = new SimDisk();
        there.forEach((name, inode) -> disk.place(name, inode == odd ? its : inode.bytes));
        return disk;
    }
}
