package sownd.bindings.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import sownd.engine.graph.Value;

/** A value as JSON text. */
public final class JsonText {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonText() {}

    /** On one line, fields in their order; whole numbers without a fraction, what JSON has no number for as null. */
    public static String of(Value value) {
        return node(value).toString();
    }

    private static JsonNode node(Value value) {
        return switch (value) {
            case Value.Nothing nothing -> JSON.nullNode();
            case Value.Flag flag -> JSON.booleanNode(flag.on());
            case Value.Num num -> number(num.number());
            case Value.Text text -> JSON.textNode(text.text());
            case Value.Items list -> {
                var array = JSON.arrayNode();
                list.items().forEach(item -> array.add(node(item)));
                yield array;
            }
            case Value.Fields object -> {
                var fields = JSON.objectNode();
                object.fields().forEach((name, field) -> fields.set(name, node(field)));
                yield fields;
            }
        };
    }

    private static JsonNode number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return JSON.nullNode();
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? JSON.numberNode((long) number)
                : JSON.numberNode(number);
    }
}
