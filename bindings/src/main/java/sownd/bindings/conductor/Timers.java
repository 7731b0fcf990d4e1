package sownd.bindings.conductor;

import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is due later, in order of time and then of arrival. Owned by the conductor's thread. */
final class Timers {
    /** What may be due; whoever asks for it says what happens then. */
    interface Due {
        /** Its time has come. */
        void fire(long now);

        /** Whether it is due a little early, because what follows from it takes its way to the engine. */
        default boolean early() {
            return false;
        }

        /** Whether it is dropped when too many wait. */
        default boolean droppable() {
            return false;
        }

        /** Whether it is forgotten when everything is stopped. */
        default boolean stoppable() {
            return false;
        }
    }

    private record Entry(
            long at, long order, Due due, @Nullable Cause cause) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            var byTime = Long.compare(at - other.at, 0);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private static final int MOST_WAITING = 10_000;
    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private final Causes causes;
    private long order;

    Timers(Causes causes) {
        this.causes = causes;
    }

    /** Whether messages for later are still taken; holds and lists always are, they are bounded elsewhere. */
    boolean room() {
        return entries.size() < MOST_WAITING;
    }

    /** Adds what is due at a time. A message for later is dropped when too many wait. */
    void at(long nanos, Due due) {
        if (room() || !due.droppable()) {
            entries.add(new Entry(nanos, order++, due, causes.likely()));
        }
    }

    /** Hands over what is due at {@code now}, and lists and messages up to {@code ahead} before their time. */
    int fire(long now, long ahead) {
        var fired = 0;
        for (var next = entries.peek(); next != null && isDue(next, now, ahead); next = entries.peek()) {
            entries.poll();
            var before = causes.enter(next.cause);
            next.due.fire(now);
            causes.enter(before);
            fired++;
        }
        return fired;
    }

    private static boolean isDue(Entry entry, long now, long ahead) {
        return entry.at - now <= (entry.due.early() ? ahead : 0);
    }

    /** What ends with everything else never fires. */
    void stopAll() {
        removeIf(Due::stoppable);
    }

    void removeIf(Predicate<Due> which) {
        entries.removeIf(entry -> which.test(entry.due));
    }

    /** Nanoseconds from {@code now} until something is due, at most {@code longest}. */
    long untilNext(long now, long ahead, long longest) {
        var next = entries.peek();
        if (next == null) {
            return longest;
        }
        var early = next.due.early() ? ahead : 0;
        return Math.clamp(next.at - early - now, 0, longest);
    }
}
