package sownd.bindings.trigger;

import java.time.Instant;
import java.util.Optional;

/** A rule that says at which instants something happens. Pure. */
public interface Recurrence {
    /**
     * The first instant after another, or empty if there is none within the rule's reach.
     *
     * @param after not included
     */
    Optional<Instant> after(Instant after, Here here);
}
