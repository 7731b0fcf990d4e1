package sownd.devices.hid.deck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/**
 * An open deck. A reader of its own turns reports into events, a writer of its own puts on the keys what {@link #show}
 * put into the outbox. A deck that has gone lets go of what it held and tells once; closing brings the maker's logo back.
 */
public final class DeckSurface implements Surface {
    private final String id;
    private final DeckModel model;
    private final Outbox outbox = new Outbox();
    private final DeckPainter painter;
    private final HidThreads threads;

    private DeckSurface(
            String id, DeckModel model, HidWire wire, FaceCache faces, Events events, Consumer<HidUnavailable> lost) {
        this.id = id;
        this.model = model;
        painter = new DeckPainter(model, new DeckWriter(model, wire), faces, outbox);
        threads = new HidThreads(id, wire, new DeckReader(id, model, wire, events), painter, lost);
    }

    /**
     * Takes an open deck over, dark.
     *
     * @param id id of the surface, {@code [a-z][a-z0-9_]*}
     * @param faces what is drawn, shared by all decks
     * @param events where presses and turns go
     * @param lost told once if the deck goes by itself, on one of its threads; somebody else must close it then
     */
    public static DeckSurface start(
            String id, DeckModel model, HidWire wire, FaceCache faces, Events events, Consumer<HidUnavailable> lost) {
        DeckSurface surface = new DeckSurface(id, model, wire, faces, events, lost);
        surface.places().forEach(place -> surface.outbox.put(place, Appearance.DARK));
        surface.threads.start();
        return surface;
    }

    @Override
    public String id() {
        return id;
    }

    public DeckModel model() {
        return model;
    }

    @Override
    public List<Place> places() {
        return new DeckPlaces(model).shown();
    }

    @Override
    public void lay(PageLayout page) {
        Map<Place, PageLayout.Kind> kinds = new HashMap<>();
        int encoders = 0;
        for (PageLayout.Control control : page.controls()) {
            kinds.put(control.at(), control.kind());
            if (control.kind() == PageLayout.Kind.ENCODER) {
                kinds.put(new Place.Encoder(encoders++), control.kind());
            }
        }
        painter.lay(kinds);
    }

    @Override
    public void show(Place place, Appearance appearance) {
        outbox.put(place, appearance);
        threads.wake();
    }

    @Override
    public void brighten(double level) {
        painter.brightness((int) Math.round(100 * Math.clamp(level, 0, 1)));
        threads.wake();
    }

    @Override
    public void close() {
        outbox.close();
        threads.close();
    }
}
