package sownd.app.ui;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns any number of changes into at most one frame per {@link #FRAME_MILLIS}. The first change after a rest is drawn at
 * once; when nothing changes, nothing runs.
 */
final class Pacer {
    static final int FRAME_MILLIS = 16;

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

    Pacer(Stage stage, Source source) {
        this.stage = stage;
        this.source = source;
    }

    /** Something is there to be drawn. Any thread; returns at once. */
    void changed() {
        if (awake.compareAndSet(false, true)) {
            stage.soon(this::frame);
        }
    }

    private void frame() {
        if (!source.isEmpty()) {
            source.draw();
            stage.after(FRAME_MILLIS, this::frame);
            return;
        }
        awake.set(false);
        // A change between the look and going to rest found us awake and woke nobody.
        if (!source.isEmpty()) {
            changed();
        }
    }
}
