package sownd.app.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import sownd.engine.Offline;

/**
 * Passes a rendering on and says how far it is once it has taken longer than a second: on a terminal in one line that
 * is written over, elsewhere as a plain line now and then. One thread.
 */
final class Progress implements Offline.Sink, AutoCloseable {
    private static final long SECOND = 1_000_000_000L;
    private static final String CLEARED = "\r\u001b[K";

    /** What the words are written to. */
    enum Screen {
        TERMINAL(SECOND / 5),
        PLAIN(10 * SECOND);

        private final long pause;

        Screen(long pause) {
            this.pause = pause;
        }
    }

    private final Offline.Sink sink;
    private final long frames;
    private final PrintWriter err;
    private final Screen screen;
    private final LongSupplier nanoTime;
    private final long began;
    private long next;
    private long done;
    private boolean shown;

    /**
     * Begins to count.
     *
     * @param sink what the frames are for
     * @param frames how many there will be
     * @param nanoTime the clock, in nanoseconds
     */
    Progress(Offline.Sink sink, long frames, PrintWriter err, Screen screen, LongSupplier nanoTime) {
        this.sink = sink;
        this.frames = frames;
        this.err = err;
        this.screen = screen;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
        this.next = began + SECOND;
    }

    /** The screen standard error is, by what the launcher found out. */
    static Screen screen() {
        return Boolean.getBoolean("sownd.terminal") ? Screen.TERMINAL : Screen.PLAIN;
    }

    @Override
    public void write(float[][] data, int count) throws IOException {
        sink.write(data, count);
        done += count;
        var now = nanoTime.getAsLong();
        if (now - next >= 0 && done < frames) {
            next = now + screen.pause;
            tell(now - began);
        }
    }

    private void tell(long nanos) {
        var left = Math.round(nanos / (double) SECOND * (frames - done) / done);
        var line = String.format(Locale.ROOT, "rendering: %d %%, %s left", 100 * done / frames, time(left));
        if (screen == Screen.TERMINAL) {
            err.print(CLEARED + line);
            shown = true;
        } else {
            err.println(line);
        }
        err.flush();
    }

    private static String time(long seconds) {
        return seconds < 60
                ? seconds + " s"
                : seconds < 3600
                        ? seconds / 60 + " min " + seconds % 60 + " s"
                        : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }

    /** Takes the line off a terminal, so that what follows stands alone. */
    @Override
    public void close() {
        if (shown) {
            err.print(CLEARED);
            err.flush();
        }
    }
}
