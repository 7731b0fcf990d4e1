package sownd.app.ui;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;
import sownd.devices.Place;

/**
 * What the screen has still to be told: newest wins per place, so it never holds more than one page. Callable from any
 * thread; its lock is held for a map access only.
 */
final class Outbox {
    /** @param page a page to lay first, or null if the page stays */
    record Frame(@Nullable PageLayout page, Map<Place, Appearance> shows) {}

    private final Set<Place> known = new HashSet<>(Set.of(new Place.Status()));
    private Map<Place, Appearance> shows = new LinkedHashMap<>();
    private @Nullable PageLayout page;
    private boolean waited;

    synchronized void lay(PageLayout newest) {
        page = newest;
        waited = false;
        known.removeIf(place -> place instanceof Place.Key);
        newest.controls().forEach(control -> known.add(control.at()));
        shows.keySet().removeIf(place -> place instanceof Place.Key);
    }

    /** Places that are not on the newest page are ignored: they would only be drawn by mistake. */
    synchronized void show(Place place, Appearance appearance) {
        if (known.contains(place)) {
            shows.put(place, appearance);
        }
    }

    synchronized boolean isEmpty() {
        return page == null && shows.isEmpty();
    }

    /**
     * Takes everything. A page whose appearances are still on their way is held back once, for one frame, lest it flash
     * up empty.
     */
    synchronized Frame take() {
        if (page != null && !waited && !shows.keySet().containsAll(known())) {
            waited = true;
            return new Frame(null, Map.of());
        }
        Frame frame = new Frame(page, shows);
        page = null;
        shows = new LinkedHashMap<>();
        return frame;
    }

    private Set<Place> known() {
        Set<Place> keys = new HashSet<>(known);
        keys.remove(new Place.Status());
        return keys;
    }
}
