package sownd.devices;

import java.util.List;

/**
 * One physical, on-screen or remote panel.
 *
 * <p>Its driver's thread decodes bytes to {@link ControlEvent}s and offers them to the conductor. The conductor's thread
 * calls {@link #lay} and {@link #show}; both return at once (they put what is new into the surface's outbox, newest wins
 * per place) and never throw.
 */
public interface Surface extends AutoCloseable {
    /** Id of this surface, {@code [a-z][a-z0-9_]*}; its addresses stand under {@code /surface/<id>}. */
    String id();

    /** The places this surface can light or move, or an empty list if it shows every control of any page (a screen). */
    List<Place> places();

    /** A page was put on this surface. Every place's appearance follows by {@link #show}. */
    void lay(PageLayout page);

    /** A place looks different from now on. */
    void show(Place place, Appearance appearance);

    /** How bright its lights are from now on, 0 to 1. One that cannot be dimmed takes no notice. */
    default void brighten(double level) {}

    @Override
    void close();
}
