package sownd.devices.hid.deck;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import sownd.devices.Appearance;
import sownd.devices.Outbox;
import sownd.devices.PageLayout;
import sownd.devices.Place;
import sownd.devices.hid.HidLights;
import sownd.devices.hid.HidUnavailable;

/**
 * Takes appearances from an outbox and puts them on a deck, one place at a time. What has changed again before its turn
 * came is shown in its newest form only, and what a place shows already is not sent. One thread steps it.
 */
final class DeckPainter implements HidLights {
    private static final int UNCHANGED = -1;

    private final DeckModel model;
    private final DeckPlaces places;
    private final DeckWriter writer;
    private final FaceCache faces;
    private final Outbox outbox;
    private final AtomicInteger brightness = new AtomicInteger(UNCHANGED);
    private final Map<Place, Appearance> waiting = new LinkedHashMap<>();
    private final Map<Place, Shown> shown = new HashMap<>();
    private volatile Map<Place, PageLayout.Kind> kinds = Map.of();

    private record Shown(PageLayout.Kind kind, Appearance appearance) {}

    DeckPainter(DeckModel model, DeckWriter writer, FaceCache faces, Outbox outbox) {
        this.model = model;
        this.places = new DeckPlaces(model);
        this.writer = writer;
        this.faces = faces;
        this.outbox = outbox;
    }

    /** Which kinds of control stand where, from now on. Any thread. */
    void lay(Map<Place, PageLayout.Kind> page) {
        kinds = Map.copyOf(page);
    }

    /** Any thread. @throws IllegalArgumentException if it is not 0 to 100 */
    void brightness(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("brightness goes from 0 to 100, not " + percent);
        }
        brightness.set(percent);
    }

    /** Ends what somebody else left half sent. */
    @Override
    public void begin() throws HidUnavailable {
        writer.freshStart();
    }

    /** Brings the maker's logo back. */
    @Override
    public void end() throws HidUnavailable {
        writer.logo();
    }

    /** Sets the brightness or shows one place. */
    @Override
    public boolean doWork() throws HidUnavailable {
        int percent = brightness.getAndSet(UNCHANGED);
        if (percent != UNCHANGED) {
            writer.brightness(percent);
            return true;
        }
        waiting.putAll(outbox.drain());
        while (!waiting.isEmpty()) {
            var first = waiting.entrySet().iterator().next();
            waiting.remove(first.getKey());
            if (shows(first.getKey(), first.getValue())) {
                return true;
            }
        }
        return false;
    }

    private boolean shows(Place place, Appearance appearance) throws HidUnavailable {
        Shown now = new Shown(kinds.getOrDefault(place, PageLayout.Kind.BUTTON), appearance);
        if (now.equals(shown.get(place))) {
            return false;
        }
        switch (place) {
            case Place.Key key -> key(places.key(key), now);
            case Place.Encoder(int knob) -> knob(knob, now);
            case Place.Status() -> status(now);
            case Place.Fader _ -> {} // no deck has faders
        }
        shown.put(place, now);
        return true;
    }

    private void key(int key, Shown now) throws HidUnavailable {
        if (key < 0 || model.face().coding() == DeckModel.Coding.NONE) {
            return;
        }
        if (key >= model.gridKeys()) {
            int fill = now.appearance().fill();
            writer.key(key, fill >> 16 & 0xFF, fill >> 8 & 0xFF, fill & 0xFF);
        } else {
            writer.key(key, faces.face(model.face(), now.kind(), now.appearance()));
        }
    }

    private void knob(int knob, Shown now) throws HidUnavailable {
        if (knob < 0 || knob >= model.knobs().count()) {
            return;
        }
        if (model.strip().regions()) {
            Region part = model.above(knob);
            PageLayout.Kind kind = kinds.getOrDefault(new Place.Encoder(knob), PageLayout.Kind.ENCODER);
            writer.region(part, faces.part(model.strip(), part.width(), kind, now.appearance()));
        }
        if (model.knobs().lamp()) {
            int fill = now.appearance().fill();
            writer.lamp(knob, fill >> 16 & 0xFF, fill >> 8 & 0xFF, fill & 0xFF);
        }
        if (model.knobs().ringSteps() > 0) {
            writer.ring(knob, Rings.gauge(model.knobs().ringSteps(), now.appearance()));
        }
    }

    private void status(Shown now) throws HidUnavailable {
        if (model.strip().exists() && model.knobs().count() == 0) {
            writer.strip(faces.part(model.strip(), model.strip().width(), PageLayout.Kind.LABEL, now.appearance()));
        }
    }
}
