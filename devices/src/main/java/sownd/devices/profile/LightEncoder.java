package sownd.devices.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import sownd.devices.Appearance;
import sownd.devices.Place;
import sownd.devices.midi.MidiMessage;

/**
 * Appearances to the messages that light a device. Remembers what each light shows and speaks only of differences. One
 * thread.
 *
 * <p>A light of any colour shows the fill; while its control is pressed, the fill halfway to white; with the badge "warn"
 * it blinks in the nearest colour of its palette. A light of one colour is on where there is a control, and blinks while
 * that has any badge.
 */
final class LightEncoder {
    /** What a light shows. */
    private sealed interface Look {
        /** Nobody knows: as the last program left it. */
        record Unknown() implements Look {}

        record Colour(int rgb) implements Look {}

        record Blinking(int colour) implements Look {}

        record State(int number) implements Look {}
    }

    /** A run of lights whose numbers follow each other and that show one colour. */
    record Run(int first, int last, int rgb) {}

    private final Map<Place, Profile.Control> controls = new LinkedHashMap<>();
    private final Map<Place, Look> shown = new HashMap<>();

    LightEncoder(Profile profile) {
        for (Profile.Control control : profile.controls()) {
            if (control.light().isPresent()) {
                controls.put(control.place(), control);
            }
        }
    }

    /** The messages that put every light out, whatever it shows. */
    List<MidiMessage> clear() {
        shown.clear();
        Map<Place, Appearance> dark = new LinkedHashMap<>();
        controls.keySet().forEach(place -> dark.put(place, Appearance.DARK));
        return encode(dark);
    }

    /** The messages that show these appearances, given what is shown already. */
    List<MidiMessage> encode(Map<Place, Appearance> changes) {
        List<MidiMessage> messages = new ArrayList<>();
        Map<Light.Rgb, NavigableMap<Integer, Integer>> colours = new LinkedHashMap<>();
        changes.forEach((place, appearance) -> change(place, appearance, messages, colours));
        colours.forEach((light, byNumber) -> colour(light, runs(byNumber), messages));
        return messages;
    }

    private void change(
            Place place,
            Appearance appearance,
            List<MidiMessage> messages,
            Map<Light.Rgb, NavigableMap<Integer, Integer>> colours) {
        Optional<Profile.Control> control = Optional.ofNullable(controls.get(place));
        Optional<Light> light = control.flatMap(Profile.Control::light);
        if (light.isEmpty()) {
            return;
        }
        Look look = look(light.get(), appearance);
        Look before = Optional.ofNullable(shown.put(place, look)).orElseGet(Look.Unknown::new);
        if (look.equals(before)) {
            return;
        }
        int number = control.get().number();
        switch (light.get()) {
            case Light.States states -> messages.add(state(states, number, look));
            case Light.Rgb rgb -> rgb(rgb, number, before, look, messages, colours);
        }
    }

    private static Look look(Light light, Appearance appearance) {
        return switch (light) {
            case Light.States states -> new Look.State(stateOf(states, appearance));
            case Light.Rgb rgb
            when appearance.badge().equals("warn") ->
                new Look.Blinking(rgb.palette().nearest(colourOf(appearance)));
            case Light.Rgb rgb -> new Look.Colour(colourOf(appearance));
        };
    }

    private static int stateOf(Light.States states, Appearance appearance) {
        if (!appearance.badge().isEmpty()) {
            return states.blink();
        }
        return appearance.fill() != 0 || appearance.pressed() ? states.on() : states.off();
    }

    private static int colourOf(Appearance appearance) {
        int fill = appearance.fill() & 0xFFFFFF;
        return appearance.pressed() ? fill + ((~fill & 0xFEFEFE) >> 1) : fill;
    }

    private static MidiMessage state(Light.States states, int number, Look look) {
        int state = look instanceof Look.State(int s) ? s : states.off();
        return states.message().message(Map.of("number", number, "state", state));
    }

    private static void rgb(
            Light.Rgb light,
            int number,
            Look before,
            Look look,
            List<MidiMessage> messages,
            Map<Light.Rgb, NavigableMap<Integer, Integer>> colours) {
        if (look instanceof Look.Blinking(int colour)) {
            messages.add(light.palette().blink().message(Map.of("number", number, "colour", colour)));
        } else if (look instanceof Look.Colour(int rgb)) {
            if (!(before instanceof Look.Colour)) {
                // A light that blinks is deaf to colours until it is set to a solid one.
                messages.add(light.palette().solid().message(Map.of("number", number, "colour", 0)));
            }
            colours.computeIfAbsent(light, l -> new TreeMap<>()).put(number, rgb);
        }
    }

    /** Joins lights whose numbers follow each other and whose colours are equal. */
    static List<Run> runs(NavigableMap<Integer, Integer> colourByNumber) {
        List<Run> runs = new ArrayList<>();
        colourByNumber.forEach((number, rgb) -> {
            Run last = runs.isEmpty() ? new Run(-2, -2, 0) : runs.getLast();
            if (last.last() == number - 1 && last.rgb() == rgb) {
                runs.set(runs.size() - 1, new Run(last.first(), number, rgb));
            } else {
                runs.add(new Run(number, number, rgb));
            }
        });
        return runs;
    }

    static void colour(Light.Rgb light, List<Run> runs, List<MidiMessage> messages) {
        for (int from = 0; from < runs.size(); from += light.entries()) {
            List<Run> some = runs.subList(from, Math.min(from + light.entries(), runs.size()));
            messages.add(light.message()
                    .message(Map.of(), some.stream().map(LightEncoder::blanks).toList()));
        }
    }

    private static Map<String, Integer> blanks(Run run) {
        return Map.of(
                "first", run.first(),
                "last", run.last(),
                "red", run.rgb() >> 16 & 0xFF,
                "green", run.rgb() >> 8 & 0xFF,
                "blue", run.rgb() & 0xFF);
    }
}
