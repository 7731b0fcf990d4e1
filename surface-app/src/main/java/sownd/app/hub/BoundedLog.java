package sownd.app.hub;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Writes at most one line a second, and with it how many it left out: a flood of bad requests must not fill a disk. */
final class BoundedLog {
    private static final long PERIOD_NANOS = 1_000_000_000L;
    private static final int LONGEST = 300;

    private final System.Logger log;
    private final System.Logger.Level level;
    private final LongSupplier nanoClock;
    private final AtomicLong due;
    private final LongAdder leftOut = new LongAdder();

    BoundedLog(System.Logger log, System.Logger.Level level, LongSupplier nanoClock) {
        this.log = log;
        this.level = level;
        this.nanoClock = nanoClock;
        this.due = new AtomicLong(nanoClock.getAsLong());
    }

    void say(String line, @Nullable Throwable cause) {
        if (!mayWrite()) {
            leftOut.increment();
            return;
        }
        long others = leftOut.sumThenReset();
        log.log(level, others == 0 ? clean(line) : clean(line) + " (and " + others + " more not logged)", cause);
    }

    private boolean mayWrite() {
        long now = nanoClock.getAsLong();
        long from = due.get();
        return now - from >= 0 && due.compareAndSet(from, now + PERIOD_NANOS);
    }

    /** What a stranger sent must not draw lines of its own into the log. */
    private static String clean(String line) {
        String shown = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
        return shown.replaceAll("\\p{Cntrl}", "?");
    }
}
