package sownd.bindings.action;

import java.util.List;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.References;
import sownd.engine.graph.Value;

/** Recalls a preset, its numbers gliding if a time is given. */
record Recall(String preset, long overNanos) implements Action {
    private static final Field<String> PRESET =
            Field.required("recall", References.named(Inspection.Kind.CALL, "/preset/", "/recall"), "id of the preset");
    private static final Field<Long> OVER = Field.initially(
            "over", Quantities.DURATION, 0L, "how long its numbers take; those with a time of their own keep that");
    static final ActionType TYPE = ActionType.of(
            "recall", "Recalls a preset.", List.of(PRESET, OVER), in -> new Recall(in.of(PRESET), in.of(OVER)));

    @Override
    public Step run(Run run) {
        run.call("/preset/" + preset + "/recall", Value.of(overNanos / 1e9));
        return Step.NEXT;
    }
}
