package sownd.bindings.action;

import java.util.List;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.References;
import sownd.engine.graph.Value;

/** Puts a page on the surface the hand is on. */
record TurnPage(String page) implements Action {
    private static final Field<String> PAGE =
            Field.required("page", References.id(Inspection.Kind.PAGE), "id of the page, or next, previous or back");
    static final ActionType TYPE = ActionType.of(
            "page", "Puts a page on the surface the hand is on.", List.of(PAGE), in -> new TurnPage(in.of(PAGE)));

    @Override
    public Step run(Run run) {
        run.surfaces().forEach(surface -> run.set("/surface/" + surface + "/page", Value.of(page)));
        return Step.NEXT;
    }
}
