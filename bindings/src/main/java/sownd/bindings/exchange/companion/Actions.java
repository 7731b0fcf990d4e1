package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** Lists of actions. What has no counterpart keeps its place in the list, does nothing, and is told in the report. */
final class Actions {
    private final Translation all;
    private final Scope scope;
    private final String place;
    private int lost;

    /**
     * For the lists of one control or trigger.
     *
     * @param place for people
     */
    Actions(Translation all, Scope scope, String place) {
        this.all = all;
        this.scope = scope;
        this.place = place;
    }

    /** How many actions had no counterpart. */
    int lost() {
        return lost;
    }

    /**
     * Translates a list.
     *
     * @param which the list, for people: "press"
     * @param relative how delays of old versions count; see {@link Delays}
     */
    ArrayNode list(JsonNode list, String which, boolean relative) {
        return list(Entity.list(Delays.asWaits(list, relative)), which + " ");
    }

    private ArrayNode list(List<Entity> entities, String which) {
        var said = JsonNodeFactory.instance.arrayNode();
        for (var i = 0; i < entities.size(); i++) {
            add(entities.get(i), which + (i + 1), i == entities.size() - 1, said);
        }
        return said;
    }

    private void add(Entity action, String which, boolean last, ArrayNode into) {
        all.report().count("action", 1);
        var before = lost;
        var told = all.report().found();
        try {
            if (action.disabled()) {
                throw new Untranslatable("it is switched off");
            }
            if (action.internal() && action.definition().equals("action_group")) {
                group(action, which, last, into);
            } else {
                into.add(checked(one(action, which)));
            }
        } catch (Untranslatable none) {
            lost = before + 1;
            all.report().forget(told);
            all.lose(place + ", " + which, said(action), none.why());
            into.add(Words.placeholder(action.original(), none.why()));
        }
    }

    private String said(Entity action) {
        return action.internal()
                ? action.said("internal")
                : action.said(all.far(action.connection()).label());
    }

    private static ObjectNode checked(ObjectNode action) throws Untranslatable {
        if (!Words.isAction(action)) {
            throw new Untranslatable("this version of sownd has no such action");
        }
        return action;
    }

    /** Where there are no groups, one that cannot be told from its actions in a row becomes them. */
    private void group(Entity action, String which, boolean last, ArrayNode into) throws Untranslatable {
        var inside = list(action.children("default"), which + ".");
        var mode = action.text("execution_mode");
        var group = mode.equals("sequential") ? Words.inTurn(inside) : Words.together(inside);
        if (Words.isAction(group)) {
            into.add(group);
        } else if (last || mode.equals("sequential") || !waits(inside)) {
            into.addAll(inside);
        } else {
            throw new Untranslatable("this version of sownd has no groups that run beside others");
        }
    }

    private static boolean waits(ArrayNode actions) {
        for (var action : actions) {
            if (action.has("wait") && !action.has(Words.UNMAPPED)) {
                return true;
            }
        }
        return false;
    }

    private ObjectNode one(Entity action, String which) throws Untranslatable {
        if (!action.internal()) {
            return Messages.of(action, all.far(action.connection()), scope);
        }
        return switch (action.definition()) {
            case "wait" -> pause(action);
            case "button_pressrelease" -> Words.call(scope.location(action).path() + "/press");
            case "button_press" -> Words.call(scope.location(action).path() + "/down");
            case "button_release" -> Words.call(scope.location(action).path() + "/up");
            case "button_rotate", "button_rotate_left", "button_rotate_right" -> turn(action);
            case "set_page", "set_page_byindex" -> page(action);
            case "inc_page" -> own(action, Words.page("next"));
            case "dec_page" -> own(action, Words.page("previous"));
            case "panic" -> Words.panic();
            case "panic_bank" -> Words.stop(scope.location(action).path());
            case "panic_page" ->
                Words.stop("/page/" + scope.page(action.text("page").strip()).id());
            case "panic_trigger" -> quiet(action);
            case "trigger_enabled" -> arm(action);
            case "custom_log" -> Words.log(Messages.value(action, "message", scope));
            case "logic_if" -> decision(action, which);
            case "logic_while" ->
                Words.whilst(
                        Conditions.all(action.children("condition"), scope),
                        list(action.children("actions"), which + "."));
            case "bank_current_step" -> step(action);
            case "exec" -> throw new Untranslatable("programs of the system are not run from here");
            default -> variable(action);
        };
    }

    private ObjectNode turn(Entity action) throws Untranslatable {
        var left =
                action.definition().endsWith("left") || action.text("direction").matches("left|-1|ccw");
        return Words.call(scope.location(action).path() + "/turn").put("with", left ? -1 : 1);
    }

    private ObjectNode pause(Entity action) throws Untranslatable {
        var text = action.text("time").strip();
        if (action.isExpression("time") || text.contains("$(")) {
            throw new Untranslatable("the time to wait is computed: " + text);
        }
        if (!text.matches("\\d{1,8}(\\.\\d{1,6})?")) {
            throw new Untranslatable("\"" + text + "\" is no time to wait");
        }
        return Words.waitFor(Math.round(Double.parseDouble(text)));
    }

    private ObjectNode decision(Entity action, String which) throws Untranslatable {
        return Words.when(
                Conditions.all(action.children("condition"), scope),
                list(action.children("actions"), which + ", then "),
                list(action.children("else_actions"), which + ", else "));
    }

    private ObjectNode page(Entity action) throws Untranslatable {
        var page = action.text("page").strip();
        if (action.isExpression("page") || action.option("page_from_variable").asBoolean()) {
            throw new Untranslatable("the page is computed");
        }
        return own(
                action,
                switch (page) {
                    case "back" -> Words.page("back");
                    case "forward" -> throw new Untranslatable("there is no way forward after a way back");
                    default -> Words.page(scope.page(page).id());
                });
    }

    /** An action of the surface the hand is on; other surfaces have other names here. */
    private static ObjectNode own(Entity action, ObjectNode said) throws Untranslatable {
        var surface = action.has("surfaceId") ? action.text("surfaceId") : action.text("controller");
        var computed = action.isExpression("surfaceId")
                || action.option("controller_from_variable").asBoolean();
        if (computed || (!surface.isEmpty() && !surface.equals("self"))) {
            throw new Untranslatable("it turns the page of another surface, and surfaces are named anew");
        }
        return said;
    }

    /** What a trigger became. */
    private List<String> meant(Entity action) {
        var trigger = action.text("trigger_id").replaceFirst("^trigger:", "");
        return trigger.equals("self") ? scope.bindings() : all.bindings(trigger);
    }

    /** Ends what a trigger started. */
    private ObjectNode quiet(Entity action) throws Untranslatable {
        var said = JsonNodeFactory.instance.arrayNode();
        meant(action).forEach(binding -> said.add(Words.stop("/binding/" + binding)));
        if (said.isEmpty()) {
            throw new Untranslatable("there is no such trigger");
        }
        return said.size() == 1 ? (ObjectNode) said.get(0) : Words.together(said);
    }

    private ObjectNode arm(Entity action) throws Untranslatable {
        var said = JsonNodeFactory.instance.arrayNode();
        for (var binding : meant(action)) {
            var address = TriggerWords.armed(binding);
            var enable = action.text("enable");
            var to = JsonNodeFactory.instance.booleanNode(enable.equals("true"));
            var toggles = enable.equals("toggle") || enable.isEmpty();
            said.add((JsonNode) (toggles ? Words.toggle(address) : Words.set(address, to)));
        }
        if (!Translation.ARMS || said.isEmpty()) {
            throw new Untranslatable(said.isEmpty() ? "there is no such trigger" : "triggers cannot be switched here");
        }
        return said.size() == 1 ? (ObjectNode) said.get(0) : Words.together(said);
    }

    private ObjectNode step(Entity action) throws Untranslatable {
        var text = action.text("step");
        if (!Translation.STEPS_SET || action.isExpression("step") || !text.matches("\\d{1,4}")) {
            throw new Untranslatable("a button's step cannot be set so");
        }
        var step = JsonNodeFactory.instance.numberNode(Integer.parseInt(text) - 1);
        return Words.set(Words.step(scope.location(action).path()), step);
    }

    private ObjectNode variable(Entity action) throws Untranslatable {
        var kind = action.definition().replaceAll("_variable_.*", "");
        var verb = action.definition().replaceAll(".*_variable_", "");
        if (!List.of("custom", "local", "page").contains(kind)
                || !action.definition().contains("_variable_")) {
            throw new Untranslatable("the action has no counterpart");
        }
        var name = action.text("name").strip();
        if (name.isEmpty() || action.isExpression("name")) {
            throw new Untranslatable("the variable is not named");
        }
        var dotted = scope.value(kind, name);
        if (!dotted.matches("var\\.[a-z0-9_]+")) {
            throw new Untranslatable("the variable is computed and cannot be set");
        }
        var address = "/" + dotted.replace('.', '/');
        return switch (verb) {
            case "set_value", "create_value" -> Words.set(address, value(action, scope.setting(dotted)));
            case "set_expression" ->
                Words.set(address, TextNode.valueOf(Speech.computed(action.text("expression"), scope.setting(dotted))));
            case "reset_to_default" -> Words.set(address, all.variables().initialOf(dotted.substring(4)));
            case "store_variable" ->
                Words.set(address, TextNode.valueOf("${" + Conditions.variable(action.text("variable"), scope) + "}"));
            default -> throw new Untranslatable("the action has no counterpart");
        };
    }

    private JsonNode value(Entity action, Scope setting) throws Untranslatable {
        var value = action.option("value");
        if (!value.isTextual()) {
            return Variables.plain(value);
        }
        var said = Messages.value(action, "value", setting);
        return Variables.plain(TextNode.valueOf(said));
    }
}
