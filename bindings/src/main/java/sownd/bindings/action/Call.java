package sownd.bindings.action;

import java.util.List;
import java.util.Set;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.References;
import sownd.engine.graph.Value;

/** Calls an address: plays a sound, stops everything, presses another button. */
record Call(String address, Operand argument) implements Action {
    private static final Field<String> ADDRESS =
            Field.required("call", References.address(Inspection.Kind.CALL), "the address to call");
    private static final Field<Operand> WITH =
            Field.initially("with", Operand.SHAPE, Operand.of(Value.nothing()), "what it is called with");
    static final ActionType TYPE = ActionType.of(
            "call", "Calls an address.", List.of(ADDRESS, WITH), in -> new Call(in.of(ADDRESS), in.of(WITH)));

    @Override
    public Step run(Run run) {
        run.call(address, argument.in(run));
        return Step.NEXT;
    }

    @Override
    public Set<String> reaches() {
        return Actions.reached(address);
    }
}
