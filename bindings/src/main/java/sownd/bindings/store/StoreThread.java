package sownd.bindings.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.locks.LockSupport;

/** Steps a store and a journal on a thread of their own until closed; what is owed then is written first. */
public final class StoreThread implements AutoCloseable {
    private static final Logger LOG = System.getLogger(StoreThread.class.getName());
    private static final long REST_NANOS = 50_000_000L;
    private final Store store;
    private final Journal journal;
    private final Thread thread;
    private volatile boolean running = true;

    private StoreThread(Store store, Journal journal) {
        this.store = store;
        this.journal = journal;
        this.thread = Thread.ofPlatform().name("store").unstarted(this::run);
    }

    public static StoreThread start(Store store, Journal journal) {
        var started = new StoreThread(store, journal);
        store.wake(() -> LockSupport.unpark(started.thread));
        started.thread.start();
        return started;
    }

    private void run() {
        while (running) {
            if (step() == 0) {
                LockSupport.parkNanos(this, REST_NANOS);
            }
        }
        step();
        journal.commit();
    }

    /** A fault in one round must not end saving. */
    private int step() {
        try {
            return store.doWork() + journal.doWork();
        } catch (RuntimeException wrong) {
            LOG.log(Level.ERROR, "the store met a fault of its own", wrong);
            return 0;
        }
    }

    /** Ends the thread and waits for it; an interrupt ends the wait. */
    @Override
    public void close() {
        running = false;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
