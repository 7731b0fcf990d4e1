package sownd.bindings.project;

import java.util.List;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.engine.graph.Value;

/** A value of the operator's own, under {@code /var/<id>}. */
public record Variable(Value initial) {
    private static final Field<Value> VALUE =
            Field.initially("value", Shapes.anyScalar(), Value.of(0), "what it holds when the project is opened");

    static final Shape<Variable> SHAPE = ObjectShape.of("variable", List.of(VALUE), in -> new Variable(in.of(VALUE)));
}
