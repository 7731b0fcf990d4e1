package sownd.devices.net.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sownd.devices.net.Datum;
import sownd.devices.net.Leaf;

/**
 * A topic as a project names it, such as {@code stage/lamp; qos 0; number}.
 *
 * @param name the topic, or a filter where several are read
 * @param qos 0 at most once, 1 at least once, 2 exactly once
 * @param retained whether the broker is to keep what is set
 * @param kind what its messages are read as
 */
record Topic(String name, int qos, boolean retained, Leaf.Kind kind) {
    private static final int LONGEST = 65_535;
    private static final int LONGEST_VALUE = 65_536;

    /**
     * Reads one.
     *
     * @param qos unless the text says
     * @param retained unless the text says
     * @throws IllegalArgumentException "what, mend"
     */
    static Topic of(String text, int qos, boolean retained) {
        List<String> parts =
                Arrays.stream(text.split(";", -1)).map(String::strip).toList();
        Topic topic = new Topic(checked(parts.getFirst()), qos, retained, Leaf.Kind.TEXT);
        for (String option : parts.subList(1, parts.size())) {
            topic = topic.with(option);
        }
        return topic;
    }

    private Topic with(String option) {
        return switch (option) {
            case "qos 0", "qos 1", "qos 2" -> new Topic(name, option.charAt(4) - '0', retained, kind);
            case "retained" -> new Topic(name, qos, true, kind);
            case "not retained" -> new Topic(name, qos, false, kind);
            case "text" -> new Topic(name, qos, retained, Leaf.Kind.TEXT);
            case "number" -> new Topic(name, qos, retained, Leaf.Kind.NUMBER);
            case "flag" -> new Topic(name, qos, retained, Leaf.Kind.FLAG);
            default ->
                throw new IllegalArgumentException("\"" + option + "\" after topic " + name
                        + " is no option, give qos 0, qos 1, qos 2, retained, not retained, text, number or flag");
        };
    }

    private static String checked(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0 || name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("a topic is empty or too long, give one such as stage/lamp");
        }
        String[] levels = name.split("/", -1);
        for (int i = 0; i < levels.length; i++) {
            boolean alone = levels[i].equals("+") || (levels[i].equals("#") && i == levels.length - 1);
            if (!alone && (levels[i].contains("+") || levels[i].contains("#"))) {
                throw new IllegalArgumentException(
                        "topic " + name + " has a + or # within a level, give it a level of its own and # the last");
            }
        }
        return name;
    }

    /** Whether it stands for several topics. */
    boolean several() {
        return name.contains("+") || name.contains("#");
    }

    Leaf leaf(String path, Leaf.Way way, String about) {
        return new Leaf(path, way, kind, 0, kind == Leaf.Kind.FLAG ? 1 : 0, "", about);
    }

    /** What a message says; empty if it is not of this topic's kind. */
    Optional<Datum> read(byte[] payload) {
        String text = new String(payload, 0, Math.min(payload.length, LONGEST_VALUE), StandardCharsets.UTF_8);
        return switch (kind) {
            case NUMBER -> number(text.strip());
            case FLAG -> flag(text.strip().toLowerCase(Locale.ROOT));
            case TEXT, NOTHING -> Optional.of(Datum.of(text));
        };
    }

    private static Optional<Datum> number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? Optional.of(Datum.of(value)) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<Datum> flag(String text) {
        return switch (text) {
            case "true", "on", "1", "yes" -> Optional.of(Datum.of(true));
            case "false", "off", "0", "no" -> Optional.of(Datum.of(false));
            default -> Optional.empty();
        };
    }

    /** What is to be published. @throws IllegalArgumentException "what, mend" if it is not of this topic's kind */
    byte[] write(Datum value) {
        String text = switch (kind) {
            case NUMBER -> Datum.of(value.number()).text();
            case FLAG -> Boolean.toString(value.flag());
            case TEXT, NOTHING -> value.text();
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
