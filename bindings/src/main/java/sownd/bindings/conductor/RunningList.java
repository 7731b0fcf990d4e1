package sownd.bindings.conductor;

import java.util.List;
import sownd.bindings.action.Action;
import sownd.engine.graph.Value;

/** A list of actions being done: how far it is and at which logical time. Owned by the conductor's thread. */
final class RunningList {
    private final List<Action> actions;
    private final Value started;
    private final String surface;
    private int next;
    private long time;

    /**
     * @param started the value of what started it
     * @param surface id of the surface the hand is on, or empty
     * @param time logical time of its first action, nanoseconds
     */
    RunningList(List<Action> actions, Value started, String surface, long time) {
        this.actions = actions;
        this.started = started;
        this.surface = surface;
        this.time = time;
    }

    boolean done() {
        return next == actions.size();
    }

    Action take() {
        return actions.get(next++);
    }

    void later(long nanos) {
        time += nanos;
    }

    long time() {
        return time;
    }

    Value started() {
        return started;
    }

    String surface() {
        return surface;
    }
}
