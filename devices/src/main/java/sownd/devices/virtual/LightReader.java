package sownd.devices.virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import sownd.devices.midi.MidiMessage;
import sownd.devices.profile.ByteTemplate;
import sownd.devices.profile.Light;
import sownd.devices.profile.Single;

/** What a message makes a light show: a profile's words read backwards. Keeps nothing; any thread. */
final class LightReader {
    /** What a light of one colour looks like: the profile does not say which. */
    static final int PLAIN = 0xFFB000;

    private LightReader() {}

    /** How what is seen of a light changes by a message; empty if the message is not for it. */
    static Optional<UnaryOperator<Seen>> change(Light light, int number, MidiMessage message) {
        return switch (light) {
            case Light.Rgb rgb -> rgb(rgb, number, message);
            case Light.Strip strip -> strip(strip, number, message);
            case Single.States states ->
                said(states.message(), number, message, "state")
                        .map(state -> seen -> seen.lit(state == states.off() ? 0 : PLAIN, state == states.blink()));
            case Single.Palette palette -> palette(palette, number, message);
            case Single.Ring ring ->
                said(ring.message(), number, message, "value")
                        .map(value -> seen ->
                                seen.ringed(value == ring.off() ? Double.NaN : part(value, ring.least(), ring.most())));
            case Single.Motor motor ->
                said(motor.message(), number, message, "value")
                        .map(value -> seen -> seen.at(part(value, 0, motor.most())));
            case Single.Meter meter ->
                said(meter.message(), number, message, "level")
                        .map(level -> seen -> seen.metered(level == meter.over() ? 1 : part(level, 0, meter.most())));
            case Single.Text text -> text(text, number, message);
        };
    }

    private static double part(int value, int least, int most) {
        return Math.clamp((double) (value - least) / Math.max(1, most - least), 0, 1);
    }

    /** A number of the message, if it is one to this light. */
    private static Optional<Integer> said(ByteTemplate template, int number, MidiMessage message, String name) {
        return template.read(message)
                .filter(filled -> filled.values().getOrDefault("number", number) == number)
                .map(filled -> filled.values().getOrDefault(name, 0));
    }

    private static Optional<UnaryOperator<Seen>> rgb(Light.Rgb light, int number, MidiMessage message) {
        Optional<UnaryOperator<Seen>> coloured = light.message()
                .read(message)
                .flatMap(filled -> filled.entries().stream()
                        .filter(entry -> within(entry, number))
                        .reduce((_, last) -> last)
                        .map(entry -> seen -> seen.lit(colour(entry), false)));
        if (coloured.isPresent() || light.palette().isEmpty()) {
            return coloured;
        }
        Light.Palette palette = light.palette().get();
        Optional<UnaryOperator<Seen>> blinking = said(palette.blink(), number, message, "colour")
                .map(colour -> seen -> seen.lit(named(palette.colours(), colour), true));
        return blinking.isPresent()
                ? blinking
                : said(palette.solid(), number, message, "colour")
                        .map(colour -> seen -> seen.lit(named(palette.colours(), colour), false));
    }

    private static boolean within(Map<String, Integer> entry, int number) {
        int first = entry.getOrDefault("number", entry.getOrDefault("first", 0));
        return number >= first && number <= entry.getOrDefault("last", first);
    }

    private static int colour(Map<String, Integer> entry) {
        return entry.getOrDefault("red", 0) << 16 | entry.getOrDefault("green", 0) << 8 | entry.getOrDefault("blue", 0);
    }

    private static int named(Light.Colours colours, int number) {
        return colours.byNumber().getOrDefault(number, 0);
    }

    private static Optional<UnaryOperator<Seen>> strip(Light.Strip strip, int number, MidiMessage message) {
        return strip.message()
                .read(message)
                .filter(filled -> number < filled.entries().size())
                .map(filled -> filled.entries().get(number).getOrDefault("colour", 0))
                .map(colour -> seen -> seen.lit(named(strip.colours(), colour), false));
    }

    private static Optional<UnaryOperator<Seen>> palette(Single.Palette light, int number, MidiMessage message) {
        Optional<Integer> blinking = said(light.blink(), number, message, "colour")
                .filter(colour -> light.blinking().byNumber().containsKey(colour)
                        && !(light.blink().equals(light.message())
                                && light.colours().byNumber().containsKey(colour)));
        if (blinking.isPresent()) {
            return blinking.map(colour -> seen -> seen.lit(named(light.blinking(), colour), true));
        }
        return said(light.message(), number, message, "colour")
                .map(colour -> seen -> seen.lit(named(light.colours(), colour), false));
    }

    private static Optional<UnaryOperator<Seen>> text(Single.Text text, int number, MidiMessage message) {
        return text.message().read(message).flatMap(filled -> {
            int row = text.rows().indexOf(filled.values().getOrDefault("offset", -1) - number * text.width());
            String letters = letters(filled.entries());
            return row < 0 ? Optional.empty() : Optional.of(seen -> seen.saying(with(seen.words(), row, letters)));
        });
    }

    private static String letters(List<Map<String, Integer>> entries) {
        StringBuilder letters = new StringBuilder();
        entries.forEach(entry -> letters.append((char) (int) entry.getOrDefault("letter", (int) ' ')));
        return letters.toString().stripTrailing();
    }

    private static List<String> with(List<String> lines, int row, String letters) {
        List<String> changed = new ArrayList<>(lines);
        while (changed.size() <= row) {
            changed.add("");
        }
        changed.set(row, letters);
        return changed;
    }
}
