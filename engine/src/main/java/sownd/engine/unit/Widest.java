package sownd.engine.unit;

/** How large a number of a signal or an event is asked for at most. */
final class Widest {
    static final double NUMBER = 1e6;

    private Widest() {}

    /** The number, brought into that range. */
    static double held(double number) {
        return Math.clamp(number, -NUMBER, NUMBER);
    }
}
