package sownd.devices.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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
    /** One light of a place. */
    private record Lamp(Place place, Light light, int number) {}

    /** What a light shows. */
    private sealed interface Look {
        /** Nobody knows: as the last program left it. */
        record Unknown() implements Look {}

        record Colour(int rgb) implements Look {}

        record Blinking(int colour) implements Look {}

        record Sent(List<MidiMessage> messages) implements Look {}
    }

    /** A run of lights whose numbers follow each other and that show one colour. */
    record Run(int first, int last, int rgb) {}

    private final Map<Place, List<Lamp>> lamps = new LinkedHashMap<>();
    private final Map<Lamp, Look> shown = new HashMap<>();
    private final Map<Light.Strip, int[]> strips = new LinkedHashMap<>();

    LightEncoder(Profile profile) {
        for (Profile.Control control : profile.controls()) {
            for (Light light : control.lights()) {
                lamps.computeIfAbsent(control.place(), _ -> new ArrayList<>())
                        .add(new Lamp(control.place(), light, control.number()));
                if (light instanceof Light.Strip strip) {
                    strips.putIfAbsent(strip, new int[strip.count()]);
                }
            }
        }
    }

    /** The messages that put every light out, whatever it shows. */
    List<MidiMessage> clear() {
        shown.clear();
        Map<Place, Appearance> dark = new LinkedHashMap<>();
        lamps.keySet().forEach(place -> dark.put(place, Appearance.DARK));
        return encode(dark);
    }

    /** The messages that show these appearances, given what is shown already. */
    List<MidiMessage> encode(Map<Place, Appearance> changes) {
        Batch batch = new Batch();
        changes.forEach((place, appearance) ->
                lamps.getOrDefault(place, List.of()).forEach(lamp -> change(lamp, appearance, batch)));
        return batch.messages();
    }

    /** The messages of one round; those for many lights come last. */
    private final class Batch {
        private final List<MidiMessage> messages = new ArrayList<>();
        private final Map<Light.Rgb, NavigableMap<Integer, Integer>> colours = new LinkedHashMap<>();
        private final Map<Light.Strip, int[]> changed = new LinkedHashMap<>();

        List<MidiMessage> messages() {
            colours.forEach((light, byNumber) -> colour(light, runs(byNumber, light.runs()), messages));
            changed.forEach((strip, numbers) -> messages.add(strip(strip, numbers)));
            return messages;
        }
    }

    private void change(Lamp lamp, Appearance appearance, Batch batch) {
        Look look = look(lamp, appearance);
        Look before = shown.getOrDefault(lamp, new Look.Unknown());
        if (look.equals(before)) {
            return;
        }
        shown.put(lamp, look);
        switch (lamp.light()) {
            case Single _ -> batch.messages.addAll(((Look.Sent) look).messages());
            case Light.Rgb rgb -> rgb(rgb, lamp.number(), before, look, batch);
            case Light.Strip strip -> {
                int[] numbers = strips.getOrDefault(strip, new int[strip.count()]);
                if (lamp.number() < numbers.length) {
                    numbers[lamp.number()] = ((Look.Colour) look).rgb();
                }
                batch.changed.put(strip, numbers);
            }
        }
    }

    private static Look look(Lamp lamp, Appearance appearance) {
        return switch (lamp.light()) {
            case Single single -> new Look.Sent(single.show(lamp.number(), appearance));
            case Light.Strip strip -> new Look.Colour(strip.colours().nearest(colourOf(appearance)));
            case Light.Rgb rgb ->
                rgb.palette()
                        .filter(_ -> appearance.badge().equals("warn"))
                        .<Look>map(
                                palette -> new Look.Blinking(palette.colours().nearest(colourOf(appearance))))
                        .orElseGet(() -> new Look.Colour(colourOf(appearance)));
        };
    }

    static int colourOf(Appearance appearance) {
        int fill = appearance.fill() & 0xFFFFFF;
        return appearance.pressed() ? fill + ((~fill & 0xFEFEFE) >> 1) : fill;
    }

    private static void rgb(Light.Rgb light, int number, Look before, Look look, Batch batch) {
        if (look instanceof Look.Blinking(int colour)) {
            light.palette()
                    .ifPresent(palette ->
                            batch.messages.add(palette.blink().message(Map.of("number", number, "colour", colour))));
        } else if (look instanceof Look.Colour(int rgb)) {
            if (!(before instanceof Look.Colour)) {
                // A light that blinks is deaf to colours until it is set to a solid one.
                light.palette()
                        .ifPresent(palette ->
                                batch.messages.add(palette.solid().message(Map.of("number", number, "colour", 0))));
            }
            batch.colours.computeIfAbsent(light, _ -> new TreeMap<>()).put(number, rgb);
        }
    }

    /** Joins lights whose numbers follow each other and whose colours are equal, where the device knows runs. */
    static List<Run> runs(NavigableMap<Integer, Integer> colourByNumber, boolean joined) {
        List<Run> runs = new ArrayList<>();
        colourByNumber.forEach((number, rgb) -> {
            Run last = runs.isEmpty() ? new Run(-2, -2, 0) : runs.getLast();
            if (joined && last.last() == number - 1 && last.rgb() == rgb) {
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

    private static MidiMessage strip(Light.Strip strip, int[] numbers) {
        List<Map<String, Integer>> entries = new ArrayList<>();
        for (int number : numbers) {
            entries.add(Map.of("colour", number));
        }
        return strip.message().message(Map.of(), entries);
    }

    private static Map<String, Integer> blanks(Run run) {
        return Map.of(
                "number",
                run.first(),
                "first",
                run.first(),
                "last",
                run.last(),
                "red",
                run.rgb() >> 16 & 0xFF,
                "green",
                run.rgb() >> 8 & 0xFF,
                "blue",
                run.rgb() & 0xFF);
    }
}
