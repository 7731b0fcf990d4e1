package sownd.devices.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import sownd.devices.Place;
import sownd.devices.midi.MidiFault;
import sownd.devices.midi.MidiMatch;
import sownd.devices.midi.MidiWords;

/**
 * Reads the "controls" of a profile. One entry is one control, or many: {@code rows} and {@code columns} of keys, or a
 * {@code count} of faders or encoders, whose {@code #} counts from {@code first} by steps.
 */
final class ControlsReader {
    private static final int MOST = 127;
    private static final int FINE_BITS = 14;
    private static final List<Reading> TURNS = Arrays.stream(Reading.values())
            .filter(reading -> reading.relative() || reading == Reading.POSITION)
            .toList();

    private final Map<String, Light> lights;
    private final List<ProfileFault.Item> faults;
    private final Map<Used, Doc.Spot> places = new HashMap<>();
    private final Map<MidiMatch, Doc.Spot> inputs = new HashMap<>();
    private final List<Profile.Control> controls = new ArrayList<>();

    /** A place may be used once by each gesture. */
    private record Used(Place place, Reading reading) {}

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
        } else if (entry.has("encoder")) {
            encoders(entry, doc.spot());
        } else {
            entry.fault("", "neither a key nor a fader", "add \"key\": [0, 0], \"fader\": 0 or \"encoder\": 0");
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
        Line line = new Line(entry, spot, "in", Reading.PRESS, lights(entry), number(entry));
        Line pressure = new Line(entry, spot, "pressure", Reading.PRESSURE, List.of(), MidiMatch.ANY);
        boolean pressed = entry.has("pressure");
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                Place place = new Place.Key((int) row.value() + r, (int) column.value() + c);
                int index = r * columns + c;
                int counted = first + r * rowStep + c * columnStep;
                if (!line.add(place, index, counted) || (pressed && !pressure.add(place, index, counted))) {
                    return;
                }
            }
        }
    }

    private void faders(Entry entry, Doc.Spot spot) {
        boolean fine = entry.whole("bits", 7, FINE_BITS, 7) == FINE_BITS;
        int from = entry.whole("fader", 0, 255, 0);
        row(entry, spot, "in", fine ? Reading.FINE : Reading.POSITION, i -> new Place.Fader(from + i));
        if (entry.has("touch")) {
            row(entry, spot, "touch", Reading.TOUCH, i -> new Place.Fader(from + i));
        }
    }

    private void encoders(Entry entry, Doc.Spot spot) {
        int from = entry.whole("encoder", 0, 255, 0);
        row(entry, spot, "in", turns(entry), i -> new Place.Encoder(from + i));
        if (entry.has("push")) {
            row(entry, spot, "push", Reading.PRESS, i -> new Place.Encoder(from + i));
        }
    }

    private static Reading turns(Entry entry) {
        if (!entry.has("turns")) {
            return Reading.POSITION;
        }
        String word = entry.text("turns");
        Optional<Reading> turns =
                TURNS.stream().filter(reading -> reading.word().equals(word)).findFirst();
        if (turns.isEmpty()) {
            String known = String.join(", ", TURNS.stream().map(Reading::word).toList());
            entry.fault("turns", "\"" + word + "\" is no way to turn", "write one of " + known);
        }
        return turns.orElse(Reading.POSITION);
    }

    /** Controls in a row; only what they send first has lights. */
    private void row(Entry entry, Doc.Spot spot, String field, Reading reading, IntFunction<Place> places) {
        boolean main = field.equals("in");
        int count = entry.whole("count", 1, 64, 1);
        int first = entry.whole(main ? "first" : field + "_first", 0, MOST, 0);
        int step = entry.whole(main ? "step" : field + "_step", -MOST, MOST, 1);
        List<Light> lit = main ? lights(entry) : List.of();
        Line line = new Line(entry, spot, field, reading, lit, number(entry));
        for (int i = 0; i < count && line.add(places.apply(i), i, first + i * step); i++) {}
    }

    /** By what number lights are addressed, where it is not that of the input. */
    private static int number(Entry entry) {
        return entry.has("number") ? entry.whole("number", 0, MOST, 0) : MidiMatch.ANY;
    }

    private List<Light> lights(Entry entry) {
        List<Light> found = new ArrayList<>();
        if (entry.has("light")) {
            light(entry, "light", entry.text("light"), found);
        }
        entry.texts("lights").forEach(name -> light(entry, "lights", name, found));
        return found;
    }

    private void light(Entry entry, String field, String name, List<Light> found) {
        Light light = lights.get(name);
        if (light == null) {
            entry.fault(field, "there is no light \"" + name + "\"", "name one of " + lights.keySet());
        } else {
            found.add(light);
        }
    }

    /** Controls that are read alike. */
    private final class Line {
        private final Entry entry;
        private final Doc.Spot spot;
        private final String field;
        private final Reading reading;
        private final List<Light> lit;
        private final int number;

        Line(Entry entry, Doc.Spot spot, String field, Reading reading, List<Light> lit, int number) {
            this.entry = entry;
            this.spot = spot;
            this.field = field;
            this.reading = reading;
            this.lit = lit;
            this.number = number;
        }

        /** Adds one; false if its input cannot be read, so that a grid says so once and not for each of its keys. */
        boolean add(Place place, int index, int counted) {
            Optional<MidiMatch> in = entry.midi(field, text -> input(text, counted));
            in.ifPresent(match -> {
                int addressed = number == MidiMatch.ANY ? Math.max(match.number(), 0) : number + index;
                put(spot, new Profile.Control(place, match, reading, addressed, lit));
            });
            return in.isPresent();
        }
    }

    private static MidiMatch input(String text, int counted) throws MidiFault {
        if (text.contains("#") && (counted < 0 || counted > MOST)) {
            throw new MidiFault("counting in \"" + text + "\" comes to " + counted, "change first or the steps");
        }
        return MidiWords.match(text.replace("#", String.valueOf(counted)));
    }

    private void put(Doc.Spot spot, Profile.Control control) {
        Doc.Spot samePlace = places.putIfAbsent(new Used(control.place(), control.reading()), spot);
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
