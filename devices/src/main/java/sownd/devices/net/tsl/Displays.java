package sownd.devices.net.tsl;

import java.util.ArrayList;
import java.util.List;
import sownd.devices.net.Leaf;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;

/**
 * Which displays a connection has.
 *
 * @param numbers their numbers on the wire
 */
record Displays(TslVersion version, List<Integer> numbers) {
    private static final int MOST = 1024;

    static Setting setting() {
        return Setting.wholes(
                "displays",
                0,
                65534,
                List.of(0, 1, 2, 3, 4, 5, 6, 7),
                "the displays' numbers; up to 126 before version 5.0");
    }

    static Setting versionSetting() {
        return Setting.word("version", TslVersion.WORDS, "the version of TSL UMD that is spoken");
    }

    static Displays of(Settings settings) {
        TslVersion version = TslVersion.of(settings.text("version"));
        List<Integer> numbers = settings.wholes("displays").stream().distinct().toList();
        if (numbers.isEmpty() || numbers.size() > MOST) {
            throw new IllegalArgumentException("displays names none or more than " + MOST + ", name some");
        }
        for (int number : numbers) {
            if (number > version.highest()) {
                throw new IllegalArgumentException("display " + number + " does not exist in version " + version.word()
                        + ", give numbers up to " + version.highest());
            }
        }
        return new Displays(version, numbers);
    }

    List<Leaf> leaves(Leaf.Way way) {
        List<Leaf> leaves = new ArrayList<>();
        for (int number : numbers) {
            String place = "display/" + number + "/";
            Umd.BLANK.read(version).keySet().forEach(what -> leaves.add(leaf(place, what, way)));
        }
        return List.copyOf(leaves);
    }

    private static Leaf leaf(String place, String what, Leaf.Way way) {
        String path = place + what;
        if (what.startsWith("tally/")) {
            return Leaf.flag(path, way, "whether light " + what.substring(6) + " is on");
        }
        return switch (what) {
            case "text" -> Leaf.text(path, way, "the name it shows");
            case "brightness" -> Leaf.number(path, way, 0, 3, "", "how bright it is: 0 dark to 3 full");
            default -> Leaf.text(path, way, "the colour of its " + words(what) + ": off, red, green or amber");
        };
    }

    private static String words(String lamp) {
        boolean second = lamp.startsWith("second/");
        String which = second ? lamp.substring(7) : lamp;
        String light = which.equals("middle") ? "text" : which + " light";
        return second ? light + " in the right half" : light;
    }
}
