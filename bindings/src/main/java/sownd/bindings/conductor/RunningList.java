package sownd.bindings.conductor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sownd.bindings.action.Action;
import sownd.bindings.action.Course;
import sownd.bindings.action.Tries;
import sownd.bindings.shape.References;
import sownd.engine.graph.Value;

/**
 * A list of actions being done: where it is, at which logical time, and what it waits for. Who started it may keep it to
 * ask whether it has ended, and to stop it by {@link Lists}. Owned by the conductor's thread.
 */
final class RunningList {
    private final Start start;
    private final @Nullable RunningList parent;
    private final List<Course> courses = new ArrayList<>();
    private final List<RunningList> children = new ArrayList<>();
    private final Map<String, Value> names = new HashMap<>();
    private final List<String> owed = new ArrayList<>();
    private final long began;
    private @Nullable Action action;
    private Waiting waiting = Waiting.NOTHING;
    private boolean again;
    private boolean busy;
    private boolean ended;
    private int attempt;
    private int turn;
    private long time;
    private long pausedAt;
    private boolean paused;
    private boolean woken;

    /**
     * What a list starts with.
     *
     * @param name what started it, for people; such as {@code /cue/main/q1}
     * @param value what started it: a velocity, an argument
     * @param surface id of the surface the hand is on, or empty
     * @param cause why it runs
     */
    record Start(String name, Value value, String surface, Cause cause) {}

    /** @param time logical time of its first action, nanoseconds */
    RunningList(Start start, List<Action> actions, long time) {
        this(start, null, actions, time);
    }

    private RunningList(Start start, @Nullable RunningList parent, List<Action> actions, long time) {
        this.start = start;
        this.parent = parent;
        this.time = time;
        this.began = time;
        courses.add(Course.of(actions));
        names.put(References.VALUE, start.value);
    }

    /** A list that goes on beside this one, which waits for it. */
    RunningList child(List<Action> actions) {
        var child = new RunningList(start, this, actions, time);
        child.names.putAll(names);
        children.add(child);
        return child;
    }

    @Nullable
    RunningList parent() {
        return parent;
    }

    List<RunningList> children() {
        return children;
    }

    /** A child has ended; true if it was the last and this one can go on. */
    boolean without(RunningList child) {
        children.remove(child);
        time = Math.max(time, child.time);
        return children.isEmpty();
    }

    /**
     * The next action, or the same again; null at the end.
     *
     * @throws IllegalArgumentException "what, mend" if it cannot be told; the list can go on behind it
     */
    @Nullable
    Action next(Doing doing) {
        if (again) {
            again = false;
            return action;
        }
        action = null;
        attempt = 0;
        while (action == null && !courses.isEmpty()) {
            action = nextOf(courses.getLast(), doing);
        }
        return action;
    }

    private @Nullable Action nextOf(Course course, Doing doing) {
        Action found = null;
        try {
            found = course.next(doing);
        } finally {
            if (found == null) {
                courses.remove(course);
            }
        }
        return found;
    }

    /** First what this course gives. */
    void enter(Course course) {
        courses.add(course);
    }

    /** How its present action is tried. */
    Tries tries() {
        return action == null ? Tries.ONCE : action.tries();
    }

    /** Its present action has failed and shall be tried again, if it may. @return for the how many-th time, 0 if not */
    int tryAgain() {
        again = attempt < tries().retries();
        attempt++;
        return again ? attempt : 0;
    }

    /** It does nothing until it is awake. */
    void waitFor(Waiting what) {
        waiting = what;
        turn++;
    }

    /** It waits no more; not before this time. */
    void awake(long atLeast) {
        waiting = Waiting.NOTHING;
        turn++;
        time = Math.max(time, atLeast);
    }

    Waiting waiting() {
        return waiting;
    }

    /** Whether it can do its next action. */
    boolean runs() {
        return !ended && waiting == Waiting.NOTHING && !paused;
    }

    /** What it waited for when this was asked is over once the number differs. */
    int turn() {
        return turn;
    }

    /** Its actions are being done: it is not to be begun again from within. */
    boolean busy() {
        return busy;
    }

    void busy(boolean now) {
        busy = now;
    }

    void end() {
        ended = true;
        turn++;
    }

    boolean ended() {
        return ended;
    }

    /** It stands still; what it waits for by time comes that much later. */
    void pause(long now) {
        if (!paused) {
            paused = true;
            pausedAt = now;
            turn += waiting instanceof Waiting.Time ? 1 : 0; // a time-out goes on
        }
    }

    /** It may go on. @return whether what it waited for came meanwhile */
    boolean resume(long now) {
        if (paused) {
            time += waiting instanceof Waiting.Time ? Math.max(0, now - pausedAt) : 0;
        }
        var came = woken;
        paused = false;
        woken = false;
        return came;
    }

    boolean paused() {
        return paused;
    }

    /** What it waited for came while it stood still. */
    void woken() {
        woken = true;
    }

    void later(long nanos) {
        time += nanos;
    }

    long time() {
        return time;
    }

    long began() {
        return began;
    }

    Start start() {
        return start;
    }

    /** What is to be called if it is stopped now. */
    List<String> owed() {
        return owed;
    }

    Map<String, Value> names() {
        return names;
    }
}
