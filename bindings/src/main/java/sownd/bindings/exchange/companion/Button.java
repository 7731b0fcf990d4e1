package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** A control of a page. What of it has no counterpart is kept beside it, and a sign shows that something is missing. */
final class Button {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final boolean STEPS = Words.hasSteps();
    private static final boolean TURNS = Words.hasTurns();

    private final Translation all;
    private final Sheet sheet;
    private final Sheet.Cell cell;
    private final ObjectNode original;
    private final Actions actions;
    private final Faces faces;
    private final Scope scope;
    private final String place;
    private final ObjectNode control = JSON.objectNode();
    private final ArrayNode unmapped = JSON.arrayNode();

    Button(Translation all, Sheet sheet, Sheet.Cell cell, ObjectNode original, Map<String, String> above) {
        this.all = all;
        this.sheet = sheet;
        this.cell = cell;
        this.original = original;
        this.place = sheet.said(cell);
        var owner = sheet.id() + "_" + (cell.row() - sheet.firstRow()) + "_" + (cell.column() - sheet.firstColumn());
        var locals = Locals.of(all, original.path("localVariables"), "local", owner, above);
        this.scope = new Scope(all, Optional.of(sheet), cell, locals, Optional.empty());
        this.actions = new Actions(all, scope, place);
        this.faces = new Faces(all, scope);
    }

    ObjectNode said() {
        control.putArray("at").add(cell.row() - sheet.firstRow()).add(cell.column() - sheet.firstColumn());
        control.put("type", "button");
        switch (original.path("type").asText()) {
            case "pageup" -> turn("Page up", Words.page("next"));
            case "pagedown" -> turn("Page down", Words.page("previous"));
            case "pagenum" -> number();
            case "button", "button-layered" -> button();
            default -> unknown();
        }
        return control;
    }

    private void turn(String text, ObjectNode action) {
        control.putObject("look").put("text", text).put("badge", "page");
        control.putArray("press").add(action);
    }

    /** Its page's number, which leads to the first page. */
    private void number() {
        control.putObject("look").put("text", "Page " + sheet.number()).put("badge", "page");
        all.sheet(1).ifPresent(first -> control.putArray("press").add(Words.page(first.id())));
    }

    private void unknown() {
        var why = "controls of the kind \"" + original.path("type").asText() + "\" are not known here";
        all.lose(place, "the control", why);
        control.putObject("look").put("text", "?").put("badge", "warn");
        control.putArray(Words.UNMAPPED).add(Words.kept(original, why));
    }

    private void button() {
        all.report().count("button", 1);
        control.set("look", faces.look(original));
        steps();
        feedbacks();
        faces.lost().forEach(lost -> lose("the look", JSON.textNode(lost), lost + " stays outside"));
        finish();
    }

    private void lose(String what, JsonNode kept, String why) {
        all.lose(place, what, why);
        unmapped.add(Words.kept(kept, why));
    }

    private void finish() {
        if (!unmapped.isEmpty() || actions.lost() > 0) {
            ((ObjectNode) control.path("look")).put("badge", "warn");
        }
        if (!unmapped.isEmpty()) {
            control.set(Words.UNMAPPED, unmapped);
        }
        if (control.path("look").isEmpty()) {
            control.remove("look");
        }
    }

    private void steps() {
        var steps = Banks.inOrder(original.path("steps"));
        if (steps.isEmpty()) {
            return;
        }
        var progress = progress();
        if (steps.size() == 1 || !STEPS || !progress.equals("auto")) {
            step(steps.getFirst(), "", control);
            if (steps.size() > 1) {
                var why = STEPS ? "steps go on by themselves here" : "this version of sownd has buttons of one step";
                lose(steps.size() == 2 ? "step 2" : "steps 2 to " + steps.size(), original.path("steps"), why);
            }
            return;
        }
        var said = JSON.arrayNode();
        for (var i = 0; i < steps.size(); i++) {
            step(steps.get(i), "step " + (i + 1) + ", ", said.addObject());
        }
        Words.steps(control, said);
    }

    private String progress() {
        var options = original.path("options");
        var old = options.path("stepAutoProgress").asBoolean(true) ? "auto" : "manual";
        return options.path("stepProgression").asText(old);
    }

    private void step(JsonNode step, String which, ObjectNode into) {
        var sets = step.path("action_sets");
        var press = list(sets.path("down"), which + "press");
        var release = list(sets.path("up"), which + "release");
        var times = Banks.inOrder(sets, "[1-9]\\d{0,8}");
        var held = press.isEmpty() && !times.isEmpty() && into == control;
        put(into, "press", held ? release : press);
        put(into, "release", held ? JSON.arrayNode() : release);
        for (var i = 0; i < times.size(); i++) {
            var time = times.get(i);
            var set = sets.path(time);
            if (held && i == 0) {
                put(into, "long", list(set, which + "after " + time + " ms"));
            } else if (!set.isEmpty()) {
                lose(
                        which + "after " + time + " ms",
                        set,
                        "a button has one long time, and then nothing when it goes down");
            }
        }
        turns(sets, which, into);
    }

    private ArrayNode list(JsonNode set, String which) {
        return actions.list(
                set, which, original.path("options").path("relativeDelay").asBoolean());
    }

    private static void put(ObjectNode into, String key, ArrayNode actions) {
        if (!actions.isEmpty()) {
            into.set(key, actions);
        }
    }

    private void turns(JsonNode sets, String which, ObjectNode into) {
        var left = sets.path("rotate_left");
        var right = sets.path("rotate_right");
        if (left.isEmpty() && right.isEmpty()) {
            return;
        }
        if (TURNS && into == control) {
            Words.turns(into, list(left, which + "turn left"), list(right, which + "turn right"));
        } else {
            var kept = JSON.objectNode();
            kept.set("rotate_left", left);
            kept.set("rotate_right", right);
            lose(which + "turning", kept, "this version of sownd does nothing when a button is turned");
        }
    }

    private void feedbacks() {
        var rules = JSON.arrayNode();
        for (var feedback : Entity.list(original.path("feedbacks"))) {
            all.report().count("feedback", 1);
            try {
                rule(feedback, rules);
            } catch (Untranslatable none) {
                var label = feedback.internal()
                        ? "internal"
                        : all.far(feedback.connection()).label();
                lose("feedback " + feedback.said(label), feedback.original(), none.why());
            }
        }
        put(control, "feedback", rules);
    }

    private void rule(Entity feedback, ArrayNode rules) throws Untranslatable {
        if (feedback.disabled()) {
            throw new Untranslatable("it is switched off");
        }
        var condition = Conditions.of(feedback, scope);
        var overrides = feedback.original().path("styleOverrides");
        var look = overrides.isArray()
                ? faces.changed(overrides, original)
                : faces.flat(feedback.original().path("style"));
        if (!look.isEmpty()) {
            rules.addObject().put("when", condition).set("look", look);
        }
    }
}
