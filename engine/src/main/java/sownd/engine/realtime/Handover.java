package sownd.engine.realtime;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The way of plans from the conductor to the audio thread and back. Neither waits. */
public final class Handover {
    private final AtomicReference<@Nullable RenderPlan> coming = new AtomicReference<>();
    private final AtomicReference<@Nullable RenderPlan> gone = new AtomicReference<>();

    Handover() {}

    /** Conductor: the plan to play from the next block on, replacing one that was not taken yet. */
    public void offer(RenderPlan next) {
        coming.set(next);
    }

    /** Takes an offered plan, to play it or, on the conductor's side, back; null when there is none any more. */
    public @Nullable RenderPlan withdraw() {
        return coming.getAndSet(null);
    }

    /** Conductor: plans no longer played, newest first, linked by {@link RenderPlan#retired}; null when there is none. */
    public @Nullable RenderPlan collect() {
        return gone.getAndSet(null);
    }

    /** Audio thread: a plan is played no longer. */
    void giveBack(RenderPlan old) {
        do {
            old.retired = gone.get();
        } while (!gone.compareAndSet(old.retired, old));
    }
}
