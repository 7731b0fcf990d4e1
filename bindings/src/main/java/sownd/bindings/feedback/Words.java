package sownd.bindings.feedback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import sownd.bindings.shape.Inspection;
import sownd.engine.graph.Value;

/** Properties that are one of a few words. */
final class Words {
    /** Says that there is none, so that a rule can take away what lies below it. */
    static final String NONE = "none";

    /** The icons there are; they are drawn by the files of {@code assets/icons}. */
    static final List<String> ICONS = List.of(
            "alarm",
            "bell",
            "bulb",
            "camera",
            "clock",
            "curtain",
            "door",
            "fader",
            "film",
            "fog",
            "folder",
            "hand",
            "headphones",
            "heart",
            "home",
            "lock",
            "microphone",
            "moon",
            "music",
            "next",
            "pause",
            "person",
            "phone",
            "play",
            "plug",
            "power",
            "previous",
            "projector",
            "rain",
            "record",
            "screen",
            "settings",
            "snow",
            "speaker",
            "speaker_off",
            "spotlight",
            "star",
            "stop",
            "storm",
            "sun",
            "talk",
            "timer",
            "unlock",
            "warning",
            "wave",
            "wind");

    private Words() {}

    /** A constant of an enum, in small letters and with spaces. */
    static <T extends Enum<T>> Map<String, T> of(Class<T> constants) {
        var words = new LinkedHashMap<String, T>();
        for (var constant : constants.getEnumConstants()) {
            words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '), constant);
        }
        return words;
    }

    static <T> Function<Value, T> choice(String what, Map<String, T> words) {
        return value -> {
            var chosen = words.get(value.asText());
            if (chosen == null) {
                throw new IllegalArgumentException("\"" + value.asText() + "\" is not " + what + ", "
                        + Inspection.mend(value.asText(), words.keySet()));
            }
            return chosen;
        };
    }

    /** The name of an icon; empty for none. */
    static String icon(Value value) {
        var name = value.asText();
        if (name.isEmpty() || name.equals(NONE)) {
            return "";
        }
        if (!ICONS.contains(name)) {
            throw new IllegalArgumentException("there is no icon \"" + name + "\", " + Inspection.mend(name, ICONS));
        }
        return name;
    }

    /** A sign; empty for none. */
    static String badge(Value value) {
        return value.asText().equals(NONE) ? "" : value.asText();
    }

    /** The path of a picture below the project's assets; empty for none. */
    static String image(Value value) {
        var path = value.asText();
        if (path.isEmpty() || path.equals(NONE)) {
            return "";
        }
        if (!path.matches("(?i)[^/\\\\:][^\\\\:]*\\.(png|jpe?g|gif)")
                || List.of(path.split("/", -1)).contains("..")) {
            throw new IllegalArgumentException("\"" + path
                    + "\" is no picture of this project, write the path of a .png, .jpg or .gif below assets");
        }
        return path;
    }
}
