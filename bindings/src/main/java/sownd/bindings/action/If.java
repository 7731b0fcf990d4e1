package sownd.bindings.action;

import java.util.List;
import java.util.Set;
import sownd.bindings.expression.Expression;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.References;

/** Does one of two lists. */
record If(Expression condition, List<Action> then, List<Action> otherwise) implements Action {
    private static final Field<Expression> CONDITION = Field.required("if", References.expression(), "the condition");
    private static final Field<List<Action>> THEN =
            Field.initially("then", Nested.LIST, List.of(), "done if it is true");
    private static final Field<List<Action>> ELSE =
            Field.initially("else", Nested.LIST, List.of(), "done if it is not");
    static final ActionType TYPE = ActionType.of(
            "if",
            "Does one list or the other.",
            List.of(CONDITION, THEN, ELSE),
            in -> new If(in.of(CONDITION), in.of(THEN), in.of(ELSE)));

    @Override
    public Step run(Run run) {
        return Step.inside(condition.evaluate(run::value).asFlag() ? then : otherwise);
    }

    @Override
    public Set<String> reaches() {
        return Actions.reached(then, otherwise);
    }
}
