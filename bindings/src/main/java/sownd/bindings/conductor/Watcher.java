package sownd.bindings.conductor;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sownd.bindings.trigger.Watch;
import sownd.engine.graph.Value;

/** One binding that watches state: what it saw last, and when it may start. Owned by the conductor's thread. */
final class Watcher {
    private final Bound bound;
    private final Watch watch;
    private final Desk desk;
    private final Consumer<Watcher> ready;
    private Value before;
    private Value now;
    private @Nullable Cause cause;
    private boolean waiting;
    private boolean forgotten;
    private boolean started;
    private long lastNanos;
    /** Counts the times it began to hold; a wait that is for an older time is over. */
    private long holding;

    /**
     * Sees what is.
     *
     * @param ready takes it when it is to be started
     */
    Watcher(Bound bound, Watch watch, Desk desk, Consumer<Watcher> ready) {
        this.bound = bound;
        this.watch = watch;
        this.desk = desk;
        this.ready = ready;
        this.before = Value.nothing();
        this.now = seen();
        this.before = now;
    }

    Bound bound() {
        return bound;
    }

    String called() {
        return bound.called();
    }

    /** Whether what already holds at the opening starts it. */
    boolean opens() {
        waiting = watch.beginning() == Watch.Beginning.STARTS && watch.holds(now);
        return waiting;
    }

    /** It belongs to a project that is gone. */
    void forget() {
        forgotten = true;
    }

    /** Why what it looks at next has changed; null for a hand, a message or time. */
    void because(@Nullable Cause why) {
        cause = why;
    }

    @Nullable
    Cause cause() {
        return cause;
    }

    /** Looks at what changed. */
    void look() {
        now = seen();
        if (watch.edge() != Watch.Edge.CHANGED && !watch.holds(now)) {
            before = now;
            holding++; // it no longer does
        } else if (watch.starts(before, now) && !waiting) {
            begins();
        }
    }

    private void begins() {
        if (watch.edge() != Watch.Edge.CHANGED) {
            before = now;
        }
        if (watch.lastingNanos() > 0) {
            desk.timers().at(desk.now() + watch.lastingNanos(), new Lasted(this, ++holding));
            return;
        }
        waiting = true;
        var free = lastNanos + watch.apartNanos();
        if (started && watch.apartNanos() > 0 && free - desk.now() > 0) {
            desk.timers().at(free, new Free(this));
        } else {
            ready.accept(this);
        }
    }

    /** It has held as long as it shall. */
    private record Lasted(Watcher watcher, long holding) implements Timers.Due {
        @Override
        public void fire(long now) {
            if (watcher.holding == holding && !watcher.forgotten && !watcher.waiting) {
                watcher.waiting = true;
                watcher.ready.accept(watcher);
            }
        }
    }

    /** The shortest time between two starts is over: what is now counts. */
    private record Free(Watcher watcher) implements Timers.Due {
        @Override
        public void fire(long now) {
            if (watcher.forgotten) {
                return;
            }
            if (watcher.watch.starts(watcher.before, watcher.now)) {
                watcher.ready.accept(watcher);
            } else {
                watcher.waiting = false;
            }
        }
    }

    /** It starts: the value its actions get. */
    Value taken(long nanos) {
        var given = watch.edge() == Watch.Edge.CHANGED ? now : Value.of(watch.edge() == Watch.Edge.RISING);
        passed(nanos);
        return given;
    }

    /** What it saw counts as seen. */
    void passed(long nanos) {
        waiting = false;
        started = true;
        lastNanos = nanos;
        before = now;
    }

    private Value seen() {
        try {
            return watch.eye().look(desk.state()::value);
        } catch (IllegalArgumentException failed) {
            desk.trouble("binding " + called() + ": " + failed.getMessage());
            return before;
        }
    }
}
