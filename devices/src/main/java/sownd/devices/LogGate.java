package sownd.devices;

import java.util.function.Supplier;

/**
 * Lets a few lines a second into the log and counts the rest, so that a flood of bad input is no flood of text. Any
 * thread.
 */
public final class LogGate {
    private static final long SECOND = 1_000_000_000L;

    private final System.Logger log;
    private final int perSecond;
    private long windowStart;
    private int inWindow;
    private long swallowed;

    public LogGate(System.Logger log, int perSecond) {
        this.log = log;
        this.perSecond = perSecond;
        this.windowStart = System.nanoTime() - SECOND;
    }

    /** Logs a warning, or swallows it; the next one that passes says how many were swallowed. */
    public void warn(Supplier<String> text) {
        long hidden = pass(System.nanoTime());
        if (hidden >= 0) {
            log.log(System.Logger.Level.WARNING, hidden == 0 ? text.get() : text.get() + " (and " + hidden + " more)");
        }
    }

    /**
     * Asks for one line.
     *
     * @return how many lines were swallowed since the last one that passed, or -1 if this one is swallowed too
     */
    synchronized long pass(long nanoTime) {
        if (nanoTime - windowStart >= SECOND) {
            windowStart = nanoTime;
            inWindow = 0;
        }
        if (inWindow >= perSecond) {
            swallowed++;
            return -1;
        }
        inWindow++;
        long hidden = swallowed;
        swallowed = 0;
        return hidden;
    }
}
