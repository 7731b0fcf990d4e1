package sownd.bindings.hand;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What presses of one control can mean. Times are nanoseconds, 0 for "not so".
 *
 * @param steps the occasions that have a list, per step; at least one step
 * @param confirm a press counts when it has been held so long
 * @param arm the first press arms for so long, the second counts
 * @param lockout after something was done, presses are refused for so long
 * @param latch whether presses do {@code PRESS} and {@code RELEASE} in turn
 * @param progress how the step follows
 */
public record Grammar(
        List<Set<Occasion>> steps,
        HandTimes times,
        Optional<Repeat> repeat,
        long confirm,
        long arm,
        long lockout,
        Latch latch,
        Progress progress) {
    /** Whether presses switch to and fro. */
    public enum Latch {
        NONE,
        LATCH
    }

    /** How the step follows. */
    public enum Progress {
        /** To the next when a press has ended. */
        AUTO,
        /** Only when it is told. */
        TOLD
    }

    public Grammar {
        steps = List.copyOf(steps);
        var apart = steps.stream()
                .anyMatch(step -> step.contains(Occasion.LONG)
                        || step.contains(Occasion.SHORT)
                        || step.contains(Occasion.DOUBLE));
        var guards = (repeat.isPresent() ? 1 : 0) + (confirm > 0 ? 1 : 0) + (arm > 0 ? 1 : 0);
        if (guards > 1) {
            throw new IllegalArgumentException("a control has one of repeat, confirm and arm, keep one of them");
        }
        if (guards > 0 && apart) {
            throw new IllegalArgumentException(
                    "with repeat, confirm or arm there is no short, long or double press, keep one kind");
        }
        if (latch == Latch.LATCH && (repeat.isPresent() || steps.size() > 1)) {
            throw new IllegalArgumentException("a latch neither repeats nor has steps, keep one of them");
        }
    }

    /** A grammar in which presses mean themselves. */
    public static Grammar plain(Occasion... occasions) {
        var all = EnumSet.noneOf(Occasion.class);
        all.addAll(List.of(occasions));
        return new Grammar(List.of(all), HandTimes.USUAL, Optional.empty(), 0, 0, 0, Latch.NONE, Progress.AUTO);
    }

    /** The same with other times where it says none. */
    public Grammar under(HandTimes whole) {
        return new Grammar(steps, times.or(whole), repeat, confirm, arm, lockout, latch, progress);
    }

    boolean latches() {
        return latch == Latch.LATCH;
    }
}
