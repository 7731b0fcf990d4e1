package sownd.bindings.feedback;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import sownd.bindings.expression.Expression;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.engine.graph.Value;

/**
 * How it is known whether what a control asked for has happened: either an address that the far end tells, or a condition.
 *
 * @param of the address that tells how it is
 * @param to what that address shall hold; empty for what the control set, or else any other value than before
 * @param confirmed changes once it has happened
 * @param withinNanos after so long without a sign it has failed
 */
public record Truth(
        Optional<String> of, Optional<Property<Value>> to, Optional<Expression> confirmed, long withinNanos) {
    private static final Field<String> OF =
            Field.optional("of", References.address(Inspection.Kind.READ), "the address by which the far end tells");
    private static final Field<Property<Value>> TO = Property.field(
            "to",
            Shapes.anything(),
            value -> value,
            "what it shall hold then; left out: what the control set, else any other value");
    private static final Field<Expression> CONFIRMED =
            Field.optional("confirmed", References.expression(), "or an expression that changes when it has happened");
    private static final Field<Long> WITHIN =
            Field.initially("within", Quantities.DURATION, 2_000_000_000L, "later than this it has failed");

    public static final Shape<Truth> SHAPE = ObjectShape.of(
            "truth",
            List.of(OF, TO, CONFIRMED, WITHIN),
            in -> new Truth(in.maybe(OF), in.maybe(TO), in.maybe(CONFIRMED), in.of(WITHIN)));

    public Truth {
        if (of.isEmpty() == confirmed.isEmpty()) {
            throw new IllegalArgumentException(
                    "a truth is told by \"of\" or by \"confirmed\", write one of them: {\"of\": \"/var/lamp\"}");
        }
        if (to.isPresent() && of.isEmpty()) {
            throw new IllegalArgumentException("\"to\" belongs to \"of\", name the address that shall hold it");
        }
    }

    /** What is written that the address shall hold; empty where nothing is. @throws IllegalArgumentException with the reason */
    public Optional<Value> wanted(Function<String, Value> values) {
        return to.map(property -> property.value(values));
    }

    /** What tells the truth, as it is now. @throws IllegalArgumentException with the reason */
    public Value told(Function<String, Value> values) {
        return of.map(values).orElseGet(() -> confirmed.orElseThrow().evaluate(values));
    }

    /** The addresses this reads. */
    Set<String> reads() {
        var reads = new HashSet<String>();
        of.ifPresent(reads::add);
        confirmed.ifPresent(expression -> reads.addAll(expression.reads()));
        return reads;
    }
}
