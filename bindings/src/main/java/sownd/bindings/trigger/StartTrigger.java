package sownd.bindings.trigger;

import java.util.List;
import java.util.Optional;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.Shape;

/** Once, a while after the project was opened. */
record StartTrigger(long nanos) implements Trigger {
    private static final Field<Long> START =
            Field.required("start", Quantities.DURATION, "how long after the opening, such as \"10 s\" or 0");
    static final Shape<StartTrigger> SHAPE =
            ObjectShape.of("start trigger", List.of(START), in -> new StartTrigger(in.of(START)));

    @Override
    public Way way() {
        return Way.TIME;
    }

    @Override
    public Optional<Rhythm> rhythm() {
        return Optional.of(new Rhythm.AfterOpening(nanos));
    }
}
