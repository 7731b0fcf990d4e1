package sownd.engine.kernel;

/**
 * What is kept of a sound.
 *
 * @param peak highest amplitude of each lane so far
 * @param square sum of the squares so far
 * @param room a table with one frame before the stretch, for plain loops
 */
@SuppressWarnings("ArrayRecordComponent") // one array, not one content
public record Gauge(float[] peak, float[] square, float[] room) {}
