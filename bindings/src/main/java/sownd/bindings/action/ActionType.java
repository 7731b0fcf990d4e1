package sownd.bindings.action;

import java.util.List;
import java.util.function.Function;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Written;

/**
 * The declaration of an action: its verb (the first key of its object), its fields and its body. Reader, schema and
 * documentation follow from it.
 *
 * @param verb the key that tells this action from the others
 */
public record ActionType(String verb, String about, Shape<? extends Action> shape, List<Field<?>> fields) {
    static ActionType of(String verb, String about, List<Field<?>> fields, Function<Written, Action> builder) {
        return new ActionType(verb, about, ObjectShape.of(verb + " action", fields, builder), fields);
    }
}
