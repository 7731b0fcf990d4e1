package sownd.bindings.action;

import java.util.List;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;

/** Shapes of actions inside actions. */
final class Nested {
    /** A list of actions, asked for later: the kinds of actions are not all known while they declare themselves. */
    static final Shape<List<Action>> LIST = Shapes.later(() -> ActionTypes.LIST);

    private Nested() {}
}
