package sownd.bindings.action;

import java.util.List;
import java.util.Set;
import sownd.bindings.expression.Expression;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Value;

/** Waits: the next action of the list happens exactly that much later, or as soon as a condition is true. */
record Wait(Step pause, Tries tries) implements Action {
    private static final Shape<Step> PAUSE = References.expressions(schema(), Wait::pause, Wait::reads);
    private static final Field<Step> WAIT =
            Field.required("wait", PAUSE, "how long, \"250 ms\", or until what is true");
    static final ActionType TYPE = ActionType.of(
            "wait",
            "Lets the next action happen later.",
            Fields.join(List.of(WAIT), Tries.OF_WAITING),
            in -> new Wait(in.of(WAIT), Tries.ofWaiting(in)));

    private static com.fasterxml.jackson.databind.node.ObjectNode schema() {
        var schema = Schemas.node();
        schema.putArray("type").add("string").add("number");
        return schema;
    }

    private static Step pause(Value value) {
        var isTime =
                !(value instanceof Value.Text(var text)) || text.strip().matches("[-+]?\\d+(\\.\\d+)?\\s*[a-zA-Z%]*");
        if (!isTime) {
            return new Step.Until(Expression.of(value.asText()));
        }
        var seconds = Quantities.parse(value, Measure.SECOND);
        if (seconds < 0 || seconds > 86_400) {
            throw new IllegalArgumentException(value.asText() + " is too long or negative, write at most \"24 h\"");
        }
        return new Step.After(Math.round(seconds * 1e9));
    }

    private static Set<String> reads(Step pause) {
        return pause instanceof Step.Until(var condition) ? condition.reads() : Set.of();
    }

    @Override
    public Step run(Run run) {
        return pause;
    }
}
