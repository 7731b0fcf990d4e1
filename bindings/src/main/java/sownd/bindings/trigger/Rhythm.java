package sownd.bindings.trigger;

/** When a trigger comes by itself. */
public sealed interface Rhythm {
    /** Again and again, each time after a length between two, nanoseconds; by the clock that never jumps. */
    record Every(long leastNanos, long mostNanos) implements Rhythm {}

    /** Once, so many nanoseconds after the project was opened. */
    record AfterOpening(long nanos) implements Rhythm {}

    /** By the calendar and the time of day. */
    record ByCalendar(Recurrence recurrence) implements Rhythm {}
}
