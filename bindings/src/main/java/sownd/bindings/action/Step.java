package sownd.bindings.action;

import java.util.List;
import sownd.bindings.expression.Expression;

/** How a list of actions goes on after one of them. */
public sealed interface Step {
    /** With the next action, at the same logical time. */
    Step NEXT = new Next();

    record Next() implements Step {}

    /** That many nanoseconds of logical time later. */
    record After(long nanos) implements Step {}

    /** When a condition is true; at once if it is already. */
    record Until(Expression condition) implements Step {}

    /** When this message has been answered. */
    record Answered(Sending sending) implements Step {}

    /** With what a course gives, and then with the next action. */
    record Inside(Course course) implements Step {}

    /** When all of these, begun at the same time, have ended. */
    record Together(List<List<Action>> lists) implements Step {
        public Together {
            lists = List.copyOf(lists);
        }
    }

    /** First with other actions, in order. */
    static Step inside(List<Action> actions) {
        return actions.isEmpty() ? NEXT : new Inside(Course.of(actions));
    }
}
