package sownd.devices.profile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the "lights" of a profile: by name, how each kind of light is spoken to. */
final class LightsReader {
    private static final Set<String> RUN = Set.of("first", "last", "red", "green", "blue");
    private static final int MOST = 127;

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
            case "states" -> states(name, entry);
            default -> {
                entry.fault("kind", "\"" + kind + "\" is no kind of light", "write \"rgb\" or \"states\"");
                yield Optional.<Light>empty();
            }
        };
        if (light.isPresent()) {
            entry.end();
        }
        return light;
    }

    private static Optional<Light.Rgb> rgb(String name, Entry entry) {
        Optional<ByteTemplate> message = entry.midi("message", text -> ByteTemplate.of(text, RUN));
        int entries = entry.whole("entries", 1, 1024, 1);
        Optional<Light.Palette> palette = palette(entry.entry("palette"));
        return message.flatMap(m -> palette.map(p -> new Light.Rgb(name, m, entries, p)));
    }

    private static Optional<Light.Palette> palette(Entry entry) {
        Set<String> blanks = Set.of("number", "colour");
        Optional<ByteTemplate> solid = entry.midi("solid", text -> ByteTemplate.of(text, blanks));
        Optional<ByteTemplate> blink = entry.midi("blink", text -> ByteTemplate.of(text, blanks));
        Map<Integer, Integer> colours = colours(entry.entry("colours"));
        entry.end();
        return solid.flatMap(s -> blink.map(b -> new Light.Palette(s, b, colours)));
    }

    private static Map<Integer, Integer> colours(Entry entry) {
        Map<Integer, Integer> colours = new HashMap<>();
        for (String number : entry.names()) {
            String colour = entry.text(number);
            if (number.matches("\\d{1,3}") && Integer.parseInt(number) <= MOST && colour.matches("#[0-9a-fA-F]{6}")) {
                colours.put(Integer.parseInt(number), Integer.parseInt(colour.substring(1), 16));
            } else {
                entry.fault(number, "no colour of a palette", "write \"5\": \"#ff0000\" with a number from 0 to 127");
            }
        }
        return colours;
    }

    private static Optional<Light.States> states(String name, Entry entry) {
        Optional<ByteTemplate> message =
                entry.midi("message", text -> ByteTemplate.of(text, Set.of("number", "state")));
        int off = entry.whole("off", 0, MOST, 0);
        int on = entry.whole("on", 0, MOST, MOST);
        int blink = entry.whole("blink", 0, MOST, on);
        return message.map(m -> new Light.States(name, m, off, on, blink));
    }
}
