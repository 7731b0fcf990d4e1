package sownd.bindings.action;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import sownd.bindings.expression.Template;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.engine.graph.Value;

/** A value of an action: written plainly, or computed when the action runs ({@code "${value}"}). */
sealed interface Operand {
    Shape<Operand> SHAPE = References.expressions(
            Shapes.anyScalar().schema(new sownd.bindings.shape.Schemas()), Operand::of, Operand::reads);

    record Constant(Value value) implements Operand {}

    record Computed(Template template) implements Operand {}

    static Operand of(Value value) {
        return value instanceof Value.Text(var text) && text.contains("${")
                ? new Computed(Template.of(text))
                : new Constant(value);
    }

    private static Set<String> reads(Operand operand) {
        return operand instanceof Computed(var template) ? template.reads() : Set.of();
    }

    /** The items of a value: those of a list, the parts of a text between commas, or the value itself. */
    static List<Value> several(Value value) {
        return switch (value) {
            case Value.Items(var items) -> items;
            case Value.Nothing _ -> List.of();
            case Value.Text(var text) when text.isBlank() -> List.of();
            case Value.Text(var text) ->
                Arrays.stream(text.split(",")).map(Operand::item).toList();
            case Value.Num _, Value.Flag _, Value.Fields _ -> List.of(value);
        };
    }

    private static Value item(String part) {
        var text = Value.of(part.strip());
        return Double.isNaN(text.asNumber()) ? text : Value.of(text.asNumber());
    }

    default Value in(Run run) {
        return switch (this) {
            case Constant(var value) -> value;
            case Computed(var template) -> template.evaluate(run::value);
        };
    }
}
