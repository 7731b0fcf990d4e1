package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A control of a page. What of it has no counterpart is kept beside it, and a sign shows that something is missing. */
final class Button {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final boolean STEPS = Words.hasSteps();
    private static final boolean TURNS = Words.hasTurns();
    private static final boolean SHORT = Words.hasShort();

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
        this.scope = new Scope(all, Optional.of(sheet), cell, locals, Optional.empty(), List.of());
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
        if (steps.size() == 1 || !STEPS) {
            step(steps.getFirst(), "", control);
            if (steps.size() > 1) {
                var which = steps.size() == 2 ? "step 2" : "steps 2 to " + steps.size();
                lose(which, original.path("steps"), "this version of sownd has buttons of one step");
            }
            return;
        }
        var said = JSON.arrayNode();
        for (var i = 0; i < steps.size(); i++) {
            step(steps.get(i), "step " + (i + 1) + ", ", said.addObject());
        }
        Words.steps(control, said, progress());
    }

    /** How the step follows. Steps are counted from 1 there, and from 0 here. */
    private String progress() {
        var options = original.path("options");
        var old = options.path("stepAutoProgress").asBoolean(true) ? "auto" : "manual";
        var progress = options.path("stepProgression").asText(old);
        if (!progress.equals("expression")) {
            return progress.equals("manual") ? "manual" : "auto";
        }
        try {
            return "(" + Speech.expression(options.path("stepExpression").asText(""), scope) + ") - 1";
        } catch (Untranslatable none) {
            lose("how the step follows", options, none.why());
            return "manual";
        }
    }

    private void step(JsonNode step, String which, ObjectNode into) {
        var sets = step.path("action_sets");
        var press = list(sets.path("down"), which + "press");
        var release = list(sets.path("up"), which + "release");
        var times = Banks.inOrder(sets, "[1-9]\\d{0,8}");
        times.removeIf(time -> sets.path(time).isEmpty());
        if (times.isEmpty()) {
            put(into, "press", press);
            put(into, "release", release);
        } else {
            timed(sets, times, which, press, release, into);
        }
        turns(sets, which, into);
    }

    /** One of the times can be the long press; what is done when it comes up before that is the short one. */
    private void timed(
            JsonNode sets, List<String> times, String which, ArrayNode press, ArrayNode release, ObjectNode into) {
        var first = times.getFirst();
        var both = SHORT && first.length() < 6;
        if (both) {
            put(into, "press", press);
            Words.pressed(into, release, list(sets.path(first), which + "after " + first + " ms"), first);
        } else if (press.isEmpty()) {
            put(into, "press", release);
            put(into, "long", list(sets.path(first), which + "after " + first + " ms"));
        } else {
            put(into, "press", press);
            put(into, "release", release);
        }
        for (var time : both || press.isEmpty() ? times.subList(1, times.size()) : times) {
            lose(which + "after " + time + " ms", sets.path(time), "a button has one long time here");
        }
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
