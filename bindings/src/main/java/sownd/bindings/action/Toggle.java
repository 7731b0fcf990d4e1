package sownd.bindings.action;

import java.util.List;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.References;
import sownd.engine.graph.Value;

/** Turns a switch over. */
record Toggle(String address) implements Action {
    private static final Field<String> ADDRESS =
            Field.required("toggle", References.address(Inspection.Kind.SET), "the switch to turn over");
    static final ActionType TYPE =
            ActionType.of("toggle", "Turns a switch over.", List.of(ADDRESS), in -> new Toggle(in.of(ADDRESS)));

    @Override
    public Step run(Run run) {
        run.set(address, Value.of(!run.value(address).asFlag()));
        return Step.NEXT;
    }
}
