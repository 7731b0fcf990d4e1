package sownd.devices.hid.xkeys;

import java.util.List;
import java.util.function.Consumer;
import sownd.devices.Appearance;
import sownd.devices.Events;
import sownd.devices.Outbox;
import sownd.devices.PageLayout;
import sownd.devices.Place;
import sownd.devices.Surface;
import sownd.devices.hid.HidThreads;
import sownd.devices.hid.HidUnavailable;
import sownd.devices.hid.HidWire;

/** An open X-keys panel. A panel that has gone lets go of what it held and tells once. */
public final class XkeysSurface implements Surface {
    private final String id;
    private final XkeysModel model;
    private final Outbox outbox = new Outbox();
    private final XkeysLights lights;
    private final HidThreads threads;

    private XkeysSurface(String id, XkeysModel model, HidWire wire, Events events, Consumer<HidUnavailable> lost) {
        this.id = id;
        this.model = model;
        lights = new XkeysLights(model, wire, outbox);
        threads = new HidThreads(id, wire, new XkeysHands(id, model, wire, events), lights, lost);
    }

    /**
     * Takes an open panel over, dark.
     *
     * @param id id of the surface, {@code [a-z][a-z0-9_]*}
     * @param lost told once if the panel goes by itself, on one of its threads; somebody else must close it then
     */
    public static XkeysSurface start(
            String id, XkeysModel model, HidWire wire, Events events, Consumer<HidUnavailable> lost) {
        XkeysSurface surface = new XkeysSurface(id, model, wire, events, lost);
        surface.threads.start();
        return surface;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Place> places() {
        return new XkeysPlaces(model).lights(model);
    }

    /** Nothing to do: every light of the new page is shown one by one. */
    @Override
    public void lay(PageLayout page) {}

    @Override
    public void show(Place place, Appearance appearance) {
        outbox.put(place, appearance);
        threads.wake();
    }

    @Override
    public void brighten(double level) {
        lights.brighten(level);
        threads.wake();
    }

    @Override
    public void close() {
        outbox.close();
        threads.close();
    }
}
