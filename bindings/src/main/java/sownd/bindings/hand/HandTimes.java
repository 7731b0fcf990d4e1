package sownd.bindings.hand;

import java.util.List;
import java.util.Optional;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.Shape;

/**
 * How long is long: for the whole project, or for one control. Nanoseconds.
 *
 * @param longNanos a press this long is a long one; empty for the project's
 * @param doubleNanos presses that begin within this time are a double one; empty for the project's
 */
public record HandTimes(Optional<Long> longNanos, Optional<Long> doubleNanos) {
    private static final long USUAL_LONG = 500_000_000L;
    private static final long USUAL_DOUBLE = 300_000_000L;

    /** Nothing said. */
    public static final HandTimes USUAL = new HandTimes(Optional.empty(), Optional.empty());

    private static final Field<Long> LONG =
            Field.optional("long", Quantities.DURATION, "a press this long is a long one, at first 500 ms");
    private static final Field<Long> DOUBLE = Field.optional(
            "double", Quantities.DURATION, "two presses begun within this time are a double one, at first 300 ms");

    public static final Shape<HandTimes> SHAPE =
            ObjectShape.of("hands", List.of(LONG, DOUBLE), in -> new HandTimes(in.maybe(LONG), in.maybe(DOUBLE)));

    public HandTimes {
        if (longNanos.filter(nanos -> nanos == 0).isPresent()
                || doubleNanos.filter(nanos -> nanos == 0).isPresent()) {
            throw new IllegalArgumentException("no time at all is neither long nor double, write some milliseconds");
        }
    }

    /** These, and where they say nothing {@code whole}. */
    public HandTimes or(HandTimes whole) {
        return new HandTimes(longNanos.or(() -> whole.longNanos), doubleNanos.or(() -> whole.doubleNanos));
    }

    public long isLong() {
        return longNanos.orElse(USUAL_LONG);
    }

    public long isDouble() {
        return doubleNanos.orElse(USUAL_DOUBLE);
    }
}
