package sownd.devices.hid.xkeys;

import java.util.List;
import sownd.devices.Events;
import sownd.devices.Gesture;
import sownd.devices.hid.HidReader;
import sownd.devices.hid.HidWire;

/** Reads a panel's reports and offers what hands did. */
final class XkeysHands extends HidReader<XkeysEvent> {
    private static final int LONGEST_REPORT = 64;
    private static final double BAR = 255;
    private static final double SHUTTLE = 7;
    private static final double STICK = 127;

    private final XkeysDecoder decoder;
    private final XkeysPlaces places;

    XkeysHands(String surface, XkeysModel model, HidWire wire, Events events) {
        super(surface, wire, events, LONGEST_REPORT);
        this.decoder = new XkeysDecoder(model);
        this.places = new XkeysPlaces(model);
    }

    @Override
    protected List<XkeysEvent> decode(byte[] bytes) {
        return decoder.decode(bytes);
    }

    @Override
    protected List<XkeysEvent> release() {
        return decoder.letGo();
    }

    @Override
    protected void pass(XkeysEvent event, long nanoTime) {
        switch (event) {
            case XkeysEvent.Down(int button) -> places.key(button).ifPresent(key -> events.press(key, true, nanoTime));
            case XkeysEvent.Up(int button) -> places.key(button).ifPresent(key -> events.press(key, false, nanoTime));
            case XkeysEvent.Jog(int steps) -> events.offer(places.knob(), Gesture.TURN, steps, nanoTime);
            case XkeysEvent.Bar(int position) -> events.offer(places.bar(), Gesture.MOVE, position / BAR, nanoTime);
            case XkeysEvent.Shuttle(int position) ->
                events.offer(places.stick(0), Gesture.MOVE, middle(position, SHUTTLE), nanoTime);
            case XkeysEvent.Joystick stick -> joystick(stick, nanoTime);
        }
    }

    private void joystick(XkeysEvent.Joystick stick, long nanoTime) {
        events.offer(places.stick(0), Gesture.MOVE, middle(stick.x(), STICK), nanoTime);
        events.offer(places.stick(1), Gesture.MOVE, middle(stick.y(), STICK), nanoTime);
        if (stick.turned() != 0) {
            events.offer(places.knob(), Gesture.TURN, stick.turned(), nanoTime);
        }
    }

    /** What rests in the middle, as a fader's position. */
    private static double middle(int position, double most) {
        return Math.clamp((position / most + 1) / 2, 0, 1);
    }
}
