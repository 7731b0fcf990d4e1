package sownd.engine.unit;

/** How far a value goes towards another in one frame, so that it takes a given time for 63 % of the way. */
final class Pace {
    private final double rate;
    private float seconds = Float.NaN;
    private double part;

    Pace(double rate) {
        this.rate = rate;
    }

    /** The part of the way per frame; worked out anew only when the time changes. */
    double part(float wanted) {
        if (wanted != seconds) {
            seconds = wanted;
            part = 1 - Math.exp(-1 / (wanted * rate));
        }
        return part;
    }
}
