package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The triggers of version 2, which had one cause each, with events and conditions. */
final class OldTriggers {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private OldTriggers() {}

    static ArrayNode of(JsonNode triggers) {
        var modern = JSON.arrayNode();
        for (var trigger : triggers) {
            if (trigger.isObject()) {
                modern.add(one(trigger));
            }
        }
        return modern;
    }

    private static ObjectNode one(JsonNode old) {
        var trigger = JSON.objectNode().put("type", "trigger");
        trigger.putObject("options")
                .put("name", old.path("title").asText(""))
                .put("enabled", !old.path("disabled").asBoolean())
                .put("relativeDelay", old.path("relative_delay").asBoolean());
        var event = trigger.putArray("events").addObject();
        event.set("options", old.path("config").isObject() ? old.path("config") : JSON.objectNode());
        var conditions = trigger.putArray("condition");
        event.put(
                "type",
                switch (old.path("type").asText()) {
                    case "tod" -> "timeofday";
                    case "interval" -> "interval";
                    case "instance" -> instance(old.path("config").path("run").asText(), event);
                    case "feedback" -> {
                        each(old.path("config"), conditions::add);
                        yield "condition_true";
                    }
                    case "variable" -> {
                        each(old.path("config"), config -> conditions.add(compared(config)));
                        yield "condition_true";
                    }
                    default -> old.path("type").asText();
                });
        trigger.putObject("action_sets").set("0", actions(old));
        return trigger;
    }

    private static void each(JsonNode oneOrMore, java.util.function.Consumer<JsonNode> to) {
        if (oneOrMore.isArray()) {
            oneOrMore.forEach(to);
        } else {
            to.accept(oneOrMore);
        }
    }

    private static String instance(String run, ObjectNode event) {
        return switch (run) {
            case "start" -> {
                event.putObject("options").put("delay", 10_000);
                yield "startup";
            }
            case "io_connect" -> "client_connect";
            case "button_depress" -> "button_release";
            default -> run;
        };
    }

    /** Greater and less were the wrong way round. */
    private static ObjectNode compared(JsonNode config) {
        var check = config.path("check").asText("eq");
        var feedback = JSON.objectNode().put("connectionId", Entity.INTERNAL).put("definitionId", "variable_value");
        var options = feedback.putObject("options");
        options.put("variable", config.path("key").asText());
        options.put("op", check.equals("lt") ? "gt" : check.equals("gt") ? "lt" : check);
        options.set("value", config.path("value"));
        return feedback;
    }

    /** The oldest pressed one button, as {@code 1.12}. */
    private static JsonNode actions(JsonNode old) {
        var button = old.path("button").asText("").split("\\.", 2);
        if (old.path("actions").isArray() || button.length < 2) {
            return old.path("actions").isArray() ? old.path("actions") : JSON.arrayNode();
        }
        var press = JSON.objectNode().put("instance", Entity.INTERNAL).put("action", "button_pressrelease");
        press.putObject("options").put("page", button[0]).put("bank", button[1]);
        return JSON.arrayNode().add(press);
    }
}
