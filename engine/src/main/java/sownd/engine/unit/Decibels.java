package sownd.engine.unit;

/** An amplitude that seldom changes, in decibels: worked out anew only when it does. */
final class Decibels {
    private float amplitude = 1;
    private double decibels;

    double of(float wanted) {
        if (wanted != amplitude) {
            amplitude = wanted;
            decibels = Level.decibels(wanted);
        }
        return decibels;
    }
}
