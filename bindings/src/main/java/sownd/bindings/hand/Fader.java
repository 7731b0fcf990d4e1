package sownd.bindings.hand;

/**
 * One fader of hardware and the value it moves, both as positions from 0 to 1. The hand owns it while it touches: the
 * motor is off, what comes from elsewhere waits, and when the hand has let go the motor makes one move to where the value
 * is. Whoever else moves the value takes it from the fader, which has to take over again. Pure; times are nanoseconds
 * that never go back. Single-threaded.
 */
public final class Fader {
    /** This near, a fader is where its value is. */
    static final double NEAR = 1.0 / 64;

    /** A fader without touch sense counts as touched until it has been quiet for so long. */
    static final long QUIET_NANOS = 500_000_000L;

    /** After the hand has let go, echoes of where it was may come for so long before the motor moves. */
    static final long SETTLE_NANOS = 200_000_000L;

    private static final double FINE = 0.1;

    private final Echo echo = new Echo();
    private Takeover takeover;
    private double physical = Double.NaN;
    /** Where the value is meant to be; on a detent that is not quite where it is. */
    private double value = Double.NaN;
    /** Where the value was last seen; an echo of what was said before may still be on its way. */
    private double seen = Double.NaN;

    private boolean engaged;
    private boolean sensed;
    private boolean touched;
    private boolean fine;
    private boolean owned;
    private long ownedUntil;

    public Fader(Takeover takeover) {
        this.takeover = takeover;
    }

    /** It moves another value from now on, which stands there. */
    public void aim(Takeover other, double at) {
        takeover = other;
        value = at;
        seen = at;
        engaged = false;
        echo.clear();
    }

    /** A hand takes hold of it. */
    public void touch(long time) {
        sensed = true;
        touched = true;
        engaged = false;
        physical = Double.NaN; // the motor may have moved it since
        value = seen;
        own(time);
    }

    /** A hand lets go of it. */
    public void release(long time) {
        touched = false;
        own(time);
    }

    private void own(long time) {
        owned = true;
        ownedUntil = time + SETTLE_NANOS;
    }

    /**
     * The fader is at a position.
     *
     * @param fine whether moves count a tenth
     * @return where the value goes, NaN for nowhere
     */
    public double move(double position, boolean fine, long time) {
        if (!sensed) {
            owned = true;
            ownedUntil = time + QUIET_NANOS;
        }
        engaged &= fine == this.fine;
        this.fine = fine;
        doubt(time);
        var before = physical;
        physical = position;
        var next = next(before, position);
        if (!Double.isNaN(next)) {
            value = next;
            said(next, time);
        }
        return next;
    }

    /** What {@link #move} asked for became that, which may be a little else. */
    public void said(double at, long time) {
        echo.said(at, time);
        seen = at;
    }

    /** No echo is on its way any more: where the value was seen, there it is. */
    private void doubt(long time) {
        if (!echo.awaited(time) && !Double.isNaN(seen) && !echo.newest(seen)) {
            engaged &= seen == value;
            value = seen;
        }
    }

    private double next(double before, double position) {
        if (fine || takeover == Takeover.RELATIVE) {
            return along(before, position);
        }
        if (!engaged && takesOver(before, position)) {
            engaged = true;
        }
        if (engaged) {
            return position;
        }
        return converges() ? converged(before, position) : Double.NaN;
    }

    private double along(double before, double position) {
        if (Double.isNaN(before) || Double.isNaN(value)) {
            return Double.NaN;
        }
        return Math.clamp(value + (position - before) * (fine ? FINE : 1), 0, 1);
    }

    /** A fader that feels the hand never waits to be picked up: with a motor it is where its value is, or nearly. */
    private boolean converges() {
        return takeover == Takeover.SCALE || sensed;
    }

    private boolean takesOver(double before, double position) {
        if (takeover == Takeover.JUMP || Double.isNaN(value) || Math.abs(position - value) <= NEAR) {
            return true;
        }
        return !Double.isNaN(before) && (before - value) * (position - value) <= 0;
    }

    /** The value uses up its way to the end as the fader does. */
    private double converged(double before, double position) {
        if (Double.isNaN(before) || before == position) {
            return Double.NaN;
        }
        return position > before ? 1 - (1 - value) * (1 - position) / (1 - before) : value * position / before;
    }

    /** The value stands there now, whoever moved it. */
    public void stands(double at, long time) {
        seen = at;
        if (at != value && !echo.of(at, time)) {
            value = at;
            engaged = false;
        }
    }

    /** Where the motor belongs while the value stands there: an echo does not move it. NaN while a hand owns it. */
    public double motor(double at, long now) {
        return owned(now) ? Double.NaN : echo.of(at, now) ? echo.newest() : at;
    }

    /** Whether the motor must not move: a hand has it, or had it a moment ago. */
    public boolean owned(long now) {
        return touched || (owned && ownedUntil - now > 0);
    }

    /** Whether the motor is due to move to where the value is; it is asked for once. */
    public boolean settles(long now) {
        if (!owned || owned(now)) {
            return false;
        }
        owned = false;
        physical = sensed ? Double.NaN : physical;
        return true;
    }

    /** When {@link #settles} is to be asked, if nothing happens until then; {@link Press#NEVER} while it is touched. */
    public long next() {
        return owned && !touched ? ownedUntil : Press.NEVER;
    }

    /** Where the fader stands while it has not taken over, NaN if it has or nobody knows. */
    public double hint() {
        var known = !engaged && !fine && takeover != Takeover.RELATIVE && Math.abs(physical - value) > NEAR;
        return known ? physical : Double.NaN;
    }

    public boolean engaged() {
        return engaged;
    }
}
