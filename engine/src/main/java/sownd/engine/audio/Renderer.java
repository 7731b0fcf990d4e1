package sownd.engine.audio;

/** What a driver calls, always from one thread at a time. */
public interface Renderer {
    /**
     * Fills one period. Never throws, waits or allocates.
     *
     * @param out frames by channel, at least {@code frames} long
     * @param frames as many as the device asks for; it need not be the block of the format
     * @param nanoTime when this period is rendered
     */
    void render(float[][] out, int frames, long nanoTime);

    /** The driver's last call when it cannot go on although nobody closed it. */
    default void lost(String why) {}
}
