package sownd.devices.profile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sownd.devices.midi.MidiFault;
import sownd.devices.midi.MidiMessage;

/**
 * A MIDI message with blanks: {@code f0 24 {size.hi} {size.lo} [ {first} {red.hi} {red.lo} ] f7}. Two hexadecimal digits
 * are a byte, <code>{x}</code> is a number of 0 to 127, <code>{x.hi}</code> and <code>{x.lo}</code> its upper and lower
 * seven bits, <code>{x.half}</code> and <code>{x.quarter}</code> eight bits as seven and six, <code>9{x}</code> and
 * <code>{x}{y}</code> two times four bits; what stands in brackets is repeated, and <code>{size}</code> is the number of bytes this gives.
 */
public final class ByteTemplate {
    private static final String SIZE = "size";
    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)(?:\\.(hi|lo|half|quarter))?}");
    private static final Pattern NIBBLES = Pattern.compile("([0-9a-fA-F]|\\{[a-z]+})\\{([a-z]+)}");

    private enum Part {
        WHOLE(""),
        /** The upper seven of fourteen bits. */
        HIGH("hi"),
        /** The lower seven. */
        LOW("lo"),
        /** Eight bits as seven. */
        HALF("half"),
        /** Eight bits as six. */
        QUARTER("quarter");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        int of(int value) {
            return switch (this) {
                case WHOLE -> value;
                case HIGH -> value >> 7;
                case LOW -> value & 0x7F;
                case HALF -> value >> 1;
                case QUARTER -> value >> 2;
            };
        }

        /** What is known of a number by this part of it. */
        int back(int bits) {
            return switch (this) {
                case WHOLE, LOW -> bits;
                case HIGH -> bits << 7;
                case HALF -> bits << 1;
                case QUARTER -> bits << 2;
            };
        }
    }

    private sealed interface Word {
        record Literal(int value) implements Word {}

        record Blank(String name, Part part) implements Word {
            int of(Map<String, Integer> values) {
                return part.of(values.getOrDefault(name, 0));
            }
        }

        /** Two numbers of four bits, the first one given or a blank. */
        record Nibbles(int literal, String high, String low) implements Word {
            int of(Map<String, Integer> values) {
                int upper = high.isEmpty() ? literal : values.getOrDefault(high, 0);
                return ((upper & 0xF) << 4) | (values.getOrDefault(low, 0) & 0xF);
            }
        }
    }

    private final List<Word> before;
    private final List<Word> repeated;
    private final List<Word> after;

    private ByteTemplate(List<List<Word>> parts) {
        before = List.copyOf(parts.get(0));
        repeated = List.copyOf(parts.get(1));
        after = List.copyOf(parts.get(2));
    }

    /**
     * Reads a template.
     *
     * @param blanks the names it may use; {@code size} is always known
     * @throws MidiFault naming the word that is wrong, or if what it makes is no MIDI message
     */
    public static ByteTemplate of(String text, Set<String> blanks) throws MidiFault {
        List<List<Word>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int part = 0;
        for (String word : text.strip().split("\\s+", -1)) {
            if (word.equals("[") || word.equals("]")) {
                part = bracket(word, part);
            } else {
                parts.get(part).add(word(word, blanks));
            }
        }
        if (part == 1) {
            throw new MidiFault("'[' without ']'", "close the part that is repeated");
        }
        ByteTemplate template = new ByteTemplate(parts);
        template.check();
        return template;
    }

    private static int bracket(String word, int part) throws MidiFault {
        if (part != (word.equals("[") ? 0 : 1)) {
            throw new MidiFault("'" + word + "' in the wrong place", "use one pair of brackets, or none");
        }
        return part + 1;
    }

    private static Word word(String word, Set<String> blanks) throws MidiFault {
        if (word.matches("[0-9a-fA-F]{2}")) {
            return new Word.Literal(Integer.parseInt(word, 16));
        }
        Matcher nibbles = NIBBLES.matcher(word);
        if (nibbles.matches()) {
            String first = nibbles.group(1);
            boolean digit = !first.startsWith("{");
            return new Word.Nibbles(
                    digit ? Integer.parseInt(first, 16) : 0,
                    digit ? "" : known(first.substring(1, first.length() - 1), blanks),
                    known(nibbles.group(2), blanks));
        }
        Matcher blank = BLANK.matcher(word);
        if (!blank.matches()) {
            throw new MidiFault(
                    "\"" + word + "\" is neither a byte nor a blank", "write two hexadecimal digits or {name}");
        }
        return new Word.Blank(known(blank.group(1), blanks), part(blank.group(2)));
    }

    private static String known(String name, Set<String> blanks) throws MidiFault {
        if (!name.equals(SIZE) && !blanks.contains(name)) {
            throw new MidiFault("{" + name + "} is not known here", "use one of " + String.join(", ", known(blanks)));
        }
        return name;
    }

    private static List<String> known(Set<String> blanks) {
        Set<String> all = new HashSet<>(blanks);
        all.add(SIZE);
        return all.stream().sorted().toList();
    }

    private static Part part(@Nullable String word) {
        return Arrays.stream(Part.values())
                .filter(part -> part.word.equals(word))
                .findFirst()
                .orElse(Part.WHOLE);
    }

    /** Whether its repeated part names a blank. */
    boolean repeats(String name) {
        return repeated.stream()
                .anyMatch(
                        word -> word instanceof Word.Blank blank && blank.name().equals(name));
    }

    private void check() throws MidiFault {
        try {
            MidiMessage.of(bytes(Map.of(), List.of(Map.of())));
        } catch (IllegalArgumentException e) {
            throw new MidiFault(
                    "it makes no whole MIDI message", "begin it with a status byte and give it all its bytes");
        }
    }

    /** The message for these numbers; blanks without one are 0. */
    public MidiMessage message(Map<String, Integer> values) {
        return MidiMessage.of(bytes(values, List.of(values)));
    }

    /** The message with its bracket repeated for each entry. */
    public MidiMessage message(Map<String, Integer> values, List<Map<String, Integer>> entries) {
        return MidiMessage.of(bytes(values, entries));
    }

    private byte[] bytes(Map<String, Integer> values, List<Map<String, Integer>> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int size = repeated.size() * entries.size();
        write(before, values, size, out);
        entries.forEach(entry -> write(repeated, entry, size, out));
        write(after, values, size, out);
        return out.toByteArray();
    }

    private static void write(List<Word> words, Map<String, Integer> values, int size, ByteArrayOutputStream out) {
        for (Word word : words) {
            out.write(
                    switch (word) {
                        case Word.Literal literal -> literal.value();
                        case Word.Nibbles nibbles -> nibbles.of(values);
                        case Word.Blank blank -> blank.of(blank.name().equals(SIZE) ? Map.of(SIZE, size) : values);
                    });
        }
    }

    /**
     * What a message of this template was filled with.
     *
     * @param values by the names of blanks, as far as the bytes tell
     * @param entries of the bracket, in order
     */
    public record Filled(Map<String, Integer> values, List<Map<String, Integer>> entries) {}

    /** Reads a message back; empty for one this template does not make. */
    public Optional<Filled> read(MidiMessage message) {
        byte[] bytes = message.bytes();
        int middle = bytes.length - before.size() - after.size();
        if (middle < 0 || (repeated.isEmpty() ? middle != 0 : middle % repeated.size() != 0)) {
            return Optional.empty();
        }
        Map<String, Integer> values = new HashMap<>();
        List<Map<String, Integer>> entries = new ArrayList<>();
        boolean fits = read(before, bytes, 0, values) && read(after, bytes, before.size() + middle, values);
        for (int at = before.size(); fits && at < before.size() + middle; at += repeated.size()) {
            Map<String, Integer> entry = new HashMap<>();
            fits = read(repeated, bytes, at, entry);
            entries.add(entry);
        }
        return fits ? Optional.of(new Filled(values, entries)) : Optional.empty();
    }

    private static boolean read(List<Word> words, byte[] bytes, int from, Map<String, Integer> values) {
        for (int i = 0; i < words.size(); i++) {
            if (!read(words.get(i), bytes[from + i] & 0xFF, values)) {
                return false;
            }
        }
        return true;
    }

    private static boolean read(Word word, int bits, Map<String, Integer> values) {
        return switch (word) {
            case Word.Literal(int value) -> value == bits;
            case Word.Blank(String name, Part part) -> {
                values.merge(name, part.back(bits), (a, b) -> a | b);
                yield bits < 0x80;
            }
            case Word.Nibbles(int literal, String high, String low) -> {
                values.merge(low, bits & 0xF, (a, b) -> a | b);
                if (!high.isEmpty()) {
                    values.merge(high, bits >> 4, (a, b) -> a | b);
                }
                yield !high.isEmpty() || bits >> 4 == literal;
            }
        };
    }
}
