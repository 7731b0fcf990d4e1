package sownd.bindings.trigger;

import java.util.List;
import java.util.Optional;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.engine.graph.Ids;

/** A request to {@code /t/<name>}; {@code /trigger/<name>} is its address. The value is what was sent with it. */
record HttpTrigger(String id) implements Trigger {
    private static final Field<String> HTTP = Field.required(
            "http", Shapes.text("a name", HttpTrigger::name), "its name: a POST to /t/<name> starts the actions");
    static final Shape<HttpTrigger> SHAPE =
            ObjectShape.of("http trigger", List.of(HTTP), in -> new HttpTrigger(in.of(HTTP)));

    private static String name(String text) {
        if (!Ids.valid(text)) {
            throw new IllegalArgumentException("\"" + text + "\" is not an id, use small letters, digits and _");
        }
        return text;
    }

    @Override
    public Way way() {
        return Way.HTTP;
    }

    @Override
    public Optional<String> name() {
        return Optional.of(id);
    }
}
