package sownd.bindings.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import sownd.bindings.project.Project;
import sownd.bindings.project.ProjectReader;
import sownd.engine.graph.Fault;
import sownd.engine.graph.NodeTypes;

/** A store stepped by hand on a disk in memory, with a clock that a test sets. */
final class Kit implements Audience {
    static final Path FILE = Path.of("/show/project.json");
    static final String SMALL = """
            {
              "sownd": 1,
              "name": "Small",
              "pages": {
                "one": {"name": "One", "grid": [4, 8], "controls": [{"at": [0, 0], "type": "button", "look": {"text": "Go"}}]}
              },
              "variables": {"scene": {"value": 1.0}},
              "later": {"kept": [1e3, true, null]}
            }
            """;

    final AtomicLong nanos = new AtomicLong(1_000_000_000_000L);
    final List<String> troubles = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    final List<Project> played = new ArrayList<>();
    final SimDisk disk;
    Opening opening;
    Store store;

    Kit(SimDisk disk) throws Unusable {
        this.disk = disk;
        opening = Opening.of(FILE, reader(), disk, ZoneOffset.UTC);
        store = store(opening);
    }

    /** With the small project on an otherwise empty disk. */
    static Kit small() throws Unusable {
        var disk = new SimDisk();
        disk.place(FILE, bytes(SMALL));
        return new Kit(disk);
    }

    private Store store(Opening opened) {
        return new Store(opened, reader(), disk, this, nanos::get, wall());
    }

    /** The program ends and starts again. */
    void restart() throws Unusable {
        opening = Opening.of(FILE, reader(), disk, ZoneOffset.UTC);
        store = store(opening);
    }

    static ProjectReader reader() {
        return new ProjectReader(NodeTypes.builtIn());
    }

    static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    static Document document(String text) {
        try {
            return Document.of(text);
        } catch (NotJson broken) {
            throw new AssertionError(broken.said(), broken);
        }
    }

    /** The wall clock goes with the nanoseconds. */
    java.time.Clock wall() {
        return new java.time.Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public java.time.Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.parse("2026-11-22T19:00:00Z").plusNanos(nanos.get() - 1_000_000_000_000L);
            }
        };
    }

    Kit pass(double seconds) {
        nanos.addAndGet(Math.round(seconds * 1e9));
        store.doWork();
        return this;
    }

    Outcome make(Edit edit) {
        return step(store.edit(edit));
    }

    Outcome step(CompletableFuture<Outcome> outcome) {
        store.doWork();
        return outcome.join();
    }

    static Edit scene(Object number) {
        return Edit.of("Scene " + number, new Change.Put("/variables/scene/value", new Json.Num("" + number)));
    }

    /** What the project file holds. */
    String file() {
        var bytes = disk.files().get(FILE);
        return bytes == null ? "" : new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }

    List<Generation> generations() {
        return disk.files().keySet().stream()
                .flatMap(path -> Generation.of(path).stream())
                .toList();
    }

    @Override
    public CompletableFuture<List<Fault>> play(Project project) {
        played.add(project);
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public void trouble(String what) {
        troubles.add(what);
    }

    @Override
    public void told(String what) {
        said.add(what);
    }
}
