package sownd.app.app;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import sownd.bindings.conductor.Inbox;
import sownd.devices.link.Far;
import sownd.devices.link.Link;
import sownd.devices.link.LinkThread;
import sownd.engine.graph.Value;

/** Keeps what can come and go, and tells how each stands under its {@code status} and {@code reason}. Any thread. */
final class Links implements AutoCloseable {
    private final Inbox inbox;
    private final List<LinkThread> links = new ArrayList<>();

    Links(Inbox inbox) {
        this.inbox = inbox;
    }

    /**
     * Opens a far end, again and again where it has to be.
     *
     * @param path where its status is told, {@code /connection/desk}
     */
    synchronized void keep(String path, Far far, Link.Habits habits) {
        var link = new Link(
                far,
                habits,
                RandomGenerator.getDefault(),
                status -> {
                    // Whoever sees the status finds its reason.
                    inbox.tell(path + "/reason", Value.of(status.reason()));
                    inbox.tell(path + "/status", Value.of(status.state().word()));
                },
                System.nanoTime());
        links.add(LinkThread.start(path.substring(path.lastIndexOf('/') + 1), link));
    }

    @Override
    public synchronized void close() {
        links.forEach(LinkThread::close);
        links.clear();
    }
}
