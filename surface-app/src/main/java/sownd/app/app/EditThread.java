package sownd.app.app;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sownd.bindings.project.Project;

/** Lets something follow each edit on a thread of its own, where it may wait; of several edits the newest is enough. */
final class EditThread implements AutoCloseable {
    private final Consumer<Project> follower;
    private final Thread thread;
    private @Nullable Project newest;
    private boolean closed;

    private EditThread(String name, Consumer<Project> follower) {
        this.follower = follower;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    static EditThread start(String name, Consumer<Project> follower) {
        var started = new EditThread(name, follower);
        started.thread.start();
        return started;
    }

    /** The project is played as it is here from now on. Any thread; returns at once. */
    synchronized void edited(Project project) {
        newest = project;
        notifyAll();
    }

    private void run() {
        for (var project = next(); project != null; project = next()) {
            follower.accept(project);
        }
    }

    private synchronized @Nullable Project next() {
        try {
            while (newest == null && !closed) {
                wait();
            }
        } catch (InterruptedException ended) {
            return null;
        }
        var taken = closed ? null : newest;
        newest = null;
        return taken;
    }

    /** Waits for what is being done; what came since is left. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
