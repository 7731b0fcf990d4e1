package sownd.bindings.action;

import java.util.List;
import sownd.bindings.expression.Template;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.References;

/** Writes a line to the log. */
record Log(Template text) implements Action {
    private static final Field<Template> TEXT =
            Field.required("log", References.template(), "the line; ${…} is computed");
    static final ActionType TYPE =
            ActionType.of("log", "Writes a line to the log.", List.of(TEXT), in -> new Log(in.of(TEXT)));

    @Override
    public Step run(Run run) {
        run.send(new Sending.Log(text.evaluate(run::value).asText()));
        return Step.NEXT;
    }
}
