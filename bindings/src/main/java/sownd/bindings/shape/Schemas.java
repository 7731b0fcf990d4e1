package sownd.bindings.shape;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The named shapes of one schema document; each is described once and referred to by name. */
public final class Schemas {
    private final TreeMap<String, ObjectNode> named = new TreeMap<>();

    public static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ObjectNode type(String type) {
        return node().put("type", type);
    }

    /** A reference to the shape of that name, described by {@code body} when first met. */
    public ObjectNode named(String sentenceName, Supplier<ObjectNode> body) {
        var name = sentenceName.replace(' ', '_');
        if (!named.containsKey(name)) {
            named.put(name, node());
            named.put(name, body.get());
        }
        return node().put("$ref", "#/$defs/" + name);
    }

    /** Any of several shapes, under one name. */
    public ObjectNode either(String name, java.util.List<? extends Shape<?>> shapes) {
        return named(name, () -> {
            var schema = node();
            var any = schema.putArray("anyOf");
            shapes.forEach(shape -> any.add(shape.schema(this)));
            return schema;
        });
    }

    /** The whole document: {@code root} with every named shape met on the way. */
    public ObjectNode document(Shape<?> root, String title) {
        var document = node().put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", title);
        document.setAll(root.schema(this));
        var definitions = document.putObject("$defs");
        named.forEach(definitions::set);
        return document;
    }
}
