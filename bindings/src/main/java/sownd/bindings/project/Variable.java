package sownd.bindings.project;

import java.util.List;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.engine.graph.Value;

/**
 * A value of the operator's own, under {@code /var/<id>}.
 *
 * @param freshNanos how long it is believed without news, 0 for always
 */
public record Variable(Value initial, long freshNanos) {
    private static final Field<Value> VALUE =
            Field.initially("value", Shapes.anyScalar(), Value.of(0), "what it holds when the project is opened");

    private static final Field<Long> FRESH = Field.initially(
            "fresh", Quantities.DURATION, 0L, "without news for so long it is shown as stale; left out: never");

    static final Shape<Variable> SHAPE =
            ObjectShape.of("variable", List.of(VALUE, FRESH), in -> new Variable(in.of(VALUE), in.of(FRESH)));

    /** One that is always believed. */
    public Variable(Value initial) {
        this(initial, 0);
    }
}
