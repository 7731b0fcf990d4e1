package sownd.bindings.hand;

import java.util.List;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.Shape;

/**
 * A press that repeats while it is held. Nanoseconds.
 *
 * @param after until the first repeat
 * @param every between repeats
 * @param fastest each repeat comes a tenth sooner than the one before until they are this near; equal to {@code every}
 *     for an even pace
 */
public record Repeat(long after, long every, long fastest) {
    private static final double SOONER = 0.9;
    private static final long LEAST = 10_000_000L;

    private static final Field<Long> AFTER =
            Field.initially("after", Quantities.DURATION, 400_000_000L, "until the first repeat");
    private static final Field<Long> EVERY = Field.required("every", Quantities.DURATION, "time between repeats");
    private static final Field<Long> FASTEST =
            Field.optional("fastest", Quantities.DURATION, "repeats come faster and faster until they are this near");

    public static final Shape<Repeat> SHAPE = ObjectShape.of(
            "repeat",
            List.of(AFTER, EVERY, FASTEST),
            in -> new Repeat(in.of(AFTER), in.of(EVERY), in.maybe(FASTEST).orElseGet(() -> in.of(EVERY))));

    public Repeat {
        if (Math.min(every, fastest) < LEAST) {
            throw new IllegalArgumentException("repeats come too fast, write at least \"10 ms\"");
        }
    }

    /** Time from the {@code n}-th repeat to the next, counted from 0. */
    long interval(int n) {
        return Math.max(Math.min(every, fastest), Math.round(every * Math.pow(SOONER, n)));
    }
}
