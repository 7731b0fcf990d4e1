package sownd.bindings.conductor;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Steps a conductor on a thread of its own until closed. */
public final class ConductorThread implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ConductorThread.class.getName());
    private final Conductor conductor;
    private final Inbox inbox;
    private final Thread thread;
    private volatile boolean running = true;

    @SuppressWarnings("ThreadPriorityCheck") // a hint: presses come before everything but sound
    private ConductorThread(Conductor conductor, Inbox inbox) {
        this.conductor = conductor;
        this.inbox = inbox;
        this.thread = Thread.ofPlatform()
                .name("conductor")
                .priority(Thread.MAX_PRIORITY - 1)
                .unstarted(this::run);
    }

    public static ConductorThread start(Conductor conductor, Inbox inbox) {
        var started = new ConductorThread(conductor, inbox);
        started.thread.start();
        return started;
    }

    private void run() {
        while (running) {
            if (step() == 0) {
                inbox.sleep(conductor.idleNanos());
            }
        }
        conductor.end();
    }

    /** A fault in one round must not end the show: it is logged, shown, and the next round goes on. */
    private int step() {
        try {
            return conductor.doWork();
        } catch (RuntimeException wrong) {
            LOG.log(Level.ERROR, "the conductor met a fault of its own", wrong);
            conductor.trouble("fault in the program: " + wrong);
            return 1;
        }
    }

    /** Ends the thread and waits for it; an interrupt ends the wait. */
    @Override
    public void close() {
        running = false;
        inbox.wake();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
