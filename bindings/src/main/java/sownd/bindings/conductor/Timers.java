package sownd.bindings.conductor;

import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import sownd.bindings.action.Sending;

/** What is due later, in order of time and then of arrival. Owned by the conductor's thread. */
final class Timers {
    /** What may be due. */
    sealed interface Due {
        /** Whether it is due a little early, because what follows from it takes its way to the engine. */
        default boolean early() {
            return false;
        }

        /** Whether it is dropped when too many wait. */
        default boolean droppable() {
            return false;
        }

        /** A list of actions goes on. */
        record GoOn(RunningList list) implements Due {
            @Override
            public boolean early() {
                return true;
            }
        }

        /** A control has been held for the long time. */
        record HeldLong(Hands.Hold hold) implements Due {}

        /** A remote press lets go. */
        record LetGo(Hands.Hold hold) implements Due {}

        /** A message of a bundle acts at its time. */
        record Arrives(Message.Osc message) implements Due {
            @Override
            public boolean early() {
                return true;
            }

            @Override
            public boolean droppable() {
                return true;
            }
        }

        /** A message of a bundle goes to the graphs, which play it at its time. */
        record Enters(Message.Osc message) implements Due {
            @Override
            public boolean early() {
                return true;
            }

            @Override
            public boolean droppable() {
                return true;
            }
        }

        /** A message of a graph's node leaves. */
        record Leaves(String node, Sending sending) implements Due {
            @Override
            public boolean droppable() {
                return true;
            }
        }
    }

    private record Entry(long at, long order, Due due) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            var byTime = Long.compare(at - other.at, 0);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private static final int MOST_WAITING = 10_000;
    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private long order;

    /** Whether messages for later are still taken; holds and lists always are, they are bounded elsewhere. */
    boolean room() {
        return entries.size() < MOST_WAITING;
    }

    /** Adds what is due at a time. A message for later is dropped when too many wait. */
    void at(long nanos, Due due) {
        if (room() || !due.droppable()) {
            entries.add(new Entry(nanos, order++, due));
        }
    }

    /** Hands over what is due at {@code now}, and lists and messages up to {@code ahead} before their time. */
    int fire(long now, long ahead, Consumer<Due> to) {
        var fired = 0;
        for (var next = entries.peek(); next != null && isDue(next, now, ahead); next = entries.peek()) {
            entries.poll();
            to.accept(next.due);
            fired++;
        }
        return fired;
    }

    private static boolean isDue(Entry entry, long now, long ahead) {
        return entry.at - now <= (entry.due.early() ? ahead : 0);
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
