package sownd.engine;

/** A place in musical time. */
public sealed interface Position {
    /** Quarter notes from the beginning, 0 or more. */
    record Beats(double count) implements Position {}

    /**
     * A beat of a bar, as the metre has it.
     *
     * @param bar from 1
     * @param beat from 1, in wholes and parts
     */
    record Bars(long bar, double beat) implements Position {}

    /** Seconds from the beginning, as fast as written. */
    record Seconds(double count) implements Position {}
}
