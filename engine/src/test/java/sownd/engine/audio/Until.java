package sownd.engine.audio;

import java.util.concurrent.Callable;

/** Waits for what other threads or programs do; a test that waits in vain is ended by its time limit. */
final class Until {
    private Until() {}

    static void so(Callable<Boolean> what) throws Exception {
        while (!what.call()) {
            Thread.yield();
            if (Thread.interrupted()) {
                throw new InterruptedException("waited in vain");
            }
        }
    }
}
