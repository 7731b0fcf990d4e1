package sownd.bindings.shape;

import java.util.Optional;

/**
 * One field of an object: its name, its shape, and what holds when it is not written.
 *
 * @param <T> what its value becomes
 */
public record Field<T>(String name, Shape<T> shape, Presence presence, Optional<T> initial, String about) {
    /** Whether a field must be written. */
    public enum Presence {
        REQUIRED,
        OPTIONAL
    }

    /** A field that must be written. */
    public static <T> Field<T> required(String name, Shape<T> shape, String about) {
        return new Field<>(name, shape, Presence.REQUIRED, Optional.empty(), about);
    }

    /** A field that may be left out; {@link Written#maybe} tells. */
    public static <T> Field<T> optional(String name, Shape<T> shape, String about) {
        return new Field<>(name, shape, Presence.OPTIONAL, Optional.empty(), about);
    }

    /** A field that has an initial value when it is left out. */
    public static <T> Field<T> initially(String name, Shape<T> shape, T initial, String about) {
        return new Field<>(name, shape, Presence.OPTIONAL, Optional.of(initial), about);
    }
}
