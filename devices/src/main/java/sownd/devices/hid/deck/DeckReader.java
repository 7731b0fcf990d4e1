package sownd.devices.hid.deck;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import sownd.devices.ControlEvent;
import sownd.devices.Events;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.hid.HidUnavailable;
import sownd.devices.hid.HidWire;

/**
 * Reads a deck's reports and offers what hands did. A release the receiver had no room for is offered again, until it is
 * taken: nothing stays pressed. One thread steps it.
 */
final class DeckReader {
    private static final int LONGEST_REPORT = 1024;

    private final String surface;
    private final HidWire wire;
    private final Events events;
    private final DeckDecoder decoder;
    private final DeckPlaces places;
    private final byte[] report = new byte[LONGEST_REPORT];
    private final Deque<ControlEvent> owed = new ArrayDeque<>();
    private long dropped;

    DeckReader(String surface, DeckModel model, HidWire wire, Events events) {
        this.surface = surface;
        this.wire = wire;
        this.events = events;
        this.decoder = new DeckDecoder(model);
        this.places = new DeckPlaces(model);
    }

    /**
     * Waits for one report and passes on what it says.
     *
     * @return whether one came in time
     * @throws HidUnavailable if the deck has gone
     */
    boolean doWork(int timeoutMillis) throws HidUnavailable {
        payOwed();
        int length = wire.read(report, timeoutMillis);
        if (length <= 0) {
            return false;
        }
        pass(decoder.decode(Arrays.copyOf(report, length)), System.nanoTime());
        return true;
    }

    /** The deck has gone: lets go of everything it held. */
    void letGo() {
        payOwed();
        pass(decoder.letGo(), System.nanoTime());
    }

    /** Events the receiver had no room for; releases among them are not lost. */
    long dropped() {
        return dropped;
    }

    private void payOwed() {
        while (!owed.isEmpty() && events.offer(owed.getFirst())) {
            owed.removeFirst();
        }
    }

    private void pass(List<DeckEvent> done, long nanoTime) {
        for (DeckEvent event : done) {
            switch (event) {
                case DeckEvent.KeyDown(int key) -> offer(places.key(key), Gesture.DOWN, 1, nanoTime);
                case DeckEvent.KeyUp(int key) -> offer(places.key(key), Gesture.UP, 0, nanoTime);
                case DeckEvent.KnobDown(int knob) -> offer(new Place.Encoder(knob), Gesture.DOWN, 1, nanoTime);
                case DeckEvent.KnobUp(int knob) -> offer(new Place.Encoder(knob), Gesture.UP, 0, nanoTime);
                case DeckEvent.Turned(int knob, int steps) ->
                    offer(new Place.Encoder(knob), Gesture.TURN, steps, nanoTime);
                case DeckEvent.Touched(int x, int _, boolean _) -> tap(places.knob(x), nanoTime);
                case DeckEvent.Swiped _, DeckEvent.TagRead _ -> {} // no gesture yet
            }
        }
    }

    /** A finger on what an encoder shows is a push of the encoder. */
    private void tap(int knob, long nanoTime) {
        offer(new Place.Encoder(knob), Gesture.DOWN, 1, nanoTime);
        offer(new Place.Encoder(knob), Gesture.UP, 0, nanoTime);
    }

    private void offer(Place place, Gesture gesture, double value, long nanoTime) {
        ControlEvent event = new ControlEvent(surface, place, gesture, value, nanoTime);
        boolean mustWait = gesture == Gesture.UP && !owed.isEmpty();
        if (!mustWait && events.offer(event)) {
            return;
        }
        dropped++;
        if (gesture == Gesture.UP) {
            owed.addLast(event);
        }
    }
}
