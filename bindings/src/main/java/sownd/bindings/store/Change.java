package sownd.bindings.store;

import java.util.Optional;

/**
 * One small change of a document, at a JSON pointer. In lists the pointer's last step is a number from 0, or {@code -} for
 * the end.
 */
public sealed interface Change {
    String pointer();

    /** Writes a value: over what stands there, or as a new last key. The empty pointer is the whole document. */
    record Put(String pointer, Json value) implements Change {}

    /**
     * Adds a value where none is: into a list before what has that number, into an object before another key.
     *
     * @param before a key of the object; empty for the end; of no meaning in lists
     */
    record Insert(String pointer, Json value, Optional<String> before) implements Change {}

    /** Takes a value away. */
    record Remove(String pointer) implements Change {}

    /**
     * Takes a value from one place to another, as if removed and then inserted.
     *
     * @param pointer where it stands
     * @param to where it shall stand, counted without it
     * @param before as for {@link Insert}
     */
    record Move(String pointer, String to, Optional<String> before) implements Change {}

    /** Gives a key another name at the same place among its neighbours. */
    record Rename(String pointer, String to) implements Change {}
}
