package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Before version 6 an action had a delay of its own, since the press or, where {@code relative}, since the action before.
 * As waits between the actions it is the same.
 */
final class Delays {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Delays() {}

    static JsonNode asWaits(JsonNode actions, boolean relative) {
        var delayed = false;
        for (var action : actions) {
            delayed |= millis(action) > 0;
        }
        return !delayed ? actions : relative ? relative(actions) : absolute(actions);
    }

    private static long millis(JsonNode action) {
        return action.path("delay").asLong(0);
    }

    private static ArrayNode relative(JsonNode actions) {
        var all = JSON.arrayNode();
        for (var action : actions) {
            if (millis(action) > 0) {
                all.add(pause(millis(action)));
            }
            all.add(action);
        }
        return all;
    }

    /** Where a later action has a smaller delay, a list of its own begins beside the first. */
    private static ArrayNode absolute(JsonNode actions) {
        var lists = JSON.arrayNode();
        var list = lists.addArray();
        var now = 0L;
        for (var action : actions) {
            var delay = Math.max(0, millis(action));
            if (delay < now) {
                list = lists.addArray();
                now = 0;
            }
            if (delay > now) {
                list.add(pause(delay - now));
            }
            now = delay;
            list.add(action);
        }
        return lists.size() == 1 ? list : groups(lists);
    }

    private static ArrayNode groups(ArrayNode lists) {
        var all = JSON.arrayNode();
        for (var list : lists) {
            var group = internal("action_group");
            group.putObject("options").put("execution_mode", "concurrent");
            group.putObject("children").set("default", list);
            all.add(group);
        }
        return all;
    }

    private static ObjectNode pause(long millis) {
        var pause = internal("wait");
        pause.putObject("options").put("time", millis);
        return pause;
    }

    private static ObjectNode internal(String definition) {
        return JSON.objectNode().put("connectionId", Entity.INTERNAL).put("definitionId", definition);
    }
}
