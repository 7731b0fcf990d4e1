package sownd.engine;

/** Where time is read. Tests set it. */
@FunctionalInterface
public interface Clock {
    /** Nanoseconds since a moment that stays the same while the process lives. */
    long nanoTime();

    static Clock system() {
        return System::nanoTime;
    }
}
