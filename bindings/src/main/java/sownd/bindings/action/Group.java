package sownd.bindings.action;

import java.util.List;
import java.util.Set;
import sownd.bindings.shape.Field;

/** Actions in brackets: all begun together, or one after the other; the list goes on when the last has ended. */
public record Group(List<Action> actions, Order order) implements Action {
    private static final Field<List<Action>> ACTIONS = Field.required("group", Nested.LIST, "the actions");
    private static final Field<Order> ORDER =
            Field.initially("order", Order.SHAPE, Order.TOGETHER, "together or in turn");
    static final ActionType TYPE = ActionType.of(
            "group",
            "Does actions together, or in turn, and waits for all of them.",
            List.of(ACTIONS, ORDER),
            in -> new Group(in.of(ACTIONS), in.of(ORDER)));

    /** An action and a list done beside it; the group has ended when both have. */
    public static Group beside(Action action, List<Action> list) {
        return new Group(List.of(action, new Group(list, Order.IN_TURN)), Order.TOGETHER);
    }

    @Override
    public Step run(Run run) {
        return switch (order) {
            case IN_TURN -> Step.inside(actions);
            case TOGETHER -> new Step.Together(actions.stream().map(List::of).toList());
        };
    }

    @Override
    public Set<String> reaches() {
        return Actions.reached(actions);
    }
}
