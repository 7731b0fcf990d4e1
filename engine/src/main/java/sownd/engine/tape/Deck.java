package sownd.engine.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Turns round among jobs, on a thread that lives while there are any. It looks whether there is work about a hundred
 * times a second, so that nobody need wake it: the audio thread must not.
 */
final class Deck {
    private static final long LOOK_NANOS = 10_000_000;

    private final String name;
    private final boolean threaded;
    private final ReentrantLock turning = new ReentrantLock();
    private final ConcurrentLinkedQueue<Job> coming = new ConcurrentLinkedQueue<>();
    private final List<Job> jobs = new ArrayList<>();
    private final Object gate = new Object();
    private @Nullable Thread thread;
    private volatile int count;

    private Deck(String name, boolean threaded) {
        this.name = name;
        this.threaded = threaded;
    }

    /** A deck with a thread of that name. */
    static Deck threaded(String name) {
        return new Deck(name, true);
    }

    /** A deck that works only when it is told to. */
    static Deck stepped() {
        return new Deck("", false);
    }

    /** Does not wait for the work of others. Any thread. */
    void add(Job job) {
        coming.add(job);
        if (threaded) {
            begin();
        }
    }

    private void begin() {
        synchronized (gate) {
            if (thread == null) {
                thread = Thread.ofPlatform().name(name).daemon().start(this::run);
            }
        }
    }

    private void run() {
        try {
            while (!leave()) {
                if (!doWork()) {
                    LockSupport.parkNanos(LOOK_NANOS);
                }
            }
        } finally {
            // After a failure of the machine itself the next job begins a new thread.
            left();
        }
    }

    private void left() {
        synchronized (gate) {
            if (Thread.currentThread().equals(thread)) {
                thread = null;
            }
        }
    }

    /** Whether there is no job any more; then the thread is done. */
    private boolean leave() {
        synchronized (gate) {
            if (count > 0 || !coming.isEmpty()) {
                return false;
            }
            thread = null;
            return true;
        }
    }

    /** A piece of each job's work; false when none had any. */
    boolean doWork() {
        turning.lock();
        try {
            for (Job job = coming.poll(); job != null; job = coming.poll()) {
                jobs.add(job);
            }
            count = jobs.size();
            boolean done = false;
            for (Job job : jobs) {
                done |= job.work();
            }
            jobs.removeIf(Job::ended);
            count = jobs.size();
            return done;
        } finally {
            turning.unlock();
        }
    }

    /** Works, on the caller's thread, until there is nothing to do. */
    void settle() {
        turning.lock();
        try {
            while (doWork()) {}
        } finally {
            turning.unlock();
        }
    }

    /** Jobs that have not ended. */
    int jobs() {
        return count + coming.size();
    }
}
