package sownd.app.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import sownd.bindings.conductor.Inbox;
import sownd.devices.link.Far;
import sownd.devices.link.Link;
import sownd.devices.link.LinkStatus;
import sownd.devices.link.LinkThread;
import sownd.engine.graph.Value;

/** Keeps what can come and go, and tells how each stands under its {@code status} and {@code reason}. Any thread. */
final class Links implements AutoCloseable {
    private final Inbox inbox;
    private final Map<String, Kept> links = new LinkedHashMap<>();

    /** One link, its thread, and how it stands. */
    private final class Kept {
        private final String path;
        private final Link link;
        private LinkStatus status = new LinkStatus(LinkStatus.State.CONNECTING, "", 0, 0);
        private final LinkThread thread;
        private boolean ended;

        Kept(String path, Far far, Link.Habits habits, Consumer<Link> known, boolean near) {
            this.path = path;
            this.link = new Link(far, habits, RandomGenerator.getDefault(), this::stands, System.nanoTime());
            known.accept(link);
            say();
            if (near) {
                link.doWork(System.nanoTime());
            }
            this.thread = LinkThread.start(path.substring(path.lastIndexOf('/') + 1), link);
        }

        private synchronized void stands(LinkStatus now) {
            status = now;
            say();
        }

        synchronized void say() {
            if (!ended) {
                tell(path, status.reason(), status.state().word());
            }
        }

        /** One that hangs is left behind, and may say nothing when it comes to. */
        void end() {
            thread.close();
            silence();
        }

        private synchronized void silence() {
            ended = true;
        }
    }

    Links(Inbox inbox) {
        this.inbox = inbox;
    }

    private void tell(String path, String reason, String status) {
        // Whoever sees the status finds its reason.
        inbox.tell(path + "/reason", Value.of(reason));
        inbox.tell(path + "/status", Value.of(status));
    }

    /**
     * Opens a far end, again and again where it has to be.
     *
     * @param path where its status is told, {@code /connection/desk}
     */
    void keep(String path, Far far, Link.Habits habits) {
        keep(path, far, habits, _ -> {}, false);
    }

    /** Opens a connection; one that is near has been tried once when this returns. */
    void keep(String path, Line line) {
        keep(path, line, line.habits(), line::keptBy, line.near());
    }

    private synchronized void keep(String path, Far far, Link.Habits habits, Consumer<Link> known, boolean near) {
        links.put(path, new Kept(path, far, habits, known, near));
    }

    /** Ends what is kept under a path: nothing is said of it any more. */
    synchronized void end(String path) {
        var kept = links.remove(path);
        if (kept != null) {
            kept.end();
            tell(path, "", "");
        }
    }

    /** Tells of all once more, for whoever has forgotten. */
    synchronized void sayAll() {
        links.values().forEach(Kept::say);
    }

    @Override
    public synchronized void close() {
        links.values().forEach(Kept::end);
        links.clear();
    }
}
