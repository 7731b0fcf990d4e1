package sownd.bindings.trigger;

import java.util.List;
import java.util.Optional;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.Shape;

/** Again and again, each time after the same length, or one by chance between two. */
record IntervalTrigger(long leastNanos, long mostNanos) implements Trigger {
    private static final long SHORTEST_NANOS = 10_000_000L;
    private static final Field<Long> INTERVAL =
            Field.required("interval", Quantities.DURATION, "time between two starts, such as \"5 s\"");
    private static final Field<Long> TO = Field.optional(
            "to", Quantities.DURATION, "each time by chance between \"interval\" and this, such as \"20 s\"");
    static final Shape<IntervalTrigger> SHAPE = ObjectShape.of(
            "interval trigger",
            List.of(INTERVAL, TO),
            in -> new IntervalTrigger(in.of(INTERVAL), in.maybe(TO).orElse(in.of(INTERVAL))));

    IntervalTrigger {
        if (leastNanos < SHORTEST_NANOS) {
            throw new IllegalArgumentException("this interval is too short, write at least \"10 ms\"");
        }
        if (mostNanos < leastNanos) {
            throw new IllegalArgumentException("\"to\" is shorter than \"interval\", write the longer one there");
        }
    }

    @Override
    public Way way() {
        return Way.TIME;
    }

    @Override
    public Optional<Rhythm> rhythm() {
        return Optional.of(new Rhythm.Every(leastNanos, mostNanos));
    }
}
