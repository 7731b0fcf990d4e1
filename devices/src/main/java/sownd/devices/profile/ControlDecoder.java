package sownd.devices.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.midi.MidiEvent;
import sownd.devices.midi.MidiMatch;
import sownd.devices.midi.MidiMessage;

/**
 * Messages from a device to what hands did. One thread; of a position in two messages it remembers the first, which counts
 * at once, since a device may send it alone.
 */
final class ControlDecoder {
    private static final int LOWER = 32;
    private static final int BITS = 7;
    private static final int TOP = 127;
    private static final double MOST = 16383;

    private final String surface;
    private final Profile profile;
    private final Map<Place, Integer> upper = new HashMap<>();

    ControlDecoder(String surface, Profile profile) {
        this.surface = surface;
        this.profile = profile;
    }

    /** Empty for a message that no control of the profile sends. */
    Optional<ControlEvent> decode(MidiEvent event, long nanoTime) {
        for (Profile.Control control : profile.controls()) {
            if (control.in().matches(event)) {
                return Optional.of(event(control, value(control, event), nanoTime));
            }
            if (control.reading() == Reading.FINE && isLower(control, event)) {
                int bits = upper.getOrDefault(control.place(), 0) << BITS | event.data2();
                return Optional.of(event(control, bits / MOST, nanoTime));
            }
        }
        return Optional.empty();
    }

    private double value(Profile.Control control, MidiEvent event) {
        if (control.reading() == Reading.FINE) {
            upper.put(control.place(), event.data2());
            // All the lower bits are taken for set at the top, so that a device without them reaches it.
            return (event.data2() << BITS | (event.data2() == TOP ? TOP : 0)) / MOST;
        }
        return control.reading().relative()
                ? control.reading().steps(event.data2())
                : control.in().value(event);
    }

    private static boolean isLower(Profile.Control control, MidiEvent event) {
        return event.kind() == MidiEvent.Kind.CONTROL
                && event.number() == control.in().number() + LOWER
                && (control.in().channel() == MidiMatch.ANY || control.in().channel() == event.channel());
    }

    /** The fader positions in the device's report; empty for any other exclusive. */
    List<ControlEvent> decode(MidiMessage sysex, long nanoTime) {
        return profile.report().flatMap(report -> report.read(sysex)).stream()
                .flatMap(positions -> positions.entrySet().stream())
                .map(position -> new ControlEvent(
                        surface, new Place.Fader(position.getKey()), Gesture.MOVE, position.getValue(), nanoTime))
                .toList();
    }

    private ControlEvent event(Profile.Control control, double value, long nanoTime) {
        return new ControlEvent(surface, control.place(), control.reading().gesture(value), value, nanoTime);
    }
}
