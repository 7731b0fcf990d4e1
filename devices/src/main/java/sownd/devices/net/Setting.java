package sownd.devices.net;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be set about a connection, a field of it in the project.
 *
 * @param name the field's name
 * @param initial what it is where a project does not say; empty where it has to
 * @param about one sentence for people
 */
public record Setting(String name, Form form, Optional<Object> initial, String about) {
    /** What a field holds. */
    public sealed interface Form {
        /** Whether a value of a declaration is one of these. */
        default boolean fits(Object value) {
            return switch (this) {
                case Text _, Secret _ -> value instanceof String;
                case Whole(int low, int high) -> value instanceof Integer whole && whole >= low && whole <= high;
                case Flag _ -> value instanceof Boolean;
                case Word(List<String> words) -> value instanceof String word && words.contains(word);
                case Wholes(int low, int high) ->
                    value instanceof List<?> list && list.stream().allMatch(new Whole(low, high)::fits);
                case Table _ -> value instanceof Map<?, ?>;
            };
        }

        record Text() implements Form {}

        record Whole(int low, int high) implements Form {}

        record Flag() implements Form {}

        record Word(List<String> words) implements Form {}

        /** The name of a secret, which itself is never in a project. */
        record Secret() implements Form {}

        /** A list of whole numbers. */
        record Wholes(int low, int high) implements Form {}

        /** Texts by ids. */
        record Table() implements Form {}
    }

    public static Setting text(String name, String initial, String about) {
        return new Setting(name, new Form.Text(), Optional.of(initial), about);
    }

    /** A text that a project has to give. */
    public static Setting needed(String name, String about) {
        return new Setting(name, new Form.Text(), Optional.empty(), about);
    }

    public static Setting whole(String name, int low, int high, int initial, String about) {
        return new Setting(name, new Form.Whole(low, high), Optional.of(initial), about);
    }

    /** A whole number that a project has to give. */
    public static Setting neededWhole(String name, int low, int high, String about) {
        return new Setting(name, new Form.Whole(low, high), Optional.empty(), about);
    }

    public static Setting flag(String name, boolean initial, String about) {
        return new Setting(name, new Form.Flag(), Optional.of(initial), about);
    }

    /** One of some words; the first if a project does not say. */
    public static Setting word(String name, List<String> words, String about) {
        return new Setting(name, new Form.Word(List.copyOf(words)), Optional.of(words.getFirst()), about);
    }

    /** The name of a secret; none if a project does not say. */
    public static Setting secret(String name, String about) {
        return new Setting(name, new Form.Secret(), Optional.of(""), about);
    }

    public static Setting wholes(String name, int low, int high, List<Integer> initial, String about) {
        return new Setting(name, new Form.Wholes(low, high), Optional.of(List.copyOf(initial)), about);
    }

    public static Setting table(String name, String about) {
        return new Setting(name, new Form.Table(), Optional.of(Map.of()), about);
    }
}
