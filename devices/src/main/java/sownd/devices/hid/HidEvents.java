package sownd.devices.hid;

import java.util.ArrayDeque;
import java.util.Deque;
import sownd.devices.ControlEvent;
import sownd.devices.Events;
import sownd.devices.Gesture;
import sownd.devices.Place;

/**
 * Offers what hands did on one surface. A release the receiver had no room for is offered again, until it is taken:
 * nothing stays pressed. One thread.
 */
public final class HidEvents {
    private final String surface;
    private final Events events;
    private final Deque<ControlEvent> owed = new ArrayDeque<>();
    private long dropped;

    public HidEvents(String surface, Events events) {
        this.surface = surface;
        this.events = events;
    }

    /** Offers the releases again that were not taken. */
    public void payOwed() {
        while (!owed.isEmpty() && events.offer(owed.getFirst())) {
            owed.removeFirst();
        }
    }

    public void offer(Place place, Gesture gesture, double value, long nanoTime) {
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

    /** A press, or its end. */
    public void press(Place place, boolean down, long nanoTime) {
        offer(place, down ? Gesture.DOWN : Gesture.UP, down ? 1 : 0, nanoTime);
    }

    /** Events the receiver had no room for; releases among them are not lost. */
    public long dropped() {
        return dropped;
    }
}
