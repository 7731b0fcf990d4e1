package sownd.devices.hid.deck;

import java.util.Arrays;
import java.util.List;
import sownd.devices.Events;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.hid.HidEvents;
import sownd.devices.hid.HidHands;
import sownd.devices.hid.HidUnavailable;
import sownd.devices.hid.HidWire;

/** Reads a deck's reports and offers what hands did. */
final class DeckReader implements HidHands {
    private static final int LONGEST_REPORT = 1024;

    private final HidWire wire;
    private final HidEvents events;
    private final DeckDecoder decoder;
    private final DeckPlaces places;
    private final byte[] report = new byte[LONGEST_REPORT];

    DeckReader(String surface, DeckModel model, HidWire wire, Events events) {
        this.wire = wire;
        this.events = new HidEvents(surface, events);
        this.decoder = new DeckDecoder(model);
        this.places = new DeckPlaces(model);
    }

    @Override
    public boolean doWork(int timeoutMillis) throws HidUnavailable {
        events.payOwed();
        int length = wire.read(report, timeoutMillis);
        if (length <= 0) {
            return false;
        }
        pass(decoder.decode(Arrays.copyOf(report, length)), System.nanoTime());
        return true;
    }

    @Override
    public void letGo() {
        events.payOwed();
        pass(decoder.letGo(), System.nanoTime());
    }

    /** Events the receiver had no room for. */
    long dropped() {
        return events.dropped();
    }

    private void pass(List<DeckEvent> done, long nanoTime) {
        for (DeckEvent event : done) {
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
    }

    /** A finger on what an encoder shows is a push of the encoder. */
    private void tap(int knob, long nanoTime) {
        events.press(new Place.Encoder(knob), true, nanoTime);
        events.press(new Place.Encoder(knob), false, nanoTime);
    }
}
