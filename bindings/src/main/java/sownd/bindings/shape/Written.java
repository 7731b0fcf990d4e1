package sownd.bindings.shape;

import java.util.Map;
import java.util.Optional;

/** The fields of an object as they were read. */
public final class Written {
    private final Map<Field<?>, Object> values;
    private final String pointer;

    /**
     * @param values by the field itself; not changed any more
     */
    Written(Map<Field<?>, Object> values, String pointer) {
        this.values = values;
        this.pointer = pointer;
    }

    /** The value of a required field, or of one with an initial value. */
    public <T> T of(Field<T> field) {
        return maybe(field).orElseThrow(() -> new IllegalStateException(field.name() + " is optional: ask maybe()"));
    }

    /** The value of a field that may have been left out. */
    @SuppressWarnings("unchecked") // read() put a T under a Field<T>
    public <T> Optional<T> maybe(Field<T> field) {
        var value = values.get(field);
        return value == null ? field.initial() : Optional.of((T) value);
    }

    /** Where the object stands in its document. */
    public String pointer() {
        return pointer;
    }
}
