package sownd.bindings.hand;

import org.jspecify.annotations.Nullable;

/** What keeps a control from acting: that it is not armed, or that it just acted. Times are nanoseconds. */
final class Guards<F> {
    private @Nullable Finger<F> lockedBy;
    private long lockout;
    private long lockedUntil;
    private boolean armed;
    private long arm;
    private long armedUntil;

    /** Whether others than the finger that locked it are refused. */
    boolean locked(long now) {
        return lockedBy != null && lockedUntil - now > 0;
    }

    boolean refuses(Finger<F> finger, long at) {
        return lockedBy != finger && locked(at);
    }

    void acted(Finger<F> finger, long at) {
        if (finger.grammar.lockout() > 0) {
            lockedBy = finger;
            lockout = finger.grammar.lockout();
            lockedUntil = at + lockout;
        }
    }

    /** Whether a press at this time counts; where it has to be armed, each press turns that round. */
    boolean counts(Grammar grammar, long at) {
        if (grammar.arm() == 0) {
            return true;
        }
        var was = armed;
        armed = !armed;
        arm = grammar.arm();
        armedUntil = at + arm;
        return was;
    }

    void pass(long now) {
        armed &= armedUntil - now > 0;
        if (!locked(now)) {
            lockedBy = null;
        }
    }

    void disarm() {
        armed = false;
    }

    boolean armed() {
        return armed;
    }

    /** The sooner of a time and when something of this ends. */
    long next(long or) {
        var next = armed && (or == Finger.NEVER || armedUntil - or < 0) ? armedUntil : or;
        return lockedBy != null && (next == Finger.NEVER || lockedUntil - next < 0) ? lockedUntil : next;
    }

    /** What is left of being armed, or of being locked: 1 to 0, NaN for none. */
    double ring(long now) {
        if (armed) {
            return Math.clamp((armedUntil - now) / (double) arm, 0, 1);
        }
        return locked(now) ? Math.clamp((lockedUntil - now) / (double) lockout, 0, 1) : Double.NaN;
    }
}
