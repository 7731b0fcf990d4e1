package sownd.devices.link;

import java.util.concurrent.locks.LockSupport;

/** Steps a link on a thread of its own, which may wait as long as its far end does. */
public final class LinkThread implements AutoCloseable {
    private static final long CLOSING_MILLIS = 3_000;
    private final Link link;
    private final Thread thread;
    private volatile boolean ended;

    private LinkThread(String name, Link link) {
        this.link = link;
        this.thread = Thread.ofPlatform().name("link-" + name).daemon().unstarted(this::run);
    }

    /** Begins to open the far end. */
    public static LinkThread start(String name, Link link) {
        LinkThread running = new LinkThread(name, link);
        running.thread.start();
        return running;
    }

    private void run() {
        while (!ended) {
            long wait = link.doWork(System.nanoTime());
            if (wait > 0 && !ended) {
                LockSupport.parkNanos(this, wait);
            }
        }
        link.close();
    }

    /** Something has changed that the link should look at now. */
    public void wake() {
        LockSupport.unpark(thread);
    }

    /** Closes the far end; one that hangs is left behind after a while. */
    @Override
    public void close() {
        ended = true;
        wake();
        try {
            thread.join(CLOSING_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
