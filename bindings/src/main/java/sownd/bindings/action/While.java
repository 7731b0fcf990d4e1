package sownd.bindings.action;

import java.util.List;
import java.util.Set;
import sownd.bindings.expression.Expression;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shapes;

/** Does a list again and again while a condition is true, but neither too often nor too long. */
record While(Expression condition, List<Action> actions, int most, long withinNanos) implements Action {
    private static final Field<Expression> CONDITION =
            Field.required("while", References.expression(), "the condition, asked before each round");
    private static final Field<List<Action>> DO = Field.required("do", Nested.LIST, "done in each round");
    private static final Field<Integer> MOST =
            Field.initially("most", Shapes.whole(1, 1_000_000), 10_000, "rounds after which it has failed");
    private static final Field<Long> WITHIN =
            Field.initially("within", Quantities.DURATION, 60_000_000_000L, "time after which it has failed, 1 min");
    static final ActionType TYPE = ActionType.of(
            "while",
            "Does a list while a condition is true.",
            List.of(CONDITION, DO, MOST, WITHIN),
            in -> new While(in.of(CONDITION), in.of(DO), in.of(MOST), in.of(WITHIN)));

    @Override
    public Step run(Run run) {
        var end = run.time() + withinNanos;
        return new Step.Inside(Course.rounds(actions, (done, now) -> another(done, end, now)));
    }

    private boolean another(int done, long end, Run run) {
        if (!condition.evaluate(run::value).asFlag()) {
            return false;
        }
        if (done == most || run.time() - end > 0) {
            var how = done == most ? most + " rounds" : withinNanos / 1e9 + " s";
            throw new IllegalArgumentException("while " + condition + " was not over after " + how
                    + ", mend the condition or its \"most\" and \"within\"");
        }
        return true;
    }

    @Override
    public Set<String> reaches() {
        return Actions.reached(actions);
    }
}
