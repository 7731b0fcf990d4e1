package sownd.bindings.conductor;

import java.util.List;
import sownd.bindings.action.Action;
import sownd.engine.graph.Value;

/** Starts a list of actions for a hand. */
interface Starter {
    RunningList start(List<Action> actions, Value value, String surface, long time);
}
