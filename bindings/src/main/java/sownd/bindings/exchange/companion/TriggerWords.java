package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import sownd.bindings.exchange.Placeless;
import sownd.bindings.trigger.Binding;

/** How bindings and their triggers are written here; what {@link Words} is for the rest. */
final class TriggerWords {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TriggerWords() {}

    static ObjectNode every(String seconds) {
        return JSON.objectNode().put("interval", seconds + " s");
    }

    static ObjectNode timeOfDay(String time, String days) {
        var when = JSON.objectNode().put("time", time);
        return days.isEmpty() ? when : when.put("days", days);
    }

    static ObjectNode start(String seconds) {
        return JSON.objectNode().put("start", seconds + " s");
    }

    static ObjectNode becomesTrue(String condition) {
        return JSON.objectNode().put("true", condition);
    }

    static ObjectNode becomesFalse(String condition) {
        return JSON.objectNode().put("false", condition);
    }

    static ObjectNode changed(String address) {
        return JSON.objectNode().put("changed", address);
    }

    /** A trigger that nothing starts but a message meant for it. */
    static ObjectNode never(String id) {
        return JSON.objectNode().put("osc", "/companion/trigger/" + id);
    }

    /** Each time by chance between two lengths of time. */
    static ObjectNode atTimes(String seconds, String to) {
        return every(seconds).put("to", to + " s");
    }

    static ObjectNode date(String date) {
        return JSON.objectNode().put("date", date);
    }

    /** At sunrise or sunset, minutes later or earlier. */
    static ObjectNode sun(String event, int minutes) {
        var when = JSON.objectNode().put("sun", event);
        return minutes == 0 ? when : when.put("offset", minutes + " min");
    }

    /** Where the sun rises. */
    static void place(ObjectNode project, double latitude, double longitude) {
        project.putObject("place").put("latitude", latitude).put("longitude", longitude);
    }

    static void name(ObjectNode binding, String name) {
        offer(binding, "name", JSON.textNode(name));
    }

    /** A condition that must hold when it starts; false where there is no word for it. */
    static boolean onlyIf(ObjectNode binding, String condition) {
        return offer(binding, "if", JSON.textNode(condition));
    }

    /** A binding that nothing starts until it is armed; false where there is no word for it. */
    static boolean disarm(ObjectNode binding) {
        return offer(binding, "armed", JSON.booleanNode(false));
    }

    /** The address of whether a binding may start. */
    static String armed(String binding) {
        return "/binding/" + binding + "/armed";
    }

    private static boolean offer(ObjectNode binding, String key, JsonNode value) {
        var sample = JSON.objectNode();
        sample.set("when", never("x"));
        sample.set("do", JSON.arrayNode());
        sample.set(key, value);
        var known = Placeless.fits(Binding.SHAPE, sample);
        if (known) {
            binding.set(key, value);
        }
        return known;
    }

    static boolean isTrigger(ObjectNode when) {
        var binding = JSON.objectNode();
        binding.set("when", when);
        binding.set("do", JSON.arrayNode());
        return Placeless.reads(Binding.SHAPE, binding);
    }
}
