package sownd.engine.kernel;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Plays wide loops on a thread of its own until the compiler has made them what they are written for. That is so once they
 * allocate nothing: before, every register is an object.
 */
final class WarmUp implements Runnable {
    /** Rounds of short stretches, so that little is lost while the loop is slow, and of whole ones to be sure. */
    private static final int SHORT_CALLS = 100;

    private static final int WHOLE_CALLS = 10;
    private static final int MOST_ROUNDS = 2000;
    /** After so many rounds the compiler has been asked and only has to come. */
    private static final int ASKED_ROUNDS = 50;

    private static final int QUIET_ROUNDS = 20;
    private static final long PAUSE_NANOS = 1_000_000;
    private static final long IDLE_SECONDS = 5;
    private static final long GLANCE_NANOS = 20_000_000;

    private static final LinkedBlockingQueue<Kernel> WANTED = new LinkedBlockingQueue<>();
    private static final Set<Kernel> SEEN = EnumSet.noneOf(Kernel.class);
    private static boolean running;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private WarmUp() {}

    static synchronized void of(Kernel kernel) {
        if (SEEN.add(kernel)) {
            WANTED.add(kernel);
            if (!running) {
                running = true;
                Thread.ofPlatform().daemon().name("sownd kernels").start(new WarmUp());
            }
        }
    }

    private static synchronized boolean ended() {
        running = !WANTED.isEmpty();
        return !running;
    }

    @Override
    public void run() {
        try {
            do {
                Kernel kernel = WANTED.poll(IDLE_SECONDS, TimeUnit.SECONDS);
                while (!Kernel.worthwhile()) {
                    LockSupport.parkNanos(GLANCE_NANOS);
                }
                if (kernel != null && Wide.worthwhile()) {
                    warm(kernel);
                }
            } while (!ended());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** One that never becomes ready is played the plain way for good. */
    private void warm(Kernel kernel) {
        IntConsumer loop = new Exercise(Kernel.wide()).of(kernel);
        boolean whole = false;
        int quiet = 0;
        for (int round = 0; round < MOST_ROUNDS && quiet < QUIET_ROUNDS; round++) {
            boolean same = (whole ? wholes(loop) : shorts(loop)) == 0;
            whole |= same;
            quiet = same ? quiet + 1 : 0;
            if (!same && round > ASKED_ROUNDS) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        if (quiet == QUIET_ROUNDS) {
            kernel.ready();
        }
    }

    private long shorts(IntConsumer loop) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < SHORT_CALLS; i++) {
            loop.accept(1 + (i & 3));
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private long wholes(IntConsumer loop) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < WHOLE_CALLS; i++) {
            loop.accept(Kernels.FRAMES - (i & 1));
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
