package sownd.bindings.action;

import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;

/** How the parts of a group follow each other. */
public enum Order {
    TOGETHER,
    IN_TURN;

    private static final String WORDS = "\"together\" or \"in turn\"";

    /** {@code "together"} or {@code "in turn"}. */
    public static final Shape<Order> SHAPE = Shapes.scalar(WORDS, schema(), value -> switch (value.asText()) {
        case "together" -> TOGETHER;
        case "in turn" -> IN_TURN;
        default -> throw new IllegalArgumentException("\"" + value.asText() + "\" is no order, write " + WORDS);
    });

    private static com.fasterxml.jackson.databind.node.ObjectNode schema() {
        var schema = Schemas.type("string");
        schema.putArray("enum").add("together").add("in turn");
        return schema;
    }
}
