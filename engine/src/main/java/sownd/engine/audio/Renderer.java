package sownd.engine.audio;

/** What a driver calls, always from one thread at a time. */
public interface Renderer {
    /**
     * Fills one period. Never throws, waits or allocates.
     *
     * @param in what the device hears in this period, frames by channel: no channel at all when it hears nothing. It is
     *     not written, and valid only during the call
     * @param out frames by channel, at least {@code frames} long
     * @param frames as many as the device asks for; it need not be the block of the format
     * @param nanoTime when this period is rendered
     */
    void render(float[][] in, float[][] out, int frames, long nanoTime);

    /** The driver's last call when it cannot go on although nobody closed it. */
    default void lost(String why) {}
}
