package sownd.devices.net.tsl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sownd.devices.net.Datum;

/**
 * What one display shows.
 *
 * @param brightness 0 dark to 3 full
 * @param tallies the four lights of versions 3.1 and 4.0, one bit each
 * @param first the coloured lights of versions 4.0 and 5.0
 * @param second those of the right half of a display of version 4.0
 */
record Umd(String text, int brightness, int tallies, Lamps first, Lamps second) {
    static final List<String> COLOURS = List.of("off", "red", "green", "amber");
    static final Umd BLANK = new Umd("", 3, 0, Lamps.OFF, Lamps.OFF);
    private static final int LONGEST = 1000;

    /** Three lights, each a number into the colours. */
    record Lamps(int left, int middle, int right) {
        static final Lamps OFF = new Lamps(0, 0, 0);

        Lamps with(String which, int colour) {
            return switch (which) {
                case "left" -> new Lamps(colour, middle, right);
                case "middle" -> new Lamps(left, colour, right);
                default -> new Lamps(left, middle, colour);
            };
        }
    }

    /**
     * The same but for one thing.
     *
     * @param what an address below the display's, one of its version's
     * @throws IllegalArgumentException "what, mend"
     */
    Umd with(String what, Datum value) {
        if (what.startsWith("tally/")) {
            int bit = 1 << (what.charAt(6) - '1');
            int all = value.flag() ? tallies | bit : tallies & ~bit;
            return new Umd(text, brightness, all, first, second);
        }
        return switch (what) {
            case "text" -> new Umd(cut(value.text()), brightness, tallies, first, second);
            case "brightness" -> new Umd(text, level(value.number()), tallies, first, second);
            case "left", "middle", "right" ->
                new Umd(text, brightness, tallies, first.with(what, colour(value.text())), second);
            default -> {
                Lamps lamps = second.with(what.substring(what.indexOf('/') + 1), colour(value.text()));
                yield new Umd(text, brightness, tallies, first, lamps);
            }
        };
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static int level(double number) {
        if (!(number >= 0 && number <= 3)) {
            throw new IllegalArgumentException("brightness " + number + " does not fit, give 0 to 3");
        }
        return (int) Math.round(number);
    }

    private static int colour(String word) {
        int colour = COLOURS.indexOf(word);
        if (colour < 0 && !word.matches("[0-3]")) {
            throw new IllegalArgumentException("\"" + word + "\" is no colour, give off, red, green or amber");
        }
        return colour < 0 ? Integer.parseInt(word) : colour;
    }

    /** All there is to read of it, by addresses below the display's. */
    Map<String, Datum> read(TslVersion version) {
        Map<String, Datum> all = new LinkedHashMap<>();
        all.put("text", Datum.of(text));
        all.put("brightness", Datum.of(brightness));
        for (int light = 1; light <= version.tallies(); light++) {
            all.put("tally/" + light, Datum.of(((tallies >> (light - 1)) & 1) == 1));
        }
        if (version != TslVersion.V3_1) {
            lamps(all, "", first);
        }
        if (version == TslVersion.V4_0) {
            lamps(all, "second/", second);
        }
        return all;
    }

    private static void lamps(Map<String, Datum> all, String place, Lamps lamps) {
        all.put(place + "left", Datum.of(COLOURS.get(lamps.left)));
        all.put(place + "middle", Datum.of(COLOURS.get(lamps.middle)));
        all.put(place + "right", Datum.of(COLOURS.get(lamps.right)));
    }
}
