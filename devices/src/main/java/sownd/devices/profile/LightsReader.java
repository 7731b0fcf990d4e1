package sownd.devices.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sownd.devices.midi.MidiFault;

/** Reads the "lights" of a profile: by name, how each kind of light is spoken to. */
final class LightsReader {
    private static final int MOST = 127;
    private static final int MOST_FINE = 16383;

    private LightsReader() {}

    static Map<String, Light> read(Entry lights) {
        Map<String, Light> all = new LinkedHashMap<>();
        for (String name : lights.names()) {
            light(name, lights.entry(name)).ifPresent(light -> all.put(name, light));
        }
        return all;
    }

    private static Optional<? extends Light> light(String name, Entry entry) {
        String kind = entry.text("kind");
        Optional<? extends Light> light = switch (kind) {
            case "rgb" -> rgb(name, entry);
            case "palette" -> palette(name, entry);
            case "states" -> states(name, entry);
            case "ring" -> ring(name, entry);
            case "motor" -> motor(name, entry);
            case "meter" -> meter(name, entry);
            case "text" -> text(name, entry);
            case "strip" -> strip(name, entry);
            default -> {
                entry.fault(
                        "kind",
                        "\"" + kind + "\" is no kind of light",
                        "write rgb, palette, states, ring, motor, meter, text or strip");
                yield Optional.<Light>empty();
            }
        };
        if (light.isPresent()) {
            entry.end();
        }
        return light;
    }

    private static Optional<Light.Rgb> rgb(String name, Entry entry) {
        var message = message(entry, "number", "first", "last", "red", "green", "blue");
        int entries = entry.whole("entries", 1, 1024, 1);
        if (!entry.has("palette")) {
            return message.map(m -> new Light.Rgb(name, m, entries, Optional.empty()));
        }
        var palette = blinking(entry.entry("palette"));
        return message.flatMap(m -> palette.map(p -> new Light.Rgb(name, m, entries, Optional.of(p))));
    }

    private static Optional<Light.Palette> blinking(Entry entry) {
        var solid = template(entry, "solid", "number", "colour");
        var blink = template(entry, "blink", "number", "colour");
        var colours = colours(entry.entry("colours"));
        entry.end();
        return solid.flatMap(s -> blink.map(b -> new Light.Palette(s, b, colours)));
    }

    private static Optional<Single.Palette> palette(String name, Entry entry) {
        var message = message(entry, "number", "colour");
        var blink = entry.has("blink") ? template(entry, "blink", "number", "colour") : message;
        var colours = colours(entry.entry("colours"));
        var blinking = entry.has("blinking") ? colours(entry.entry("blinking")) : colours;
        return message.flatMap(m -> blink.map(b -> new Single.Palette(name, m, b, colours, blinking)));
    }

    private static Optional<Light.Strip> strip(String name, Entry entry) {
        var message = message(entry, "colour");
        int count = entry.whole("count", 1, 64, 8);
        var colours = colours(entry.entry("colours"));
        return message.map(m -> new Light.Strip(name, m, count, colours));
    }

    private static Light.Colours colours(Entry entry) {
        Map<Integer, Integer> colours = new HashMap<>();
        for (String number : entry.names()) {
            String colour = entry.text(number);
            if (number.matches("\\d{1,3}") && Integer.parseInt(number) <= MOST && colour.matches("#[0-9a-fA-F]{6}")) {
                colours.put(Integer.parseInt(number), Integer.parseInt(colour.substring(1), 16));
            } else {
                entry.fault(number, "no colour of a palette", "write \"5\": \"#ff0000\" with a number from 0 to 127");
            }
        }
        return new Light.Colours(colours);
    }

    private static Optional<Single.States> states(String name, Entry entry) {
        var message = message(entry, "number", "state");
        int off = entry.whole("off", 0, MOST, 0);
        int on = entry.whole("on", 0, MOST, MOST);
        int blink = entry.whole("blink", 0, MOST, on);
        return message.map(m -> new Single.States(name, m, off, on, blink));
    }

    private static Optional<Single.Ring> ring(String name, Entry entry) {
        var message = message(entry, "number", "value");
        int off = entry.whole("off", 0, MOST, 0);
        int least = entry.whole("least", 0, MOST, 0);
        int most = entry.whole("most", 0, MOST, MOST);
        return message.map(m -> new Single.Ring(name, m, off, least, most));
    }

    private static Optional<Single.Motor> motor(String name, Entry entry) {
        var message = message(entry, "number", "value");
        int most = entry.whole("most", 1, MOST_FINE, MOST);
        return message.map(m -> new Single.Motor(name, m, most));
    }

    private static Optional<Single.Meter> meter(String name, Entry entry) {
        var message = message(entry, "number", "level");
        int most = entry.whole("most", 1, MOST, MOST);
        int over = entry.whole("over", 1, MOST, most);
        return message.map(m -> new Single.Meter(name, m, most, over));
    }

    private static Optional<Single.Text> text(String name, Entry entry) {
        var message = message(entry, "number", "offset", "letter");
        int width = entry.whole("width", 1, 64, 7);
        List<Integer> rows = new ArrayList<>();
        for (Doc row : entry.items("rows")) {
            if (row instanceof Doc.Num number) {
                rows.add((int) number.value());
            }
        }
        if (rows.isEmpty()) {
            entry.fault("rows", "no row of letters is named", "add \"rows\": [0]: the place of its first letter");
        }
        return message.map(m -> new Single.Text(name, m, width, rows));
    }

    private static Optional<ByteTemplate> message(Entry entry, String... blanks) {
        return template(entry, "message", blanks);
    }

    private static Optional<ByteTemplate> template(Entry entry, String field, String... blanks) {
        Entry.Reading<ByteTemplate> reading = text -> {
            ByteTemplate template = ByteTemplate.of(text, Set.of(blanks));
            if (Set.of(blanks).contains("letter") && !template.repeats("letter")) {
                throw new MidiFault("no letters are in it", "add [ {letter} ]");
            }
            return template;
        };
        return entry.midi(field, reading);
    }
}
