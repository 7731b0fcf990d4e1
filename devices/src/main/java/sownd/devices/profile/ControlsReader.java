package sownd.devices.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sownd.devices.Place;
import sownd.devices.midi.MidiFault;
import sownd.devices.midi.MidiMatch;
import sownd.devices.midi.MidiWords;

/**
 * Reads the "controls" of a profile. One entry is one control, or many: {@code rows} and {@code columns} of keys, or a
 * {@code count} of faders, whose {@code #} counts from {@code first} by steps.
 */
final class ControlsReader {
    private static final int MOST = 127;

    private final Map<String, Light> lights;
    private final List<ProfileFault.Item> faults;
    private final Map<Place, Doc.Spot> places = new HashMap<>();
    private final Map<MidiMatch, Doc.Spot> inputs = new HashMap<>();
    private final List<Profile.Control> controls = new ArrayList<>();

    ControlsReader(Map<String, Light> lights, List<ProfileFault.Item> faults) {
        this.lights = lights;
        this.faults = faults;
    }

    List<Profile.Control> read(List<Doc> docs) {
        docs.forEach(this::entry);
        return controls;
    }

    private void entry(Doc doc) {
        Entry entry = Entry.of(doc, faults);
        int before = faults.size();
        if (entry.has("key")) {
            keys(entry, doc.spot());
        } else if (entry.has("fader")) {
            faders(entry, doc.spot());
        } else {
            entry.fault("", "neither a key nor a fader", "add \"key\": [0, 0] or \"fader\": 0");
        }
        if (faults.size() == before) {
            entry.end();
        }
    }

    private void keys(Entry entry, Doc.Spot spot) {
        List<Doc> corner = entry.items("key");
        if (corner.size() != 2
                || !(corner.get(0) instanceof Doc.Num row)
                || !(corner.get(1) instanceof Doc.Num column)) {
            entry.fault("key", "\"key\" is no place", "write [row, column], both from 0");
            return;
        }
        int rows = entry.whole("rows", 1, 64, 1);
        int columns = entry.whole("columns", 1, 64, 1);
        int first = entry.whole("first", 0, MOST, 0);
        int rowStep = entry.whole("row_step", -MOST, MOST, columns);
        int columnStep = entry.whole("column_step", -MOST, MOST, 1);
        Optional<Light> light = light(entry);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                Place place = new Place.Key((int) row.value() + r, (int) column.value() + c);
                if (!control(entry, spot, place, first + r * rowStep + c * columnStep, light)) {
                    return;
                }
            }
        }
    }

    private void faders(Entry entry, Doc.Spot spot) {
        int fader = entry.whole("fader", 0, 255, 0);
        int count = entry.whole("count", 1, 64, 1);
        int first = entry.whole("first", 0, MOST, 0);
        int step = entry.whole("step", -MOST, MOST, 1);
        for (int i = 0; i < count; i++) {
            if (!control(entry, spot, new Place.Fader(fader + i), first + i * step, Optional.empty())) {
                return;
            }
        }
    }

    private Optional<Light> light(Entry entry) {
        if (!entry.has("light")) {
            return Optional.empty();
        }
        String name = entry.text("light");
        Optional<Light> light = Optional.ofNullable(lights.get(name));
        if (light.isEmpty()) {
            entry.fault("light", "there is no light \"" + name + "\"", "name one of " + lights.keySet());
        }
        return light;
    }

    /** Adds one control; false if its input cannot be read, so that a grid says so once and not for each of its keys. */
    private boolean control(Entry entry, Doc.Spot spot, Place place, int counted, Optional<Light> light) {
        Optional<MidiMatch> in = entry.midi("in", text -> input(text, counted));
        in.ifPresent(match -> add(spot, new Profile.Control(place, match, Math.max(match.number(), 0), light)));
        return in.isPresent();
    }

    private static MidiMatch input(String text, int counted) throws MidiFault {
        if (text.contains("#") && (counted < 0 || counted > MOST)) {
            throw new MidiFault("counting in \"" + text + "\" comes to " + counted, "change first or the steps");
        }
        return MidiWords.match(text.replace("#", String.valueOf(counted)));
    }

    private void add(Doc.Spot spot, Profile.Control control) {
        Doc.Spot samePlace = places.putIfAbsent(control.place(), spot);
        Doc.Spot sameInput = inputs.putIfAbsent(control.in(), spot);
        if (samePlace != null) {
            faults.add(spot.fault(
                    control.place() + " is there already, line " + samePlace.line(),
                    "give each control its own place"));
        }
        if (sameInput != null) {
            faults.add(spot.fault(
                    "\"" + control.in() + "\" is sent already by line " + sameInput.line(),
                    "let \"in\" count with # and \"first\""));
        }
        controls.add(control);
    }
}
