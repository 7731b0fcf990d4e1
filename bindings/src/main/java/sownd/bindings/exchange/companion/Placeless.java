package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Located;
import sownd.bindings.shape.Mark;
import sownd.bindings.shape.Shape;
import sownd.engine.graph.Value;

/** Asks a shape whether it would read a piece that stands in no file yet. */
final class Placeless {
    private Placeless() {}

    /** Whether it is read without a fault, and without a key that is not known. What it refers to is not asked for. */
    static boolean fits(Shape<?> shape, JsonNode piece) {
        var inspection = new Inspection();
        return shape.read(located(piece), "", inspection).isPresent()
                && inspection.problems().isEmpty();
    }

    /** Whether it is read without a fault. */
    static boolean reads(Shape<?> shape, JsonNode piece) {
        var inspection = new Inspection();
        return shape.read(located(piece), "", inspection).isPresent() && !inspection.failed();
    }

    private static Located located(JsonNode piece) {
        return switch (piece) {
            case ObjectNode object -> {
                var members = new LinkedHashMap<String, Located.Member>();
                object.properties()
                        .forEach(field ->
                                members.put(field.getKey(), new Located.Member(Mark.START, located(field.getValue()))));
                yield new Located.Fields(Mark.START, members);
            }
            case ArrayNode list -> {
                var items = new java.util.ArrayList<Located>();
                list.forEach(item -> items.add(located(item)));
                yield new Located.Items(Mark.START, items);
            }
            default -> new Located.Scalar(Mark.START, scalar(piece));
        };
    }

    private static Value scalar(JsonNode piece) {
        return switch (piece.getNodeType()) {
            case STRING -> Value.of(piece.asText());
            case NUMBER -> Value.of(piece.asDouble());
            case BOOLEAN -> Value.of(piece.asBoolean());
            default -> Value.nothing();
        };
    }
}
