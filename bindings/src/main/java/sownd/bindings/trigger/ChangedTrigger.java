package sownd.bindings.trigger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.engine.graph.Value;

/** An address holds another value than before; that is the value. */
record ChangedTrigger(String address, double by, long apartNanos, Watch.Beginning beginning) implements Trigger {
    private static final Field<String> CHANGED =
            Field.required("changed", References.address(Inspection.Kind.READ), "the address that changes");
    private static final Field<Double> BY =
            Field.initially("by", far(), 0.0, "how far its number must have moved since it started last");
    private static final Field<Long> AT_MOST = Field.initially(
            "at_most", Quantities.DURATION, 0L, "shortest time between two starts; the newest value counts");
    private static final Field<Boolean> AT_START =
            Field.initially("at_start", Shapes.flag(), false, "whether it starts when the project is opened");
    static final Shape<ChangedTrigger> SHAPE = ObjectShape.of(
            "changed trigger",
            List.of(CHANGED, BY, AT_MOST, AT_START),
            in -> new ChangedTrigger(
                    in.of(CHANGED), in.of(BY), in.of(AT_MOST), ConditionTrigger.beginning(in.of(AT_START))));

    private static Shape<Double> far() {
        return Shapes.scalar("a number over 0", Schemas.type("number").put("exclusiveMinimum", 0), value -> {
            if (value instanceof Value.Num(var far) && far > 0) {
                return far;
            }
            throw new IllegalArgumentException(value.asText() + " is not possible here, write a number over 0");
        });
    }

    @Override
    public Way way() {
        return Way.WATCH;
    }

    @Override
    public Optional<Watch> watch() {
        return Optional.of(new Watch(
                Set.of(address), values -> values.apply(address), Watch.Edge.CHANGED, by, apartNanos, 0, beginning));
    }
}
