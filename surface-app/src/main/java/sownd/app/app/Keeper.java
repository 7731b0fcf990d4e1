package sownd.app.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import sownd.bindings.conductor.Inbox;
import sownd.bindings.project.Project;
import sownd.bindings.project.ProjectReader;
import sownd.bindings.store.Audience;
import sownd.bindings.store.EditReader;
import sownd.bindings.store.Journal;
import sownd.bindings.store.LocalDisk;
import sownd.bindings.store.Memory;
import sownd.bindings.store.NotJson;
import sownd.bindings.store.Opening;
import sownd.bindings.store.Outcome;
import sownd.bindings.store.Store;
import sownd.bindings.store.StoreThread;
import sownd.engine.Clock;
import sownd.engine.graph.Fault;
import sownd.engine.graph.Value;

/** The store of the project that is played, and its way to the conductor. */
final class Keeper implements Audience, AutoCloseable {
    private static final Logger LOG = System.getLogger(Keeper.class.getName());
    private final Inbox inbox;
    private final Store store;
    private final Journal journal;
    private final Opening opening;
    private final StoreThread thread;
    private volatile Consumer<Project> followers = _ -> {};

    Keeper(Opening opening, ProjectReader reader, Inbox inbox, Clock clock, java.time.Clock wall) {
        this.opening = opening;
        this.inbox = inbox;
        var disk = new LocalDisk();
        this.journal = Journal.open(opening.file(), disk, clock, this::trouble);
        this.store = new Store(opening, reader, disk, this, clock, wall);
        this.thread = StoreThread.start(store, journal);
    }

    Store store() {
        return store;
    }

    Memory memory() {
        return journal;
    }

    /** How the project was come by, if there is something to say. */
    List<String> told() {
        return opening.told();
    }

    /** Whom each edit is told that is played from now on, by the conductor's thread: they must not wait. */
    void follow(Consumer<Project> edited) {
        followers = edited;
    }

    @Override
    public CompletableFuture<List<Fault>> play(Project project) {
        return inbox.edit(project).thenApply(faults -> {
            if (faults.isEmpty()) {
                followers.accept(project);
            }
            return faults;
        });
    }

    /** Makes an edit that the show itself asks for; what becomes of it is told. Any thread; never waits. */
    void make(String edit) {
        try {
            var _ = store.edit(EditReader.read(edit)).thenAccept(this::made);
        } catch (NotJson | IllegalArgumentException wrong) {
            trouble("an edit was not made: " + wrong.getMessage());
        }
    }

    private void made(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> told(done.name());
            case Outcome.Refused refused -> trouble("an edit was not made: " + refused.said());
        }
    }

    @Override
    public void trouble(String what) {
        LOG.log(Level.WARNING, what);
        inbox.trouble(what);
    }

    @Override
    public void told(String what) {
        LOG.log(Level.INFO, what);
        inbox.tell("/project/said", Value.of(what));
    }

    @Override
    public void close() {
        thread.close();
    }
}
