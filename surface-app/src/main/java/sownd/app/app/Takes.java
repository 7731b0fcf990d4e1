package sownd.app.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a command takes behind its name, declared once and read in two ways: here, if a line is as it should be, and by
 * picocli, which can help, when not.
 */
final class Takes {
    final List<Word> places = new ArrayList<>();
    final Map<String, Word> options = new LinkedHashMap<>();

    /**
     * A place or an option.
     *
     * @param label what stands for its value; empty if it has none
     * @param initial what holds if it is left out, to be told; empty for nothing
     * @param into takes the value and says by an {@link IllegalArgumentException} why it cannot
     */
    record Word(String name, String label, String about, boolean required, String initial, Consumer<String> into) {
        boolean isFlag() {
            return label.isEmpty();
        }
    }

    /** A word that must be there, without a name. */
    Takes place(String label, String about, Consumer<String> into) {
        places.add(new Word("", label, about, true, "", into));
        return this;
    }

    /** An option that must be there. */
    Takes needs(String name, String label, String about, Consumer<String> into) {
        options.put(name, new Word(name, label, about, true, "", into));
        return this;
    }

    /** An option that may be left out. */
    Takes value(String name, String label, String about, String initial, Consumer<String> into) {
        options.put(name, new Word(name, label, about, false, initial, into));
        return this;
    }

    /** An option without a value. */
    Takes flag(String name, String about, Runnable into) {
        options.put(name, new Word(name, "", about, false, "", _ -> into.run()));
        return this;
    }

    /** Takes the words behind the command's name; false when there is anything about them that wants a word said. */
    boolean read(List<String> words) {
        var open = new ArrayList<>(places);
        var met = new HashSet<String>();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var option = option(word);
            if (option == null) {
                if (open.isEmpty() || !isOrdinary(word) || !put(open.removeFirst(), word)) {
                    return false;
                }
            } else if (!met.add(option.name())) {
                return false;
            } else if (option.isFlag() || word.length() > option.name().length()) {
                if (!put(
                        option,
                        word.substring(Math.min(word.length(), option.name().length() + 1)))) {
                    return false;
                }
            } else if (++i == words.size() || !isOrdinary(words.get(i)) || !put(option, words.get(i))) {
                return false;
            }
        }
        return open.isEmpty()
                && options.values().stream().allMatch(option -> !option.required() || met.contains(option.name()));
    }

    /** The option named, also as {@code --name=value}. */
    private @Nullable Word option(String word) {
        var end = word.indexOf('=');
        var option = options.get(end < 0 ? word : word.substring(0, end));
        return option != null && end >= 0 && option.isFlag() ? null : option;
    }

    /** Not an option, the file of a list of words, or something in quotes. */
    private static boolean isOrdinary(String word) {
        return !word.isEmpty() && "-@\"'".indexOf(word.charAt(0)) < 0;
    }

    private static boolean put(Word word, String value) {
        try {
            word.into().accept(value);
            return true;
        } catch (IllegalArgumentException refused) {
            return false; // picocli meets it again and says so
        }
    }

    /** A whole number. */
    static int whole(String text) {
        return read(text, "a whole number", Integer::valueOf);
    }

    /** A number. */
    static double number(String text) {
        return read(text, "a number", Double::valueOf);
    }

    private static <T> T read(String text, String kind, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("'" + text + "' is not " + kind, wrong);
        }
    }
}
