package sownd.engine.unit;

/**
 * How far back a line is read. A distance that changes slowly is followed as on a tape, up to double speed and down to
 * standing still; what moves faster is reached by a fade of 5 ms from the one place to the other.
 */
final class Tap {
    private static final double SLOW = 1;
    private static final double FADE_SECONDS = 0.005;

    private final int frames;
    private double here;
    private double there;
    private int left;
    private boolean begun;

    Tap(double rate) {
        this.frames = (int) Math.max(1, Math.round(rate * FADE_SECONDS));
    }

    /** One frame on: so far back is wanted. */
    void follow(double wanted) {
        if (left > 0 && --left == 0) {
            here = there;
        }
        if (left > 0) {
            return;
        }
        if (!begun || Math.abs(wanted - here) <= SLOW) {
            begun = true;
            here = wanted;
        } else {
            there = wanted;
            left = frames;
        }
    }

    /** Where it reads. */
    double here() {
        return here;
    }

    /** Where it is going, and by which part it is there already: 0 when it is not on the way. */
    double there() {
        return there;
    }

    float part() {
        return left == 0 ? 0 : 1 - (float) left / frames;
    }
}
