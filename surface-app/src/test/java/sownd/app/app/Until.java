package sownd.app.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something real. The only place of these tests in which time passes. */
final class Until {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Until() {}

    /** Returns when it is so; fails when it never comes to be. */
    static void so(String what, Callable<Boolean> condition) throws Exception {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it never came to be that " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
