package sownd.bindings.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Located;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;

/** Does a list once for each of several values, which has a name meanwhile. */
record Each(List<Operand> values, String name, List<Action> actions) implements Action {
    private static final Field<List<Operand>> VALUES = Field.required(
            "each", Shapes.oneOrMore(Operand.SHAPE), "the values; a text of ${…} may give several, with commas");
    private static final Field<String> AS =
            Field.initially("as", Shapes.text("a name", Each::name), "item", "the name of the value, item if none");
    private static final Field<List<Action>> DO = Field.required("do", Nested.LIST, "done for each");
    private static final List<Field<?>> FIELDS = List.of(VALUES, AS, DO);

    static final ActionType TYPE =
            new ActionType("each", "Does a list for each of several values.", new Named(), FIELDS);

    private static String name(String text) {
        if (!text.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("\"" + text + "\" is no name, use small letters, digits and _");
        }
        return text;
    }

    @Override
    public Step run(Run run) {
        var items = items(run);
        return new Step.Inside(Course.rounds(actions, (done, now) -> {
            if (done == items.size()) {
                return false;
            }
            now.name("/" + name, items.get(done));
            return true;
        }));
    }

    private List<sownd.engine.graph.Value> items(Run run) {
        if (values.size() > 1 || values.getFirst() instanceof Operand.Constant) {
            return values.stream().map(value -> value.in(run)).toList();
        }
        return Operand.several(values.getFirst().in(run));
    }

    @Override
    public Set<String> reaches() {
        return Actions.reached(actions);
    }

    /** The name is known inside. */
    private static final class Named implements Shape<Each> {
        private final Shape<Each> plain =
                ObjectShape.of("each action", FIELDS, in -> new Each(in.of(VALUES), in.of(AS), in.of(DO)));

        @Override
        public Optional<Each> read(Located at, String pointer, Inspection inspection) {
            inspection.name(written(at), Inspection.below(pointer, "do"));
            return plain.read(at, pointer, inspection);
        }

        private static String written(Located at) {
            var as = at instanceof Located.Fields fields ? fields.members().get("as") : null;
            return as != null && as.value() instanceof Located.Scalar name
                    ? name.value().asText()
                    : "item";
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            return plain.schema(schemas);
        }
    }
}
