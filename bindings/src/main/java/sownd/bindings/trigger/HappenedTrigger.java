package sownd.bindings.trigger;

import java.util.List;
import java.util.Optional;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.engine.graph.Value;

/** What a connection says in passing, with what follows as asked for; the value is what was said first. */
record HappenedTrigger(String address, List<Argument> arguments) implements Trigger {
    private static final Field<String> HAPPENED = Field.required(
            "happened",
            References.address(Inspection.Kind.HAPPENED),
            "what a connection says in passing, such as /connection/switcher/gpi");
    private static final Field<List<Argument>> ARGS = Field.initially(
            "args",
            Shapes.list(Argument.SHAPE),
            List.of(),
            "what was said with it must be: values, ranges [least, most], null for any; more may follow");
    static final Shape<HappenedTrigger> SHAPE = ObjectShape.of(
            "happened trigger", List.of(HAPPENED, ARGS), in -> new HappenedTrigger(in.of(HAPPENED), in.of(ARGS)));

    @Override
    public Way way() {
        return Way.TOLD;
    }

    @Override
    public Optional<String> name() {
        return Optional.of(address);
    }

    @Override
    public Optional<Value> fired(List<Value> said) {
        for (var i = 0; i < arguments.size(); i++) {
            if (!arguments.get(i).takes(i < said.size() ? said.get(i) : Value.nothing())) {
                return Optional.empty();
            }
        }
        return Optional.of(said.isEmpty() ? Value.nothing() : said.getFirst());
    }
}
