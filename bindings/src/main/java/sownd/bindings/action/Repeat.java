package sownd.bindings.action;

import java.util.List;
import java.util.Set;
import sownd.bindings.shape.Field;

/** Does a list a number of times. */
record Repeat(Operand times, List<Action> actions) implements Action {
    private static final int MOST = 1_000_000;
    private static final Field<Operand> TIMES =
            Field.required("repeat", Operand.SHAPE, "how often; ${…} is computed when it begins");
    private static final Field<List<Action>> DO = Field.required("do", Nested.LIST, "done each time");
    static final ActionType TYPE = ActionType.of(
            "repeat", "Does a list a number of times.", List.of(TIMES, DO), in -> new Repeat(in.of(TIMES), in.of(DO)));

    @Override
    public Step run(Run run) {
        var wanted = times.in(run).asNumber();
        if (!(wanted >= 0 && wanted <= MOST)) {
            throw new IllegalArgumentException("\"repeat\" takes a number from 0 to " + MOST + ", mend it");
        }
        return new Step.Inside(Course.rounds(actions, (done, _) -> done < (int) wanted));
    }

    @Override
    public Set<String> reaches() {
        return Actions.reached(actions);
    }
}
