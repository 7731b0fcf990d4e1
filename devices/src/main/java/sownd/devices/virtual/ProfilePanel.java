package sownd.devices.virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import sownd.devices.Place;
import sownd.devices.midi.MidiMessage;
import sownd.devices.midi.VirtualPort;
import sownd.devices.midi.VirtualPorts;
import sownd.devices.profile.Profile;
import sownd.devices.profile.Reading;

/**
 * A MIDI controller to be seen, by its profile: encoders above, keys below them, faders at the bottom. A pair of ports that
 * bear its name come with it.
 */
public final class ProfilePanel implements VirtualPanel {
    private static final int IN_A_ROW = 8;
    private static final int LOWER = 32;

    private final Profile profile;
    private final List<Place> places;
    private final List<Part> parts;
    private final List<Seen> seen = new ArrayList<>();
    private final VirtualPort input;
    private final VirtualPort output;
    private volatile Runnable changed = () -> {};

    public ProfilePanel(Profile profile) {
        this.profile = profile;
        places = profile.controls().stream()
                .map(Profile.Control::place)
                .filter(place -> !(place instanceof Place.Status))
                .distinct()
                .toList();
        parts = laid();
        places.forEach(place -> seen.add(blank(place)));
        String name = profile.ports().getFirst();
        input = VirtualPort.input(name);
        output = VirtualPort.output(name, this::take);
    }

    private Seen blank(Place place) {
        boolean lit = of(place).anyMatch(control -> !control.lights().isEmpty());
        Seen dark = lit ? Seen.NOTHING.lit(0, false) : Seen.NOTHING;
        return place instanceof Place.Fader ? dark.at(0) : dark;
    }

    private Stream<Profile.Control> of(Place place) {
        return profile.controls().stream().filter(control -> control.place().equals(place));
    }

    private List<Part> laid() {
        int encoders = highest(place -> place instanceof Place.Encoder(int index) ? index : -1) + 1;
        int above = (encoders + IN_A_ROW - 1) / IN_A_ROW;
        int rows = highest(place -> place instanceof Place.Key(int row, int _) ? row : -1) + 1;
        return places.stream()
                .map(place -> switch (place) {
                    case Place.Key(int row, int column) -> Part.key(column, above + row);
                    case Place.Encoder(int index) -> Part.knob(index % IN_A_ROW, Math.floorDiv(index, IN_A_ROW));
                    case Place.Fader(int index) -> Part.fader(index, above + rows);
                    case Place.Status() -> Part.key(0, 0); // left out above
                })
                .toList();
    }

    private int highest(ToIntFunction<Place> index) {
        return places.stream().mapToInt(index).max().orElse(-1);
    }

    /** Shows its ports among those of the system. */
    public void plug() {
        VirtualPorts.plug(input);
        VirtualPorts.plug(output);
    }

    /** Takes them away again. */
    public void unplug() {
        VirtualPorts.unplug(input);
        VirtualPorts.unplug(output);
    }

    @Override
    public String title() {
        return profile.maker() + " " + profile.model();
    }

    @Override
    public List<Part> parts() {
        return parts;
    }

    @Override
    public Seen seen(int part) {
        synchronized (seen) {
            return seen.get(part);
        }
    }

    private void take(byte[] bytes) {
        MidiMessage message = MidiMessage.of(bytes);
        synchronized (seen) {
            profile.controls().forEach(control -> take(control, message));
        }
        changed.run();
    }

    private void take(Profile.Control control, MidiMessage message) {
        int part = places.indexOf(control.place());
        control.lights()
                .forEach(light -> LightReader.change(light, control.number(), message)
                        .ifPresent(change -> seen.set(part, change.apply(seen.get(part)))));
    }

    private Optional<Profile.Control> control(int part, Predicate<Reading> which) {
        return of(places.get(part))
                .filter(control -> which.test(control.reading()))
                .findFirst();
    }

    @Override
    public void press(int part, boolean down) {
        control(part, reading -> reading == Reading.PRESS || reading == Reading.TOUCH)
                .ifPresent(control -> input.play(control.in().message(down ? 1 : 0)));
    }

    @Override
    public void turn(int part, int steps) {
        control(part, Reading::relative)
                .ifPresentOrElse(
                        control -> input.play(MidiMessage.control(
                                Math.max(1, control.in().channel()),
                                Math.max(0, control.in().number()),
                                control.reading().told(steps))),
                        () -> nudge(part, steps));
    }

    /** A knob that tells where it stands. */
    private void nudge(int part, int steps) {
        double before = seen(part).position();
        slide(part, Math.clamp((Double.isNaN(before) ? 0.5 : before) + steps / 127.0, 0, 1));
    }

    @Override
    public void slide(int part, double position) {
        control(part, reading -> reading == Reading.POSITION || reading == Reading.FINE)
                .ifPresent(control -> {
                    synchronized (seen) {
                        seen.set(part, seen.get(part).at(position));
                    }
                    if (control.reading() == Reading.FINE) {
                        fine(control, (int) Math.round(position * 16383));
                    } else {
                        input.play(control.in().message(position));
                    }
                    changed.run();
                });
    }

    private void fine(Profile.Control control, int bits) {
        int channel = Math.max(1, control.in().channel());
        int number = Math.max(0, control.in().number());
        input.play(MidiMessage.control(channel, number, bits >> 7));
        input.play(MidiMessage.control(channel, number + LOWER, bits & 0x7F));
    }

    @Override
    public void onChange(Runnable told) {
        changed = told;
    }
}
