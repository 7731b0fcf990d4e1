package sownd.devices.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sownd.devices.midi.MidiFault;

/**
 * One object of a profile, read field by field. What is wrong goes to the list of faults and reading goes on, so that one
 * look finds everything; {@link #end} adds the fields nobody asked for.
 */
final class Entry {
    /** Reads a text as something of MIDI. */
    interface Reading<T> {
        T of(String text) throws MidiFault;
    }

    private final Doc.Spot spot;
    private final Map<String, Doc> fields;
    private final List<ProfileFault.Item> faults;
    private final Set<String> asked = new HashSet<>();

    private Entry(Doc.Spot spot, Map<String, Doc> fields, List<ProfileFault.Item> faults) {
        this.spot = spot;
        this.fields = fields;
        this.faults = faults;
    }

    static Entry of(Doc doc, List<ProfileFault.Item> faults) {
        if (doc instanceof Doc.Fields object) {
            return new Entry(object.spot(), object.fields(), faults);
        }
        faults.add(doc.spot().fault("this is no object", "write { \"field\": value }"));
        return new Entry(doc.spot(), Map.of(), faults);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Its field names, for objects whose names are free. */
    Set<String> names() {
        return fields.keySet();
    }

    /** The text of a field; empty with a fault if it is missing. */
    String text(String name) {
        Optional<Doc> field = field(name);
        if (field.isPresent() && field.get() instanceof Doc.Text text) {
            return text.value();
        }
        fault(name, "\"" + name + "\" is missing or no text", "add \"" + name + "\": \"...\"");
        return "";
    }

    /** A text read as something of MIDI; a fault at the text if it is none. */
    <T> Optional<T> midi(String name, Reading<T> reading) {
        int before = faults.size();
        String text = text(name);
        return faults.size() > before ? Optional.empty() : read(name, text, reading);
    }

    private <T> Optional<T> read(String name, String text, Reading<T> reading) {
        try {
            return Optional.of(reading.of(text));
        } catch (MidiFault fault) {
            fault(name, fault.what(), fault.mend());
            return Optional.empty();
        }
    }

    /** A whole number from least to most, or the usual one if the field is not there. */
    int whole(String name, int least, int most, int usual) {
        double value = number(name, least, most, usual);
        if (value != Math.rint(value)) {
            fault(name, "\"" + name + "\" is no whole number", "write " + Math.round(value));
        }
        return (int) value;
    }

    double number(String name, double least, double most, double usual) {
        Optional<Doc> field = field(name);
        if (field.isEmpty()) {
            return usual;
        }
        if (field.get() instanceof Doc.Num number && number.value() >= least && number.value() <= most) {
            return number.value();
        }
        fault(
                name,
                "\"" + name + "\" is out of range or no number",
                "write a number from " + say(least) + " to " + say(most));
        return usual;
    }

    private static String say(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** The texts of a list; an absent field is an empty list. */
    List<String> texts(String name) {
        return items(name).stream()
                .map(item -> item instanceof Doc.Text text ? text.value() : noText(item))
                .toList();
    }

    private String noText(Doc item) {
        faults.add(item.spot().fault("this is no text", "write it in double quotes"));
        return "";
    }

    /** The things in a list; an absent field is an empty list. */
    List<Doc> items(String name) {
        Optional<Doc> field = field(name);
        if (field.isEmpty()) {
            return List.of();
        }
        if (field.get() instanceof Doc.Items list) {
            return list.items();
        }
        fault(name, "\"" + name + "\" is no list", "write [ ... ]");
        return List.of();
    }

    /** Texts of a list, each read as something of MIDI. */
    <T> List<T> eachMidi(String name, Reading<T> reading) {
        List<T> all = new ArrayList<>();
        for (Doc item : items(name)) {
            String text = item instanceof Doc.Text t ? t.value() : noText(item);
            try {
                all.add(reading.of(text));
            } catch (MidiFault fault) {
                faults.add(item.spot().fault(fault.what(), fault.mend()));
            }
        }
        return all;
    }

    Entry entry(String name) {
        Optional<Doc> field = field(name);
        if (field.isPresent()) {
            return of(field.get(), faults);
        }
        fault(name, "\"" + name + "\" is missing", "add \"" + name + "\": { ... }");
        return new Entry(spot, Map.of(), new ArrayList<>());
    }

    /** A fault at a field, or at the whole object where there is no such field. */
    void fault(String name, String what, String mend) {
        Doc.Spot at = Optional.ofNullable(fields.get(name)).map(Doc::spot).orElse(spot);
        faults.add(at.fault(what, mend));
    }

    /** To be called once every known field was asked for. */
    void end() {
        for (String name : fields.keySet()) {
            if (!asked.contains(name) && !name.startsWith("$")) {
                String known = String.join(", ", asked.stream().sorted().toList());
                fault(name, "\"" + name + "\" is not known here", "known are " + known);
            }
        }
    }

    private Optional<Doc> field(String name) {
        asked.add(name);
        return Optional.ofNullable(fields.get(name));
    }
}
