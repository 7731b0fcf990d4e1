package sownd.app.ui;

import sownd.devices.Gesture;

/**
 * How a hand moves a fader, without pictures and clocks: pixels and milliseconds come in, gestures go out.
 *
 * <p>A grip is relative: the cap moves as far as the finger does from wherever it was. While held, and until
 * {@link #settle}, the hand's value is the one to show; then feedback is again.
 */
final class FaderGrip {
    /** Sideways or with Shift, a tenth of the way. */
    static final double FINE = 0.1;

    static final double STEP = 0.01;
    static final double PAGE = 0.1;

    /** Fingers tremble: nothing moves before that many pixels. */
    private static final double START = 3;

    private static final long DOUBLE_TAP_MILLIS = 400;
    private static final double DOUBLE_TAP_PIXELS = 28;

    private enum Phase {
        FREE,
        HELD,
        DRAGGED,
        SETTLING
    }

    private final Report report;
    private final double home;
    private Phase phase = Phase.FREE;
    private boolean fine;
    private double value;
    private double lastX;
    private double lastY;
    private long since;
    private long tapped = Long.MIN_VALUE;

    /** @param home where a double tap leads, NaN for nowhere */
    FaderGrip(Report report, double home) {
        this.report = report;
        this.home = home;
    }

    boolean isHeld() {
        return phase == Phase.HELD || phase == Phase.DRAGGED;
    }

    Touch touch() {
        if (!isHeld()) {
            return Touch.AWAY;
        }
        return fine ? Touch.FINE : Touch.DOWN;
    }

    /** The position to show, given what feedback says. */
    double shown(double feedback) {
        return phase == Phase.FREE ? feedback : value;
    }

    void grab(double x, double y, long millis, double feedback) {
        boolean second = isNear(x, y) && tapped != Long.MIN_VALUE && millis - tapped <= DOUBLE_TAP_MILLIS;
        value = known(shown(feedback));
        phase = Phase.HELD;
        fine = false;
        lastX = x;
        lastY = y;
        since = millis;
        tapped = Long.MIN_VALUE;
        report.say(Gesture.TOUCH, value);
        if (second && !Double.isNaN(home)) {
            // Counts as a drag, so that a third tap does not start over.
            phase = Phase.DRAGGED;
            move(home);
        }
    }

    /** @param travel pixels between 0 and 1 */
    void drag(double x, double y, double travel, Speed speed) {
        if (phase == Phase.HELD && Math.abs(y - lastY) < START && speed == Speed.COARSE) {
            return;
        }
        if (phase == Phase.HELD) {
            phase = Phase.DRAGGED;
            // What the trembling took is not made up for: that would be a jump.
            lastY += Math.copySign(Math.min(START, Math.abs(y - lastY)), y - lastY);
        }
        fine = speed == Speed.FINE;
        double way = (lastY - y) / travel * (fine ? FINE : 1);
        lastX = x;
        lastY = y;
        if (isHeld()) {
            move(value + way);
        }
    }

    enum Speed {
        COARSE,
        FINE
    }

    void release(long millis) {
        if (!isHeld()) {
            return;
        }
        tapped = phase == Phase.HELD && millis - since <= DOUBLE_TAP_MILLIS ? millis : Long.MIN_VALUE;
        phase = Phase.SETTLING;
        report.say(Gesture.RELEASE, value);
    }

    /** A step of wheel or key. Ignored while a hand holds the fader. */
    void nudge(double step, double feedback) {
        if (!isHeld()) {
            value = known(shown(feedback));
            phase = Phase.SETTLING;
            move(value + step);
        }
    }

    void goHome(double feedback) {
        if (!Double.isNaN(home)) {
            nudge(home - known(shown(feedback)), feedback);
        }
    }

    /** Enough time has passed for feedback to have come back; from now on it is shown. */
    void settle() {
        if (phase == Phase.SETTLING) {
            phase = Phase.FREE;
        }
    }

    private void move(double wanted) {
        double next = Math.clamp(wanted, 0, 1);
        if (next != value) {
            value = next;
            report.say(Gesture.MOVE, value);
        }
    }

    private boolean isNear(double x, double y) {
        return Math.hypot(x - lastX, y - lastY) <= DOUBLE_TAP_PIXELS;
    }

    private static double known(double position) {
        return Double.isNaN(position) ? 0 : Math.clamp(position, 0, 1);
    }
}
