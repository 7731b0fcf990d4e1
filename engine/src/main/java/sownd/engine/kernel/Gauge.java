package sownd.engine.kernel;

/**
 * What is kept of a sound.
 *
 * @param peak highest amplitude of each lane so far
 * @param square sum of the squares so far
 * @param room a table with one frame before the stretch, for plain loops
 */
public record Gauge(float[] peak, float[] square, float[] room) {}
