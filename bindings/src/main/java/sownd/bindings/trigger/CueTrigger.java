package sownd.bindings.trigger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.engine.graph.Value;

/** A cue list has come to a cue: the list's {@code current} now names it. */
record CueTrigger(String list, String cue) implements Trigger {
    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9_]*)/([a-z][a-z0-9_]*)");
    private static final Field<CueTrigger> CUE = Field.required(
            "cue",
            Shapes.scalar(
                    "a cue such as main/q7",
                    Schemas.type("string").put("pattern", "^" + FORM.pattern() + "$"),
                    CueTrigger::of),
            "the ids of a cue list and of a cue in it, main/q7");
    static final Shape<CueTrigger> SHAPE = ObjectShape.of("cue trigger", List.of(CUE), in -> in.of(CUE));

    private static CueTrigger of(Value value) {
        var match = FORM.matcher(value.asText());
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "\"" + value.asText() + "\" is no cue, write the ids of its list and its own such as main/q7");
        }
        return new CueTrigger(match.group(1), match.group(2));
    }

    @Override
    public Way way() {
        return Way.WATCH;
    }

    @Override
    public Optional<Watch> watch() {
        var current = "/cue/" + list + "/current";
        return Optional.of(new Watch(
                Set.of(current),
                values -> Value.of(values.apply(current).asText().equals(cue)),
                Watch.Edge.RISING,
                0,
                0,
                0,
                Watch.Beginning.SILENT));
    }
}
