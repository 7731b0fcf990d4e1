package sownd.bindings.action;

import java.util.List;
import java.util.Set;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.References;

/** Sets an address to a value. */
record SetValue(String address, Operand to) implements Action {
    private static final Field<String> ADDRESS =
            Field.required("set", References.address(Inspection.Kind.SET), "the address to set");
    private static final Field<Operand> TO =
            Field.required("to", Operand.SHAPE, "the value; ${…} is computed, ${value} is what started the list");
    static final ActionType TYPE = ActionType.of(
            "set", "Sets an address to a value.", List.of(ADDRESS, TO), in -> new SetValue(in.of(ADDRESS), in.of(TO)));

    @Override
    public Step run(Run run) {
        run.set(address, to.in(run));
        return Step.NEXT;
    }

    @Override
    public Set<String> reaches() {
        return Actions.reached(address);
    }
}
