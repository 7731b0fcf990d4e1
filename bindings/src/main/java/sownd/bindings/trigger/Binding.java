package sownd.bindings.trigger;

import java.util.List;
import sownd.bindings.action.Action;
import sownd.bindings.action.ActionTypes;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Shape;

/** A trigger and what it starts. */
public record Binding(Trigger when, List<Action> actions) {
    private static final Field<Trigger> WHEN = Field.required("when", Triggers.SHAPE, "what starts the actions");
    private static final Field<List<Action>> DO = Field.required("do", ActionTypes.LIST, "the actions, in order");

    public static final Shape<Binding> SHAPE =
            ObjectShape.of("binding", List.of(WHEN, DO), in -> new Binding(in.of(WHEN), in.of(DO)));
}
