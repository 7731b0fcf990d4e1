package sownd.bindings.feedback;

import java.util.Optional;
import java.util.function.Function;
import sownd.engine.graph.Value;

/** Remembers the first thing that could not be computed, while the rest goes on. Single-threaded. */
final class Faults {
    private String first = "";

    /** What could not be computed first, in words; empty if all could. */
    String first() {
        return first;
    }

    void add(IllegalArgumentException failed) {
        if (first.isEmpty()) {
            first = String.valueOf(failed.getMessage());
        }
    }

    /** The value of a property; empty where there is none or it cannot be computed. */
    <T> Optional<T> of(Optional<Property<T>> property, Function<String, Value> values) {
        try {
            return property.map(p -> p.value(values));
        } catch (IllegalArgumentException failed) {
            add(failed);
            return Optional.empty();
        }
    }
}
