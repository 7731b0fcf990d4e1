package sownd.devices.midi;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A port as people name it, so that the same device is found again: by its name or a part of its name or description, and
 * where there are several, by which of them it is in the system's order: {@code "APC mini mk2 #2"}.
 *
 * @param ordinal which of several, from 1; 0 where it is not said
 */
public record MidiWish(String text, int ordinal) {
    private static final Pattern NUMBERED = Pattern.compile("(.+) #([1-9]\\d?)");
    /** The system's number of a card: another after the next start. */
    private static final Pattern CARD = Pattern.compile(" *\\[hw:[^]]*]");

    public static MidiWish of(String written) {
        var parts = NUMBERED.matcher(written);
        return parts.matches()
                ? new MidiWish(parts.group(1), Integer.parseInt(parts.group(2)))
                : new MidiWish(written, 0);
    }

    /** Which of these ports can be meant: their numbers in the list. */
    public List<Integer> among(List<MidiPortName> ports) {
        var called = those(ports, port -> port.name().equals(text));
        if (!called.isEmpty()) {
            return said(ordinal == 0 ? called.subList(0, 1) : called);
        }
        var holding = those(ports, port -> port.contains(text));
        var lasting = CARD.matcher(text).replaceAll("");
        return said(holding.isEmpty() && !lasting.isBlank() ? those(ports, port -> port.contains(lasting)) : holding);
    }

    private List<Integer> said(List<Integer> fitting) {
        if (ordinal == 0) {
            return fitting;
        }
        return fitting.size() < ordinal ? List.of() : List.of(fitting.get(ordinal - 1));
    }

    private static List<Integer> those(List<MidiPortName> ports, Predicate<MidiPortName> which) {
        return IntStream.range(0, ports.size())
                .filter(i -> which.test(ports.get(i)))
                .boxed()
                .toList();
    }

    /** How one port of a list is named so that it alone is meant. */
    public static String naming(List<MidiPortName> ports, int which) {
        var name = ports.get(which).name();
        var same = those(ports, port -> port.name().equals(name));
        return same.size() == 1 ? name : name + " #" + (same.indexOf(which) + 1);
    }
}
