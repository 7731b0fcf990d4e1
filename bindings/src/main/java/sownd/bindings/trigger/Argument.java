package sownd.bindings.trigger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Located;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;
import sownd.engine.graph.Value;

/** What a value must be to be meant. */
sealed interface Argument {
    /** Anything, written null. */
    record Any() implements Argument {}

    /** Equal: numbers as far as a float tells them apart, texts to the letter. */
    record Same(Value value) implements Argument {}

    /** A number from one to another, both included. */
    record Within(double least, double most) implements Argument {}

    /** {@code 5}, {@code "GO"}, {@code true}, {@code [0.5, 1]} or {@code null}. */
    Shape<Argument> SHAPE = new Shape<>() {
        @Override
        public Optional<Argument> read(Located at, String pointer, Inspection inspection) {
            var read = of(at);
            if (read.isEmpty()) {
                inspection.fault(
                        at.mark(),
                        pointer,
                        "this is no condition for a value",
                        "write the value itself, a range [least, most] or null for any");
            }
            return read;
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            return schemas.named("argument", () -> {
                var schema = Schemas.node();
                var either = schema.putArray("anyOf");
                either.addObject()
                        .putArray("type")
                        .add("number")
                        .add("string")
                        .add("boolean")
                        .add("null");
                var range = either.addObject()
                        .put("type", "array")
                        .put("minItems", 2)
                        .put("maxItems", 2);
                range.putObject("items").put("type", "number");
                return schema;
            });
        }
    };

    private static Optional<Argument> of(Located at) {
        return switch (at) {
            case Located.Scalar scalar -> Optional.of(of(scalar.value()));
            case Located.Items list ->
                list.plain() instanceof Value.Items(var items)
                                && items.size() == 2
                                && items.get(0) instanceof Value.Num(var least)
                                && items.get(1) instanceof Value.Num(var most)
                                && least <= most
                        ? Optional.of(new Within(least, most))
                        : Optional.empty();
            case Located.Fields _ -> Optional.empty();
        };
    }

    private static Argument of(Value value) {
        return value instanceof Value.Nothing ? new Any() : new Same(value);
    }

    default boolean takes(Value value) {
        return switch (this) {
            case Any() -> true;
            case Within(var least, var most) -> value.asNumber() >= least && value.asNumber() <= most;
            case Same(Value.Num(var number)) -> (float) number == (float) value.asNumber();
            case Same(Value.Flag(var on)) -> value.asFlag() == on;
            case Same(var meant) -> meant.asText().equals(value.asText());
        };
    }
}
