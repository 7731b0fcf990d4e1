package sownd.engine.kernel;

/**
 * Levels that go along straight lines.
 *
 * @param level of each lane at the next frame
 * @param step from frame to frame
 * @param room a table with one frame before the stretch, for plain loops
 */
public record Slope(float[] level, Factor step, float[] room) {}
