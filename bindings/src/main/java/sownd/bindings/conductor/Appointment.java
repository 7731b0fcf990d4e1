package sownd.bindings.conductor;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sownd.bindings.trigger.Here;
import sownd.bindings.trigger.Recurrence;

/**
 * When a rule of the calendar comes next, and that it comes once for each of its instants, whatever clocks do. Owned by
 * the conductor's thread.
 */
final class Appointment {
    /** Later than this is missed. */
    private static final Duration ON_TIME = Duration.ofSeconds(5);

    /** So many instants that it came for are remembered, for clocks that are set back. */
    private static final int REMEMBERED = 128;

    private final Recurrence recurrence;
    private final Duration within;
    private final Set<Instant> done = new LinkedHashSet<>();
    private @Nullable Instant next;

    /** What a look at the clock says. */
    enum Verdict {
        NOT_YET,
        NOW,
        MISSED
    }

    /** @param within how late a missed instant may still be run; zero for never */
    Appointment(Recurrence recurrence, Duration within) {
        this.recurrence = recurrence;
        this.within = within;
    }

    /** When it comes next, if it ever does. */
    Optional<Instant> next() {
        return Optional.ofNullable(next);
    }

    /** Computes anew when it comes: the clock was set, its zone is another, or the project was opened. */
    void set(Instant now, Here here) {
        next = following(now.minusNanos(1), here);
    }

    /** Looks at the clock; an instant that has come is over then. */
    Verdict look(Instant now, Here here) {
        var due = next;
        if (due == null || now.isBefore(due)) {
            return Verdict.NOT_YET;
        }
        var late = latest(due, now, here);
        remember(due);
        remember(late);
        next = following(now, here);
        var lateness = Duration.between(late, now);
        return lateness.compareTo(ON_TIME) <= 0 || lateness.compareTo(within) <= 0 ? Verdict.NOW : Verdict.MISSED;
    }

    /** Of the instants from {@code due} to now, one that is as late as need be; it is run for all of them. */
    private Instant latest(Instant due, Instant now, Here here) {
        for (var back = ON_TIME; now.minus(back).isAfter(due); back = back.multipliedBy(2)) {
            var found = recurrence.after(now.minus(back), here);
            if (found.isPresent() && !found.get().isAfter(now)) {
                return found.get();
            }
        }
        return due;
    }

    private void remember(Instant instant) {
        done.add(instant);
        if (done.size() > REMEMBERED) {
            done.remove(done.iterator().next());
        }
    }

    private @Nullable Instant following(Instant after, Here here) {
        var found = recurrence.after(after, here);
        while (found.isPresent() && done.contains(found.get())) {
            found = recurrence.after(found.get(), here);
        }
        return found.orElse(null);
    }
}
