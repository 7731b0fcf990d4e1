package sownd.app.ui;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns any number of changes into at most one frame per {@link #FRAME_MILLIS}. The first change after a rest is drawn at
 * once; when nothing changes, nothing runs.
 */
final class Pacer {
    static final int FRAME_MILLIS = 16;
    private static final long OVERDUE_NANOS = 250_000_000L;

    /** The event thread, as far as pacing needs it. */
    interface Stage {
        void soon(Runnable frame);

        void after(int millis, Runnable frame);
    }

    /** What is to be drawn. */
    interface Source {
        boolean isEmpty();

        void draw();
    }

    private final Stage stage;
    private final Source source;
    private final AtomicBoolean awake = new AtomicBoolean();
    private volatile long lastFrame = System.nanoTime();

    Pacer(Stage stage, Source source) {
        this.stage = stage;
        this.source = source;
    }

    /** Something is there to be drawn. Any thread; returns at once. */
    void changed() {
        if (awake.compareAndSet(false, true) || overdue()) {
            stage.soon(this::frame);
        }
    }

    /** A screen that has stopped following is worse than a frame too many: should a frame get lost, another is begun. */
    private boolean overdue() {
        return System.nanoTime() - lastFrame > OVERDUE_NANOS;
    }

    private void frame() {
        lastFrame = System.nanoTime();
        if (!source.isEmpty()) {
            try {
                source.draw();
            } finally {
                // Whatever went wrong with one picture, the next is drawn.
                stage.after(FRAME_MILLIS, this::frame);
            }
            return;
        }
        awake.set(false);
        // A change between the look and going to rest found us awake and woke nobody.
        if (!source.isEmpty()) {
            changed();
        }
    }
}
