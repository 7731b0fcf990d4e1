package sownd.bindings.action;

import java.util.List;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.References;

/** Sets a variable by its id. */
record SetVariable(String id, Operand to) implements Action {
    private static final String ROOT = "/var/";
    private static final Field<String> ID =
            Field.required("var", References.named(Inspection.Kind.SET, ROOT, ""), "id of the variable");
    private static final Field<Operand> TO = Field.required("to", Operand.SHAPE, "the value; ${…} is computed");
    static final ActionType TYPE =
            ActionType.of("var", "Sets a variable.", List.of(ID, TO), in -> new SetVariable(in.of(ID), in.of(TO)));

    @Override
    public Step run(Run run) {
        run.set(ROOT + id, to.in(run));
        return Step.NEXT;
    }
}
