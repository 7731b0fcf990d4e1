package sownd.bindings.conductor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sownd.bindings.action.Action;

/**
 * Why a list of actions runs: the lists that led to it within the last tenth of a second. Links are immutable, their
 * root is shared by all that came of one press or message. The conductor's thread.
 */
final class Cause {
    /** What lies further back led to nothing any more, nanoseconds. */
    static final long WINDOW_NANOS = 100_000_000L;

    /** A list that comes about so many times by itself within the window runs in a circle. */
    private static final int TIMES = 3;

    /** The same where a hand may have had its part in it: no hand is that fast. */
    private static final int TIMES_BY_HAND = 20;

    private static final int DEEPEST = 64;
    private static final int MOST = 1_000;

    /** What all links of a chain share. */
    private static final class Root {
        private long since;
        private int starts;
        private boolean stopped;

        /** Counts a start. @return how many there were within the window */
        int count(long time) {
            if (time - since > WINDOW_NANOS) {
                since = time;
                starts = 0;
            }
            return ++starts;
        }
    }

    private final @Nullable Cause from;
    private final List<Action> list;
    private final long time;
    private final int depth;
    private final Root root;
    /** Whether what follows may have been a hand's. */
    private final boolean doubtful;

    private Cause(@Nullable Cause from, List<Action> list, long time, Root root, boolean doubtful) {
        this.from = from;
        this.list = list;
        this.time = time;
        this.depth = from == null ? 1 : from.depth + 1;
        this.root = root;
        this.doubtful = doubtful;
    }

    /** A list is to be started because of {@code before}; null where a hand or a message did it. */
    static Cause of(@Nullable Cause before, List<Action> list, long time) {
        var from = before == null || before.isOver(list, time) ? null : before;
        var root = from == null ? new Root() : from.root;
        if (from != null && from.depth == DEEPEST) {
            from = recent(from, time);
        }
        return new Cause(from, list, time, root, false);
    }

    /** The same, where it is not sure that what follows comes of it. */
    Cause perhaps() {
        return new Cause(from, list, time, root, true);
    }

    /** Too long ago, or stopped in a circle that this list has no part in. */
    private boolean isOver(List<Action> next, long at) {
        return at - time > WINDOW_NANOS || (root.stopped && !holds(next));
    }

    private static @Nullable Cause recent(@Nullable Cause link, long time) {
        if (link == null || time - link.time > WINDOW_NANOS) {
            return null;
        }
        return new Cause(recent(link.from, time), link.list, link.time, link.root, link.doubtful);
    }

    @SuppressWarnings("ReferenceEquality") // two lists that say the same stand at two places
    private static boolean same(List<Action> one, List<Action> other) {
        return one == other;
    }

    /** Whether this list is among what led here. */
    boolean holds(List<Action> wanted) {
        for (var link = this; link != null; link = link.from) {
            if (same(link.list, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether everything that came of the same beginning was stopped. */
    boolean stopped() {
        return root.stopped;
    }

    int depth() {
        return depth;
    }

    boolean sameChain(Cause other) {
        return root == other.root;
    }

    /** Stops everything that comes of the same beginning. */
    void stop() {
        root.stopped = true;
    }

    /** Whether the list must not start, because it would go on for ever; to be asked once. */
    boolean runsAway() {
        return root.count(time) > MOST || depth > DEEPEST || circles();
    }

    /**
     * Whether it came about by itself too often, or would do so again only after the window: a circle that turns in a
     * tenth of a second or faster never outlasts one. Slower ones are no storm; a light may blink so.
     */
    private boolean circles() {
        var times = 1;
        var turn = 0L;
        var first = time;
        var doubt = false;
        for (var link = from; link != null && time - link.time <= WINDOW_NANOS; link = link.from) {
            doubt |= link.doubtful;
            if (same(link.list, list)) {
                turn = turn == 0 ? time - link.time : turn;
                first = link.time;
                times++;
            }
        }
        return doubt ? times >= TIMES_BY_HAND : times >= TIMES || (times > 1 && time - first + turn > WINDOW_NANOS);
    }

    /** The lists of the circle, in the order in which they start each other; the first comes again at the end. */
    List<List<Action>> circle() {
        var lists = new ArrayList<List<Action>>();
        lists.add(list);
        for (var link = from; link != null; link = link.from) {
            lists.add(link.list);
            if (same(link.list, list)) {
                break;
            }
        }
        return lists.reversed();
    }
}
