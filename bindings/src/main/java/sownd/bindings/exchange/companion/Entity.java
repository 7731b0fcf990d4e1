package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An action or a feedback of any data version.
 *
 * @param connection id of the connection it is of; {@code internal} for Companion's own
 * @param definition which of the connection's actions it is
 * @param original as it is written
 */
record Entity(String connection, String definition, JsonNode original) {
    static final String INTERNAL = "internal";

    static Entity of(JsonNode original) {
        var connection = text(original, "connectionId", "instance", "instance_id");
        var modern = original.path("definitionId").isTextual();
        var definition = modern ? text(original, "definitionId") : text(original, "action", "type");
        return new Entity(connection.equals("bitfocus-companion") ? INTERNAL : connection, definition, original);
    }

    private static String text(JsonNode from, String... keys) {
        for (var key : keys) {
            if (from.path(key).isTextual()) {
                return from.path(key).asText();
            }
        }
        return "";
    }

    static List<Entity> list(JsonNode list) {
        var all = new ArrayList<Entity>();
        list.forEach(each -> {
            if (each instanceof ObjectNode) {
                all.add(of(each));
            }
        });
        return all;
    }

    boolean internal() {
        return connection.equals(INTERNAL);
    }

    boolean disabled() {
        return original.path("disabled").asBoolean();
    }

    boolean inverted() {
        var inverted = original.path("isInverted");
        return inverted.isObject() ? inverted.path("value").asBoolean() : inverted.asBoolean();
    }

    /** A group of what is inside it; before version 7 a feedback had its only group without a name. */
    List<Entity> children(String group) {
        var children = original.path("children");
        return list(children.isArray() ? children : children.path(group));
    }

    boolean has(String option) {
        return !original.path("options").path(option).isMissingNode();
    }

    /** An option's value, or the text of its expression. */
    JsonNode option(String name) {
        var option = original.path("options").path(name);
        return wrapped(option) ? option.path("value") : option;
    }

    /** An option as a text; empty where there is none. */
    String text(String name) {
        var value = option(name);
        return value.isNull()
                ? ""
                : value.isValueNode() ? value.asText() : value instanceof MissingNode ? "" : value.toString();
    }

    boolean isExpression(String name) {
        var option = original.path("options").path(name);
        return wrapped(option) && option.path("isExpression").asBoolean();
    }

    static boolean wrapped(JsonNode option) {
        return option.isObject() && option.has("isExpression") && option.has("value");
    }

    /** "internal: set_page". */
    String said(String label) {
        return label + ": " + definition;
    }
}
