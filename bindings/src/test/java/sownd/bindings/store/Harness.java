package sownd.bindings.store;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import sownd.bindings.project.Project;
import sownd.engine.Clock;
import sownd.engine.graph.Fault;

/** A process that edits a project as fast as it can and says each serial once it is saved; made to be killed. */
final class Harness implements Audience {
    private Harness() {}

    /** @param args the project's folder, and how many edits */
    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        var disk = new LocalDisk();
        var opening = Opening.of(folder, Kit.reader(), disk, ZoneId.systemDefault());
        var wall = java.time.Clock.systemDefaultZone();
        var store = new Store(opening, Kit.reader(), disk, new Harness(), Clock.system(), wall);
        var journal = Journal.open(opening.file(), disk, Clock.system(), System.err::println);
        try (var thread = StoreThread.start(store, journal)) {
            var first = serial(opening.document());
            System.out.println("from " + first + " " + thread.getClass().getSimpleName());
            for (var n = first + 1; n <= first + Long.parseLong(args[1]); n++) {
                var outcome = store.edit(edit(n)).get();
                if (outcome instanceof Outcome.Done done && done.saved()) {
                    System.out.println(n);
                }
            }
        }
    }

    static long serial(Document document) {
        return (long)
                document.at("/variables/serial/value").orElseThrow().value().asNumber();
    }

    static Edit edit(long serial) {
        return Edit.of(
                "Serial " + serial, new Change.Put("/variables/serial/value", new Json.Num(Long.toString(serial))));
    }

    @Override
    public CompletableFuture<List<Fault>> play(Project project) {
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public void trouble(String what) {
        System.err.println(what);
    }

    @Override
    public void told(String what) {
        System.err.println(what);
    }
}
