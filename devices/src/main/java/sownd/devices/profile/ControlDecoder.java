package sownd.devices.profile;

import java.util.List;
import java.util.Optional;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.midi.MidiEvent;
import sownd.devices.midi.MidiMessage;

/** Messages from a device to what hands did. Any thread; keeps nothing. */
final class ControlDecoder {
    private final String surface;
    private final Profile profile;

    ControlDecoder(String surface, Profile profile) {
        this.surface = surface;
        this.profile = profile;
    }

    /** Empty for a message that no control of the profile sends. */
    Optional<ControlEvent> decode(MidiEvent event, long nanoTime) {
        for (Profile.Control control : profile.controls()) {
            if (control.in().matches(event)) {
                return Optional.of(event(control.place(), control.in().value(event), nanoTime));
            }
        }
        return Optional.empty();
    }

    /** The fader positions in the device's report; empty for any other exclusive. */
    List<ControlEvent> decode(MidiMessage sysex, long nanoTime) {
        return profile.report().flatMap(report -> report.read(sysex)).stream()
                .flatMap(positions -> positions.entrySet().stream())
                .map(position -> event(new Place.Fader(position.getKey()), position.getValue(), nanoTime))
                .toList();
    }

    private ControlEvent event(Place place, double value, long nanoTime) {
        Gesture gesture = place instanceof Place.Fader ? Gesture.MOVE : value > 0 ? Gesture.DOWN : Gesture.UP;
        return new ControlEvent(surface, place, gesture, value, nanoTime);
    }
}
