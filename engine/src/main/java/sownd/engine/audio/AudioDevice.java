package sownd.engine.audio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sound device by the name that chooses it.
 *
 * @param driver what reaches it: "javasound" or "jack"
 * @param outputs most channels it plays, {@link #ANY} when it takes any number
 * @param inputs most channels it hears, likewise
 */
public record AudioDevice(String driver, String name, int outputs, int inputs) {
    /** More channels than a format can have. */
    public static final int ANY = 65;

    /** Letters in a row that make a name worth asking for. */
    private static final int ALIKE = 3;

    /** Every device of this machine; asks the sound systems, so it may take a while. */
    public static List<AudioDevice> all() {
        List<AudioDevice> all = new ArrayList<>(JavaSoundLines.devices());
        all.addAll(JackDriver.devices());
        return all;
    }

    /**
     * The one of some names that a person means: the same but for capitals, otherwise the only one that holds it.
     *
     * @throws AudioUnavailable naming the nearest
     */
    static String named(String wanted, List<String> names) throws AudioUnavailable {
        Optional<String> same =
                names.stream().filter(name -> name.equalsIgnoreCase(wanted)).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        String part = wanted.toLowerCase(Locale.ROOT);
        List<String> holding = names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
                .toList();
        if (holding.size() == 1) {
            return holding.getFirst();
        }
        throw new AudioUnavailable("no sound device is called \"" + wanted + "\": " + mend(wanted, names, holding));
    }

    /** Letters of the longest piece that both hold. */
    private static int common(String one, String other) {
        int longest = 0;
        for (int i = 0; i < one.length(); i++) {
            for (int j = 0; j < other.length(); j++) {
                int length = 0;
                while (other.regionMatches(true, j, one, i, length + 1)) {
                    length++;
                }
                longest = Math.max(longest, length);
            }
        }
        return longest;
    }

    private static String mend(String wanted, List<String> names, List<String> holding) {
        if (names.isEmpty()) {
            return "there is none";
        }
        List<String> near = holding.isEmpty() ? names : holding;
        return near.stream()
                .filter(name -> common(wanted, name) >= ALIKE)
                .filter(name -> holding.isEmpty())
                .max(Comparator.comparingInt(name -> common(wanted, name)))
                .map(name -> "did you mean \"" + name + "\"?")
                .orElse("use one of \"" + String.join("\", \"", near) + "\"");
    }
}
