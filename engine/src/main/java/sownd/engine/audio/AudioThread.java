package sownd.engine.audio;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A driver's own thread: asks for its priority, then works until it is told to end. */
final class AudioThread {
    private static final int BREATH_PART = 8;

    private final Scheduling scheduling;
    private final Thread thread;
    private volatile String priority = "";
    private volatile boolean open = true;

    /** Work that asks {@link #open} whether to go on. */
    @FunctionalInterface
    interface Work {
        void run(AudioThread thread);
    }

    // Highest priority is a wish, nothing relies on it.
    @SuppressWarnings("ThreadPriorityCheck")
    AudioThread(String name, Scheduling scheduling, Work work) {
        this.scheduling = scheduling;
        this.thread = Thread.ofPlatform()
                .name(name)
                .priority(Thread.MAX_PRIORITY)
                .daemon()
                .unstarted(() -> run(work));
    }

    void start() {
        thread.start();
    }

    private void run(Work work) {
        priority = scheduling.apply();
        work.run(this);
    }

    /** False from {@link #end} on. */
    boolean open() {
        return open;
    }

    /** How the system schedules it; empty before it runs. */
    String priority() {
        return priority;
    }

    /**
     * How long the thread must wait after a period although the next is due: a part of one that took longer than it lasts.
     * Such a plan has gaps in any case, and with realtime priority nothing else would run on its processor, not even
     * what is to stop it.
     */
    static long breath(long taken, Format format) {
        return taken > format.blockNanos() ? format.blockNanos() / BREATH_PART : 0;
    }

    static String of(@Nullable AudioThread thread) {
        return thread == null ? "" : thread.priority();
    }

    void end() {
        open = false;
        LockSupport.unpark(thread);
    }

    /** After {@link #end}: waits until it has ended, unless it is the one that asks. */
    void join() {
        if (thread == Thread.currentThread()) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
