package sownd.bindings.hand;

/**
 * A knob without ends: steps in, a position from 0 to 1 out. Turned fast it goes further with each step. Pure; times are
 * nanoseconds. Single-threaded.
 */
public final class Encoder {
    /** Steps this far apart count once. */
    private static final double SLOW_NANOS = 120e6;

    /** Steps this near count most. */
    private static final double FAST_NANOS = 20e6;

    private static final double FINE = 0.1;
    private long before;
    private double way;

    /**
     * How it turns.
     *
     * @param step part of the whole way for one step
     * @param acceleration how many times further a step goes when turned fast, 1 for always the same
     */
    public record Turning(double step, double acceleration, Ends ends) {}

    /** What happens at the ends. */
    public enum Ends {
        STOP,
        /** It goes on at the other end. */
        WRAP
    }

    /**
     * It was turned.
     *
     * @param from where the value is, 0 to 1
     * @param steps below 0 to the left
     * @param fine whether steps count a tenth, and never more
     * @return where the value goes, 0 to 1
     */
    public double turn(double from, double steps, boolean fine, Turning turning, long time) {
        var each = (time - before) / Math.max(1, Math.abs(steps));
        var first = way == 0 || Math.signum(steps) != way;
        way = Math.signum(steps);
        before = time;
        var factor = fine ? FINE : first ? 1 : further(each, turning.acceleration());
        return within(from + steps * turning.step() * factor, turning.ends());
    }

    private static double further(double nanosPerStep, double acceleration) {
        var fast = Math.clamp((SLOW_NANOS - nanosPerStep) / (SLOW_NANOS - FAST_NANOS), 0, 1);
        return 1 + (acceleration - 1) * fast;
    }

    private static double within(double position, Ends ends) {
        return ends == Ends.STOP || (position >= 0 && position <= 1)
                ? Math.clamp(position, 0, 1)
                : position - Math.floor(position);
    }
}
