package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The variables of the project that is made. */
final class Variables {
    private final Naming naming = new Naming();
    private final Map<String, JsonNode> initial = new LinkedHashMap<>();

    /** The id of a variable; one there is none of yet is made, with nothing in it. */
    String id(String name) {
        var id = naming.of(name, "value");
        initial.putIfAbsent(id, TextNode.valueOf(""));
        return id;
    }

    /** Makes a variable. */
    String make(String name, JsonNode value) {
        var id = naming.of(name, "value");
        initial.put(id, plain(value));
        return id;
    }

    /** What a variable holds at first, by its id. */
    JsonNode initialOf(String id) {
        return initial.getOrDefault(id, TextNode.valueOf(""));
    }

    int count() {
        return initial.size();
    }

    ObjectNode document() {
        var document = JsonNodeFactory.instance.objectNode();
        initial.forEach((id, value) -> document.putObject(id).set("value", value));
        return document;
    }

    /** Companion holds numbers as texts; here they compute. What is no single value is kept as its text. */
    static JsonNode plain(JsonNode value) {
        if (value.isTextual() && value.asText().matches("-?(0|[1-9]\\d{0,14})(\\.\\d{1,12})?")) {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(value.asText()));
        }
        if (value.isContainerNode()) {
            return TextNode.valueOf(value.toString());
        }
        return value.isMissingNode() || value.isNull() ? TextNode.valueOf("") : value;
    }
}
