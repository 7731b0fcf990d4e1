package sownd.engine.audio;

/** What a driver calls, always from one thread at a time. */
public interface Renderer {
    /**
     * Fills one block. Never throws, waits or allocates.
     *
     * @param out frames by channel, at least {@code frames} long
     * @param frames at most the block of the format
     * @param nanoTime when this block is rendered
     */
    void render(float[][] out, int frames, long nanoTime);

    /** The driver's last call when it cannot go on although nobody closed it. */
    default void lost(String why) {}
}
