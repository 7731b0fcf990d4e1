package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Triggers as bindings, one for each of their events. */
final class Triggered {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
    private static final int MONDAY = 1;

    private final Translation all;
    private final Map<String, String> computed;
    private final ObjectNode bindings = JSON.objectNode();

    Triggered(Translation all, Map<String, String> computed) {
        this.all = all;
        this.computed = computed;
    }

    /** Triggers by their ids; in an old list, by their place. */
    static Map<String, JsonNode> ids(JsonNode triggers) {
        var ids = new LinkedHashMap<String, JsonNode>();
        if (triggers.isObject()) {
            triggers.properties().forEach(each -> ids.put(each.getKey(), each.getValue()));
        } else {
            triggers.forEach(trigger -> ids.put(Integer.toString(ids.size()), trigger));
        }
        ids.values().removeIf(trigger -> !trigger.isObject());
        return ids;
    }

    ObjectNode all(JsonNode triggers) {
        ids(triggers).forEach(this::trigger);
        return bindings;
    }

    private void trigger(String key, JsonNode trigger) {
        all.report().count("trigger", 1);
        var name = trigger.path("options").path("name").asText("");
        var place = "trigger \"" + name + "\"";
        var ids = all.bindings(key);
        var locals = Locals.of(all, trigger.path("localVariables"), "local", "trigger_" + name, computed);
        var scope = Scope.outside(all, locals, ids);
        for (var i = 0; i < ids.size(); i++) {
            bindings.set(
                    ids.get(i),
                    binding(ids.get(i), trigger, trigger.path("events").path(i), scope, place));
        }
    }

    private ObjectNode binding(String id, JsonNode trigger, JsonNode event, Scope scope, String place) {
        var binding = JSON.objectNode();
        var on = trigger.path("options").path("enabled").asBoolean(true)
                && event.path("enabled").asBoolean(true);
        try {
            binding.set("when", when(trigger, event, scope));
            if (!on && !TriggerWords.disarm(binding)) {
                throw new Untranslatable("it is switched off");
            }
        } catch (Untranslatable none) {
            all.lose(place, "its event \"" + event.path("type").asText() + "\"", none.why());
            binding.set("when", TriggerWords.never(id));
            binding.set(Words.UNMAPPED, Words.kept(event, none.why()));
        }
        TriggerWords.name(binding, trigger.path("options").path("name").asText(""));
        binding.set("do", actions(trigger, event, scope, place, binding));
        return binding;
    }

    private ArrayNode actions(JsonNode trigger, JsonNode event, Scope scope, String place, ObjectNode binding) {
        var list = trigger.has("actions")
                ? trigger.path("actions")
                : trigger.path("action_sets").path("0");
        var relative = trigger.path("options").path("relativeDelay").asBoolean();
        var done = new Actions(all, scope, place).list(list, "action", relative);
        var conditions = Entity.list(trigger.path("condition"));
        if (conditions.isEmpty() || event.path("type").asText().startsWith("condition_")) {
            return done;
        }
        try {
            var condition = Conditions.all(conditions, scope);
            return TriggerWords.onlyIf(binding, condition)
                    ? done
                    : JSON.arrayNode().add(decision(condition, done));
        } catch (Untranslatable none) {
            all.lose(place, "its condition", none.why());
            return JSON.arrayNode().add(Words.placeholder(trigger, none.why()));
        }
    }

    private static ObjectNode decision(String condition, ArrayNode actions) throws Untranslatable {
        var decision = Words.when(condition, actions, JSON.arrayNode());
        if (!Words.isAction(decision)) {
            throw new Untranslatable("this version of sownd has no conditions for actions");
        }
        return decision;
    }

    private ObjectNode when(JsonNode trigger, JsonNode event, Scope scope) throws Untranslatable {
        var options = event.path("options");
        var when = switch (event.path("type").asText()) {
            case "interval" -> TriggerWords.every(seconds(options.path("seconds"), 1));
            case "timeofday" -> TriggerWords.timeOfDay(time(options.path("time")), days(options.path("days")));
            case "startup" -> TriggerWords.start(seconds(options.path("delay"), 1000));
            case "condition_true" -> TriggerWords.becomesTrue(condition(trigger, scope));
            case "condition_false" -> TriggerWords.becomesFalse(condition(trigger, scope));
            case "variable_changed" -> changed(options.path("variableId").asText(""), scope);
            case "" -> throw new Untranslatable("it has no event");
            default -> throw new Untranslatable("there is no such trigger here");
        };
        if (!TriggerWords.isTrigger(when)) {
            throw new Untranslatable("this version of sownd has no such trigger");
        }
        return when;
    }

    private static String date(JsonNode options) throws Untranslatable {
        var date = options.path("date").asText("");
        if (!date.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            throw new Untranslatable("\"" + date + "\" is no date");
        }
        return date.substring(0, 10) + " " + time(options.path("time"));
    }

    private ObjectNode sun(JsonNode options) throws Untranslatable {
        var latitude = options.path("latitude").asDouble(Double.NaN);
        var longitude = options.path("longitude").asDouble(Double.NaN);
        var when = TriggerWords.sun(
                options.path("type").asText().equals("sunset") ? "set" : "rise",
                options.path("offset").asInt(0));
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new Untranslatable("it says no place on earth");
        }
        if (TriggerWords.isTrigger(when)) {
            all.place(latitude, longitude);
        }
        return when;
    }

    private static String condition(JsonNode trigger, Scope scope) throws Untranslatable {
        var conditions = Entity.list(trigger.path("condition"));
        if (conditions.isEmpty()) {
            throw new Untranslatable("it has no condition");
        }
        return Conditions.all(conditions, scope);
    }

    private static ObjectNode changed(String variable, Scope scope) throws Untranslatable {
        var dotted = Conditions.variable(variable, scope);
        if (!dotted.matches("[a-z][a-z0-9_.]*")) {
            throw new Untranslatable("the variable is computed");
        }
        return TriggerWords.changed("/" + dotted.replace('.', '/'));
    }

    private static String seconds(JsonNode number, int per) throws Untranslatable {
        var text = Entity.wrapped(number) ? number.path("value").asText() : number.asText();
        if (!text.matches("\\d{1,9}(\\.\\d{1,6})?")) {
            throw new Untranslatable("\"" + text + "\" is no length of time");
        }
        return new java.math.BigDecimal(text)
                .divide(java.math.BigDecimal.valueOf(per))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String time(JsonNode time) throws Untranslatable {
        var text = time.asText("").strip();
        if (!text.matches("([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?")) {
            throw new Untranslatable("\"" + text + "\" is no time of the day");
        }
        return (text.indexOf(':') == 1 ? "0" + text : text).replaceAll("^(..:..):00$", "$1");
    }

    /** {@code tue-sun}; empty for every day. The week begins with Monday. */
    private static String days(JsonNode numbers) throws Untranslatable {
        var on = new boolean[7];
        for (var number : numbers) {
            on[Math.floorMod(number.asInt() - MONDAY, 7)] = true;
        }
        var runs = new ArrayList<String>();
        var count = 0;
        for (var i = 0; i < 7; i++) {
            count += on[i] ? 1 : 0;
            if (on[i] && (i == 0 || !on[i - 1])) {
                var last = i;
                while (last < 6 && on[last + 1]) {
                    last++;
                }
                runs.add(last - i > 1 ? day(i) + "-" + day(last) : last > i ? day(i) + "," + day(last) : day(i));
            }
        }
        if (count == 0) {
            throw new Untranslatable("it has no day");
        }
        return count == 7 ? "" : String.join(",", runs);
    }

    private static String day(int fromMonday) {
        return DAYS.get((fromMonday + MONDAY) % 7);
    }
}
