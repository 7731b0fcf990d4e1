package sownd.engine.kernel;

/**
 * Loops over tables: one number of every lane, then the next frame's number of every lane. A loop with one number per lane
 * plays as many lanes as that has. Both ways give the same bits for finite numbers. Nothing here waits or allocates, once
 * the compiler has seen to it ({@link Kernel}).
 *
 * <p>What returns a boolean tells whether all that came out is known to be finite; false may also mean that nobody looked.
 */
public sealed interface Kernels permits Plain, Wide {
    /** Most frames in one table. */
    int FRAMES = 64;

    /** Lanes of a table for a few, and of one for many. Plain loops know both as constants; both are multiples of 16. */
    int NARROW = 16;

    int WIDE = 64;

    /**
     * Numbers that some plain loops play at a time, so that all their tables stay next to the processor: what these repeat
     * from frame to frame need be repeated no further.
     */
    int PIECE = 1024;

    /** Multiplies every lane by its factor. */
    boolean times(float[] in, Factor by, float[] out, int frames);

    /** Adds its amount to every lane. */
    boolean plus(float[] in, Factor by, float[] out, int frames);

    /** Filters every lane; the input and the output are two tables. */
    boolean section(Filter filter, float[] in, float[] out, int frames);

    /** Multiplies by levels that go forward by their steps, from one frame to another. */
    boolean envelope(Slope slope, float[] in, float[] out, int from, int to);

    /** Hands on what comes in, keeping the highest amplitude and the sum of squares, from one frame to another. */
    boolean measure(Gauge gauge, float[] in, float[] out, int from, int to);

    /** Sines at their levels. */
    void sine(Wave wave, float[] out, int frames);

    /** Straight rises from -1 to 1 at their levels. */
    void ramp(Wave wave, float[] out, int frames);

    /**
     * Adds some tables and in them groups of 16 lanes: sixteen sums per frame, one behind the other.
     *
     * @param first lane of the first group
     * @param end the lane after the last group
     * @param room a table for plain loops
     */
    void columns(float[][] tables, int width, int first, int end, float[] room, float[] sums, int frames);

    /** Passes one channel through operations {@code data * factor + amount}, rounded twice each. */
    void chain(float[] data, float[] factors, float[] amounts, int begin, int end, int from, int to);

    /** Adds tones that each rise and fall along straight lines: sixteen sums per frame. */
    void tones(Tones tones, float[] sums, int frames);
}
