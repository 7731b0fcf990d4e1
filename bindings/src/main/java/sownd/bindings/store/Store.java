package sownd.bindings.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import sownd.bindings.project.ProjectReader;
import sownd.bindings.shape.Mark;
import sownd.bindings.shape.Problem;
import sownd.engine.Clock;
import sownd.engine.graph.NodeTypes;

/**
 * The owner of one project: every edit is checked, made, told to whoever plays it, and saved at once; only then it is
 * answered. What is wished for while a save goes on is made together and saved by one. Wishes may be offered from any
 * thread and are answered by a future; {@link #doWork} is stepped by {@link StoreThread}, or by a test.
 */
public final class Store {
    private static final int MOST_WISHES = 256;
    private static final long LOOK_NANOS = 1_000_000_000L;

    /** What an edit gets that was thought out for another document than there is. */
    public static final Outcome MEANWHILE =
            refused("", "the project was changed meanwhile", "look at it again and try again");

    private final ArrayBlockingQueue<Wish> wishes = new ArrayBlockingQueue<>(MOST_WISHES);
    private final Path file;
    private final ProjectReader reader;
    private final Audience audience;
    private final Clock clock;
    private final java.time.Clock wall;
    private final Disk disk;
    private final Shelf shelf;
    private final Saver saver;
    private final Check check;
    /** What was made and is answered once it is saved. */
    private final List<Owed> owed = new ArrayList<>();

    private volatile History history;
    private volatile Runnable waker = () -> {};
    private long nextLook;

    private record Owed(Outcome.Done made, CompletableFuture<Outcome> outcome) {}

    /**
     * @param opened what was found
     * @param wall time of day, for names of versions and sentences
     */
    public Store(
            Opening opened, ProjectReader reader, Disk disk, Audience audience, Clock clock, java.time.Clock wall) {
        this.file = opened.file();
        this.reader = reader;
        this.disk = disk;
        this.audience = audience;
        this.clock = clock;
        this.wall = wall;
        this.check = opened.check();
        this.shelf = new Shelf(disk, Room.of(opened.file()));
        this.saver = new Saver(shelf, opened, audience, wall);
        this.history = History.of(opened.document());
        this.nextLook = clock.nanoTime() + LOOK_NANOS;
    }

    /** Makes an edit, one step to be undone. Refused, with the reasons, if what it leaves is no project. Any thread. */
    public CompletableFuture<Outcome> edit(Edit edit) {
        return offer(outcome -> new Wish.Make(edit, Optional.empty(), outcome));
    }

    /** The same, where the edit was thought out for a document: refused if the project is another by now. Any thread. */
    public CompletableFuture<Outcome> edit(Edit edit, Document of) {
        return offer(outcome -> new Wish.Make(edit, Optional.of(of), outcome));
    }

    /** Takes the newest step back. Any thread. */
    public CompletableFuture<Outcome> undo() {
        return offer(Wish.Undo::new);
    }

    /** Makes the step that was taken back last again. Any thread. */
    public CompletableFuture<Outcome> redo() {
        return offer(Wish.Redo::new);
    }

    /** Goes back to a version that was saved; that is a step to be undone as well. Any thread. */
    public CompletableFuture<Outcome> restore(long generation) {
        return offer(outcome -> new Wish.Restore(generation, outcome));
    }

    /** Saves into another folder, once; what is there is kept as a version. The future gets the file. Any thread. */
    public CompletableFuture<Path> saveElsewhere(Path folder) {
        var saved = new CompletableFuture<Path>();
        if (!offer(new Wish.Elsewhere(folder, saved))) {
            saved.completeExceptionally(new IOException("the store is busy, try again"));
        }
        return saved;
    }

    /** The versions that are kept, oldest first. Any thread. */
    public CompletableFuture<List<Generation>> generations() {
        var all = new CompletableFuture<List<Generation>>();
        if (!offer(new Wish.Listing(all))) {
            all.completeExceptionally(new IOException("the store is busy, try again"));
        }
        return all;
    }

    /** The document as it is now and the steps that led to it. Any thread. */
    public History history() {
        return history;
    }

    /** The node types its documents may name. Any thread. */
    public NodeTypes types() {
        return reader.types();
    }

    /** Whether everything is on the disk. Any thread. */
    public boolean saved() {
        return saver.saved();
    }

    private CompletableFuture<Outcome> offer(Function<CompletableFuture<Outcome>, Wish> wish) {
        var outcome = new CompletableFuture<Outcome>();
        if (!offer(wish.apply(outcome))) {
            outcome.complete(refused("", "the store has too much to do", "try again"));
        }
        return outcome;
    }

    private boolean offer(Wish wish) {
        var taken = wishes.offer(wish);
        waker.run();
        return taken;
    }

    /** Calls this, on any thread, when there is something to do. */
    void wake(Runnable by) {
        waker = by;
    }

    /** One round of all duties. @return how much there was to do, 0 for nothing */
    public int doWork() {
        var now = clock.nanoTime();
        var work = saver.doWork(history.document(), now);
        if (now - nextLook >= 0) {
            nextLook = now + LOOK_NANOS;
            lookOutside();
        }
        for (var wish = wishes.poll(); wish != null; wish = wishes.poll()) {
            grant(wish);
            work++;
        }
        settle();
        return work;
    }

    /** Saves what was made, and answers. */
    private void settle() {
        if (owed.isEmpty()) {
            return;
        }
        var saved = saver.save(history.document(), clock.nanoTime());
        var all = List.copyOf(owed);
        owed.clear();
        all.forEach(each -> each.outcome.complete(each.made.saved(saved)));
    }

    /** It is saved with all others that were made in this round. */
    private void answer(Outcome made, CompletableFuture<Outcome> outcome) {
        if (made instanceof Outcome.Done done) {
            owed.add(new Owed(done, outcome));
        } else {
            outcome.complete(made);
        }
    }

    private void grant(Wish wish) {
        switch (wish) {
            case Wish.Make(var edit, var of, var outcome) -> answer(isOf(of) ? make(edit) : MEANWHILE, outcome);
            case Wish.Undo(var outcome) ->
                answer(walk(history.undo(), "undone: ", "there is nothing to undo"), outcome);
            case Wish.Redo(var outcome) ->
                answer(walk(history.redo(), "done again: ", "there is nothing to do again"), outcome);
            case Wish.Restore(var generation, var outcome) -> {
                settle();
                answer(restored(generation), outcome);
            }
            case Wish.Elsewhere(var folder, var saved) -> elsewhere(folder, saved);
            case Wish.Listing(var all) -> {
                settle();
                list(all);
            }
        }
    }

    /** Whether the document is the very one an edit was thought out for. */
    @SuppressWarnings("ReferenceEquality") // a document is large, and the same place in its history is meant
    private boolean isOf(Optional<Document> document) {
        return document.isEmpty() || document.get() == history.document();
    }

    private Outcome make(Edit edit) {
        lookOutside();
        try {
            return become(history.with(edit, wall.instant()), edit.name());
        } catch (Edit.Misfit misfit) {
            return new Outcome.Refused(List.of(misfit.problem()));
        }
    }

    private Outcome walk(Optional<History.Walked> walked, String verb, String nothing) {
        if (walked.isEmpty()) {
            audience.told(nothing);
            return refused("", nothing, "make an edit first");
        }
        var outcome = become(walked.get().history(), walked.get().step().name());
        audience.told(
                outcome instanceof Outcome.Refused no
                        ? no.said()
                        : verb + walked.get().step().name());
        return outcome;
    }

    private Outcome restored(long id) {
        try {
            for (var generation : shelf.generations()) {
                if (generation.id() == id) {
                    var bytes = shelf.read(generation);
                    return bytes.isPresent()
                            ? make(Edit.replacing(
                                    "Back to " + Opening.time(generation.at(), wall.getZone()),
                                    Document.of(bytes.get())))
                            : refused("", "version " + id + " is damaged", "choose another");
                }
            }
            return refused("", "there is no version " + id, "see the list of generations");
        } catch (IOException | NotJson unreadable) {
            return refused("", "version " + id + " cannot be read: " + unreadable.getMessage(), "choose another");
        }
    }

    /** The project is that one from now on, if it is one, and played. */
    private Outcome become(History next, String name) {
        var read = check.read(next.document());
        if (read.project().isEmpty()) {
            return new Outcome.Refused(read.problems().stream()
                    .filter(problem -> problem.severity() == Problem.Severity.FAULT)
                    .toList());
        }
        history = next;
        play(read);
        return new Outcome.Done(next.document(), name, false, read.problems());
    }

    private void play(ProjectReader.Result read) {
        var _ = audience.play(read.project().orElseThrow())
                .thenAccept(faults -> faults.forEach(fault -> audience.trouble(fault.toString())));
    }

    /** A file that somebody else wrote is taken, if it is a project; otherwise people are told and it is left there. */
    private void lookOutside() {
        if (!owed.isEmpty()) {
            return; // what is made is not in the file yet
        }
        var written = saver.written();
        if (written.isEmpty()) {
            return;
        }
        var bytes = written.get();
        try {
            var document = Document.of(bytes);
            var read = check.read(document);
            if (read.project().isEmpty()) {
                saver.leave(bytes);
                audience.trouble("the project was changed outside sownd and cannot be used so; "
                        + reader.read(file, document.text()).said().getFirst());
                return;
            }
            history = history.with(Edit.replacing("Change outside sownd", document), wall.instant());
            saver.take(bytes);
            play(read);
            audience.told("the project was changed outside sownd and is played as it is now");
        } catch (NotJson | Edit.Misfit broken) {
            saver.leave(bytes);
            audience.trouble("the project's file was changed outside sownd and cannot be read, " + broken.getMessage());
        }
    }

    private void elsewhere(Path folder, CompletableFuture<Path> saved) {
        var other = new Shelf(disk, Room.of(folder.resolve("project.json")));
        try {
            disk.folder(folder);
            if (!other.stamp().equals(Disk.Stamp.NONE)) {
                other.keep(other.read(), 0, wall.instant());
            }
            var document = history.document();
            other.save(document.bytes(), Counts.of(document).items(), wall.instant());
            saved.complete(other.room().file());
        } catch (IOException failed) {
            saved.completeExceptionally(failed);
        }
    }

    private void list(CompletableFuture<List<Generation>> all) {
        try {
            all.complete(shelf.generations());
        } catch (IOException unreadable) {
            all.completeExceptionally(unreadable);
        }
    }

    private static Outcome.Refused refused(String pointer, String what, String mend) {
        return new Outcome.Refused(List.of(new Problem(Problem.Severity.FAULT, Mark.START, pointer, what, mend)));
    }
}
