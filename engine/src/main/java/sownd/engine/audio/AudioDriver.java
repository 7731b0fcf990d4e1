package sownd.engine.audio;

/**
 * Calls a {@link Renderer} once per period until it is closed or lost. The same driver is started again after it refused,
 * was lost or was closed, so a device that comes back is taken up again whatever its kind. All but {@link #start}'s
 * calling is done by one thread at a time, except {@link #name}, {@link #detail}, {@link #underruns}, {@link #inputs} and {@link #deaf}, which any may ask.
 */
public interface AudioDriver extends AutoCloseable {
    /** Who says when a block is due. */
    enum Pace {
        /** A device or a clock: quiet for long means it is lost. */
        CLOCK,
        /** Whoever holds the driver. */
        HAND
    }

    String name();

    /**
     * Begins calling.
     *
     * @throws AudioUnavailable with a plain reason when there is no device or it refuses
     */
    void start(Renderer renderer) throws AudioUnavailable;

    /** Ends calling: after it returns the renderer is not called again. Does nothing when it does not call. */
    @Override
    void close();

    default Pace pace() {
        return Pace.CLOCK;
    }

    /** What plays and how, for people: the device, its period, the thread's priority; empty when there is nothing to say. */
    default String detail() {
        return "";
    }

    /** Times the device had to go on without sound because it came too late, since the driver was made. */
    default long underruns() {
        return 0;
    }

    /** Channels it hears now. */
    default int inputs() {
        return 0;
    }

    /** Why it hears fewer channels than were asked for, for people; empty when all is well. */
    default String deaf() {
        return "";
    }

    /** Called a few times a second while it plays, off the audio thread: to note what {@link #start} is to restore. */
    default void look() {}
}
