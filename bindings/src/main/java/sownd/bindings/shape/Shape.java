package sownd.bindings.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What a piece of the project must look like. One shape reads it, names every fault in it and describes it as JSON
 * Schema, so the three cannot disagree.
 *
 * @param <T> what a well-formed piece becomes
 */
public interface Shape<T> {
    /** The piece read, or empty when it cannot be used; its faults are then in {@code inspection}. */
    Optional<T> read(Located at, String pointer, Inspection inspection);

    /** This shape as JSON Schema (2020-12). */
    ObjectNode schema(Schemas schemas);
}
