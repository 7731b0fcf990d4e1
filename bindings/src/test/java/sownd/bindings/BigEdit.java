package sownd.bindings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import sownd.bindings.conductor.Answer;
import sownd.bindings.conductor.Conductor;
import sownd.bindings.conductor.ConductorThread;
import sownd.bindings.conductor.Inbox;
import sownd.bindings.project.Project;
import sownd.bindings.project.ProjectReader;
import sownd.bindings.store.Audience;
import sownd.bindings.store.Change;
import sownd.bindings.store.Edit;
import sownd.bindings.store.Journal;
import sownd.bindings.store.Json;
import sownd.bindings.store.LocalDisk;
import sownd.bindings.store.Opening;
import sownd.bindings.store.Outcome;
import sownd.bindings.store.Search;
import sownd.bindings.store.Store;
import sownd.bindings.store.StoreThread;
import sownd.bindings.store.Uses;
import sownd.engine.Clock;
import sownd.engine.Engine;
import sownd.engine.Samples;
import sownd.engine.audio.Format;
import sownd.engine.graph.Fault;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/** Measures edits of a large project that is played and kept on a disk: {@code BigEdit FOLDER}. Prints its figures. */
final class BigEdit implements Audience, AutoCloseable {
    private static final int EDITS = Integer.getInteger("edits", 100);
    private static final int BURST = 100;
    private static final ProjectReader READER = new ProjectReader(NodeTypes.builtIn());

    private final Inbox inbox = new Inbox(Clock.system());
    private final Engine engine =
            new Engine(new Format(48_000, 128, 2), NodeTypes.builtIn(), Samples.NONE, Clock.system());
    private final ConductorThread conductor = ConductorThread.start(
            new Conductor(engine, inbox, _ -> {}, Clock.system(), java.time.Clock.systemDefaultZone()), inbox);
    private final Store store;
    private final StoreThread thread;
    private volatile long played;

    private BigEdit(Path folder) throws Exception {
        Files.writeString(folder.resolve("project.json"), BigProject.text());
        var opening = Opening.of(folder, READER, new LocalDisk(), ZoneId.systemDefault());
        inbox.open(opening.project()).get();
        var disk = new LocalDisk();
        store = new Store(opening, READER, disk, this, Clock.system(), java.time.Clock.systemDefaultZone());
        thread = StoreThread.start(store, Journal.open(opening.file(), disk, Clock.system(), this::trouble));
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[0]).resolve("big-" + System.nanoTime()));
        try (var show = new BigEdit(folder)) {
            show.measure("text of a button", i -> put("/pages/p7/controls/3/look/text", Json.of("Go " + i)));
            show.measure(
                    "colour of another each time",
                    i -> put(
                            "/pages/p" + i + "/controls/9/feedback/0/look/fill", Json.of(i % 2 == 0 ? "red" : "blue")));
            show.measure(
                    "initial value of a variable", i -> put("/variables/v40/value", new Json.Num(Integer.toString(i))));
            show.measure("actions of a binding", i -> put("/bindings/b9/do/0/to", Json.of("on " + i)));
            show.measure(
                    "a control more",
                    i -> Edit.of(
                            "More", new Change.Insert("/pages/p9/controls/-", button(i), java.util.Optional.empty())));
            show.measure(
                    "a page more",
                    i -> Edit.of("More", new Change.Insert("/pages/q" + i, page(i), java.util.Optional.of("p3"))));
            show.measure(
                    "gain of a node",
                    i -> put(
                            "/graphs/main/nodes/music/params",
                            fields("gain", new Json.Num(Integer.toString(-i % 40)))));
            show.undo();
            show.burst();
            show.look();
            heap();
        }
    }

    private static Json fields(String key, Json value) {
        return new Json.Fields(java.util.Map.of(key, value), Json.Form.FREE);
    }

    private static Json button(int i) {
        return json(
                "{\"type\": \"label\", \"at\": [" + (5 + i / 10) + ", " + i % 10 + "], \"look\": {\"text\": \"New\"}}");
    }

    private static Json page(int i) {
        return json("{\"name\": \"New " + i + "\", \"controls\": []}");
    }

    private static Json json(String text) {
        try {
            return sownd.bindings.store.Document.of(text).root();
        } catch (sownd.bindings.store.NotJson broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Edit put(String pointer, Json value) {
        return Edit.of("Set", new Change.Put(pointer, value));
    }

    private void measure(String what, IntFunction<Edit> edit) throws Exception {
        done(store.edit(put(
                        "/pages/p9/grid",
                        json("{\"g\": [99, 10]}") instanceof Json.Fields g
                                ? g.fields().get("g")
                                : new Json.Nothing()))
                .get());
        var toPlay = new long[EDITS];
        var toSaved = new long[EDITS];
        var checking = busy("store");
        var playing = busy("conductor");
        for (var i = 0; i < EDITS; i++) {
            var from = System.nanoTime();
            done(store.edit(edit.apply(i)).get());
            toSaved[i] = System.nanoTime() - from;
            toPlay[i] = played - from;
        }
        print(what + ", until it plays", toPlay);
        print(what + ", until it is saved and answered", toSaved);
        System.out.printf(
                Locale.ROOT,
                "  of a core, for each: the store's thread %.1f ms, the conductor's %.1f ms%n",
                (busy("store") - checking) / 1e6 / EDITS,
                (busy("conductor") - playing) / 1e6 / EDITS);
    }

    private void undo() throws Exception {
        var times = new long[EDITS];
        for (var i = 0; i < EDITS; i++) {
            var from = System.nanoTime();
            done(store.undo().get());
            times[i] = played - from;
        }
        print("undo, until it plays", times);
    }

    private void burst() throws Exception {
        var from = System.nanoTime();
        var all = new java.util.ArrayList<CompletableFuture<Outcome>>();
        for (var i = 0; i < BURST; i++) {
            all.add(store.edit(put("/pages/p7/controls/3/look/text", Json.of("Burst " + i))));
        }
        for (var each : all) {
            done(each.get());
        }
        System.out.printf(
                Locale.ROOT, "a burst of %d edits, all saved: %.0f ms%n", BURST, (System.nanoTime() - from) / 1e6);
    }

    /** Search and used-by. */
    private void look() {
        var document = store.history().document();
        var times = new long[EDITS];
        for (var i = 0; i < EDITS; i++) {
            var from = System.nanoTime();
            var found = Search.all(document, "scene " + i).size();
            times[i] = System.nanoTime() - from;
            if (found == 0) {
                throw new IllegalStateException("nothing found");
            }
        }
        print("search", times);
        var from = System.nanoTime();
        var uses = Uses.of(document, NodeTypes.builtIn()).of("v40");
        System.out.printf(
                Locale.ROOT, "used by: %d places in %.0f ms%n", uses.size(), (System.nanoTime() - from) / 1e6);
    }

    private static long busy(String name) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.dumpAllThreads(false, false))
                .filter(thread -> thread.getThreadName().equals(name))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    private static void heap() {
        for (var i = 0; i < 3; i++) {
            System.gc();
        }
        var used = java.lang.management.ManagementFactory.getMemoryMXBean()
                .getHeapMemoryUsage()
                .getUsed();
        System.out.printf(Locale.ROOT, "heap %.0f MB%n", used / 1e6);
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done done) || !done.saved()) {
            throw new IllegalStateException(outcome.toString().substring(0, 300));
        }
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.1f ms, p99 %.1f ms, max %.1f ms of %d%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                nanos.length);
    }

    /** It plays when the conductor has answered. */
    @Override
    public CompletableFuture<List<Fault>> play(Project project) {
        return inbox.edit(project).thenApply(faults -> {
            played = System.nanoTime();
            return faults;
        });
    }

    @Override
    public void trouble(String what) {
        throw new IllegalStateException(what);
    }

    @Override
    public void told(String what) {
        if (!(inbox.get("/status/running").join() instanceof Answer.Found(var _, Value.Num _))) {
            throw new IllegalStateException(what);
        }
    }

    @Override
    public void close() {
        thread.close();
        conductor.close();
        engine.close();
    }
}
