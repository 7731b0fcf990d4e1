package sownd.devices;

/**
 * One thing a hand did on a surface.
 *
 * @param surface id of the surface
 * @param value velocity, pressure or position, 0 to 1; of a turn the steps
 * @param nanoTime when it happened, on the clock of {@link System#nanoTime()}
 */
public record ControlEvent(String surface, Place place, Gesture gesture, double value, long nanoTime) {}
