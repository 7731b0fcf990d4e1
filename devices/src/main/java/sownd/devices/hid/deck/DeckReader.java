package sownd.devices.hid.deck;

import java.util.List;
import sownd.devices.Events;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.hid.HidReader;
import sownd.devices.hid.HidWire;

/** Reads a deck's reports and offers what hands did. */
final class DeckReader extends HidReader<DeckEvent> {
    private static final int LONGEST_REPORT = 1024;

    private final DeckDecoder decoder;
    private final DeckPlaces places;

    DeckReader(String surface, DeckModel model, HidWire wire, Events events) {
        super(surface, wire, events, LONGEST_REPORT);
        this.decoder = new DeckDecoder(model);
        this.places = new DeckPlaces(model);
    }

    @Override
    protected List<DeckEvent> decode(byte[] bytes) {
        return decoder.decode(bytes);
    }

    @Override
    protected List<DeckEvent> release() {
        return decoder.letGo();
    }

    /** Events the receiver had no room for. */
    long dropped() {
        return events.dropped();
    }

    @Override
    protected void pass(DeckEvent event, long nanoTime) {
        switch (event) {
            case DeckEvent.KeyDown(int key) -> events.press(places.key(key), true, nanoTime);
            case DeckEvent.KeyUp(int key) -> events.press(places.key(key), false, nanoTime);
            case DeckEvent.KnobDown(int knob) -> events.press(new Place.Encoder(knob), true, nanoTime);
            case DeckEvent.KnobUp(int knob) -> events.press(new Place.Encoder(knob), false, nanoTime);
            case DeckEvent.Turned(int knob, int steps) ->
                events.offer(new Place.Encoder(knob), Gesture.TURN, steps, nanoTime);
            case DeckEvent.Touched(int x, int _, boolean _) -> tap(places.knob(x), nanoTime);
            case DeckEvent.Swiped _, DeckEvent.TagRead _ -> {} // no gesture yet
        }
    }

    /** A finger on what an encoder shows is a push of the encoder. */
    private void tap(int knob, long nanoTime) {
        events.press(new Place.Encoder(knob), true, nanoTime);
        events.press(new Place.Encoder(knob), false, nanoTime);
    }
}
