package sownd.engine.audio;

/** Calls a {@link Renderer} once per block until it is closed. */
public interface AudioDriver extends AutoCloseable {
    String name();

    /**
     * Begins calling. May be called once.
     *
     * @throws AudioUnavailable with a plain reason when there is no device or it refuses
     */
    void start(Renderer renderer) throws AudioUnavailable;

    /** Ends calling: after it returns the renderer is not called again. */
    @Override
    void close();
}
