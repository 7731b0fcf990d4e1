package sownd.bindings.cue;

import org.jspecify.annotations.Nullable;

/** A cue that has begun and not ended: what it waits for. Mutable, of one {@link CueRun}. */
final class Standing {
    static final long NEVER = Long.MAX_VALUE;
    final Cue cue;
    final @Nullable Standing parent;
    /** When its present wait is over; {@link #NEVER} without one. */
    private long due;
    /** How much of its wait was left when it was paused. */
    private long left;

    private boolean paused;
    /** Whether the wait before it is over. */
    private boolean acted;
    /** Whether the wait after it is over. */
    private boolean over;
    /** Whether its actions are being done. */
    private boolean acting;
    /** How many cues of its group have not ended. */
    private int inside;

    Standing(Cue cue, @Nullable Standing parent, long at) {
        this.cue = cue;
        this.parent = parent;
        this.due = at + cue.beforeNanos();
    }

    long due() {
        return paused ? NEVER : due;
    }

    /** What is left of its wait. */
    long left(long now) {
        if (paused) {
            return left;
        }
        return due == NEVER ? NEVER : Math.max(0, due - now);
    }

    /** A wait that begins at {@code from}; it stands still at once if the cue does. */
    void wait(long from, long nanos) {
        if (paused) {
            left = nanos;
        } else {
            due = from + nanos;
        }
    }

    void waitNoMore() {
        due = NEVER;
        left = NEVER;
    }

    void pause(long now) {
        if (!paused) {
            left = left(now);
            due = NEVER;
            paused = true;
        }
    }

    void resume(long now) {
        if (paused) {
            paused = false;
            due = left == NEVER ? NEVER : now + left;
        }
    }

    boolean paused() {
        return paused;
    }

    boolean acted() {
        return acted;
    }

    void act() {
        acted = true;
    }

    boolean over() {
        return over;
    }

    void afterIsOver() {
        over = true;
    }

    boolean acting() {
        return acting;
    }

    void acting(boolean now) {
        acting = now;
    }

    void inside(int more) {
        inside += more;
    }

    /** The place behind a cue of its group. */
    int placeBehind(String id) {
        var place = 0;
        while (place < cue.group().size() && !cue.group().get(place).id().equals(id)) {
            place++;
        }
        return place + 1;
    }

    /** Whether everything it does has ended. */
    boolean idle() {
        return !acting && inside == 0;
    }

    /** What comes after it; cues of a group leave that to the group. */
    Cue.Then then() {
        return parent == null ? cue.then() : Cue.Then.WAIT;
    }
}
