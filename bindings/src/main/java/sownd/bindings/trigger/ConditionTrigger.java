package sownd.bindings.trigger;

import java.util.List;
import java.util.Optional;
import sownd.bindings.expression.Expression;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;

/** A condition becomes true, or becomes false. */
record ConditionTrigger(Expression condition, Watch.Edge edge, long lastingNanos, Watch.Beginning beginning)
        implements Trigger {
    private static final Field<Boolean> AT_START = Field.initially(
            "at_start", Shapes.flag(), false, "whether it starts when it already is so as the project is opened");
    private static final Field<Long> FOR =
            Field.initially("for", Quantities.DURATION, 0L, "how long it must stay so before it starts");
    static final Shape<ConditionTrigger> WHEN_TRUE = shape("true", Watch.Edge.RISING);
    static final Shape<ConditionTrigger> WHEN_FALSE = shape("false", Watch.Edge.FALLING);

    private static Shape<ConditionTrigger> shape(String word, Watch.Edge edge) {
        var condition =
                Field.required(word, References.expression(), "a condition; it starts when that becomes " + word);
        return ObjectShape.of(
                word + " trigger",
                List.of(condition, FOR, AT_START),
                in -> new ConditionTrigger(in.of(condition), edge, in.of(FOR), beginning(in.of(AT_START))));
    }

    static Watch.Beginning beginning(boolean starts) {
        return starts ? Watch.Beginning.STARTS : Watch.Beginning.SILENT;
    }

    @Override
    public Way way() {
        return Way.WATCH;
    }

    @Override
    public Optional<Watch> watch() {
        return Optional.of(new Watch(condition.reads(), condition::evaluate, edge, 0, 0, lastingNanos, beginning));
    }
}
