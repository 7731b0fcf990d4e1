package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import sownd.bindings.action.ActionTypes;
import sownd.bindings.exchange.Documents;
import sownd.bindings.feedback.Look;
import sownd.bindings.page.Control;
import sownd.bindings.project.ProjectReader;
import sownd.bindings.trigger.Binding;
import sownd.engine.graph.NodeTypes;

/**
 * How what Companion means is written here: the spelling of every action, trigger and field stands in this file alone.
 * Whether the program knows a word is asked of the shapes that will read it, so an unknown one is never written.
 */
final class Words {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The key what could not be translated is kept under; the reader keeps what it does not know. */
    static final String UNMAPPED = "unmapped";

    /** Functions of expressions. */
    static final Map<String, String> FUNCTIONS =
            Map.of("round", "math:round", "abs", "math:abs", "min", "math:min", "max", "math:max");

    /** Values that are in both programs. */
    static final Map<String, String> VALUES = Map.of("internal:time_hms", "clock.time");

    private Words() {}

    // actions

    static ObjectNode set(String address, JsonNode to) {
        return JSON.objectNode().put("set", address).set("to", to);
    }

    static ObjectNode call(String address) {
        return JSON.objectNode().put("call", address);
    }

    static ObjectNode page(String page) {
        return JSON.objectNode().put("page", page);
    }

    static ObjectNode waitFor(long millis) {
        return JSON.objectNode().put("wait", millis + " ms");
    }

    /** A wait for as many milliseconds as an expression gives; the action takes seconds where it is a number. */
    static ObjectNode waitFor(String millis) {
        return JSON.objectNode().put("wait", "(" + millis + ") / 1000");
    }

    static ObjectNode together(ArrayNode actions) {
        return JSON.objectNode().<ObjectNode>set("group", actions).put("order", "together");
    }

    static ObjectNode oneByOne(ArrayNode actions) {
        return JSON.objectNode().<ObjectNode>set("group", actions).put("order", "one by one");
    }

    static ObjectNode when(String condition, ArrayNode then, ArrayNode otherwise) {
        var action = JSON.objectNode().put("if", condition);
        action.set("then", then);
        if (!otherwise.isEmpty()) {
            action.set("else", otherwise);
        }
        return action;
    }

    static ObjectNode whilst(String condition, ArrayNode actions) {
        return JSON.objectNode().put("while", condition).set("do", actions);
    }

    static ObjectNode log(String text) {
        return JSON.objectNode().put("log", text);
    }

    static ObjectNode panic() {
        var all = JSON.objectNode().put("panic", "all");
        return isAction(all) ? all : call("/transport/stop_all");
    }

    static ObjectNode osc(String connection, String address, ArrayNode arguments, String types) {
        var action = JSON.objectNode().put("send", "osc").put("to", connection).put("address", address);
        if (!arguments.isEmpty()) {
            action.set("args", arguments);
            action.put("types", types);
        }
        return action;
    }

    static ObjectNode midi(String connection, String message) {
        return JSON.objectNode().put("send", "midi").put("to", connection).put("message", message);
    }

    static ObjectNode http(String method, String url, String body) {
        var action = JSON.objectNode().put("send", "http").put("method", method).put("url", url);
        return body.isEmpty() ? action : action.put("body", body);
    }

    /** Something that does nothing and keeps, at its place in the list, what it stands for. */
    static ObjectNode placeholder(JsonNode original, String why) {
        return JSON.objectNode().put("wait", "0 ms").set(UNMAPPED, kept(original, why));
    }

    /** What could not be translated, as it was. Deep nesting goes into a text: a project is nested less deep. */
    static ObjectNode kept(JsonNode original, String why) {
        var kept = JSON.objectNode().put("why", why);
        return Documents.deeper(original, 20)
                ? kept.put("companion", original.toString())
                : kept.set("companion", original);
    }

    static boolean isAction(ObjectNode action) {
        return Placeless.reads(ActionTypes.SHAPE, action);
    }

    // controls

    /** The steps of a button, each with its lists; {@code progress} is auto, manual or an expression. */
    static void steps(ObjectNode control, ArrayNode steps) {
        control.set("steps", steps);
    }

    /** What an encoder does. */
    static void turns(ObjectNode control, ArrayNode left, ArrayNode right) {
        control.set("left", left);
        control.set("right", right);
    }

    static boolean hasSteps() {
        var control = JSON.objectNode().put("type", "button");
        control.putArray("at").add(0).add(0);
        steps(control, JSON.arrayNode().add(JSON.objectNode().set("press", JSON.arrayNode())));
        return Placeless.fits(Control.SHAPE, control);
    }

    static boolean hasTurns() {
        var control = JSON.objectNode().put("type", "button");
        control.putArray("at").add(0).add(0);
        turns(control, JSON.arrayNode(), JSON.arrayNode());
        return Placeless.fits(Control.SHAPE, control);
    }

    /** The address of the step a button is in, from 0. */
    static String step(String control) {
        return control + "/step";
    }

    /** Whether a button's step can be set. */
    static boolean setsSteps() {
        var project = Documents.empty("");
        project.putObject("pages")
                .putObject("p")
                .put("name", "")
                .putArray("controls")
                .addObject()
                .put("type", "button")
                .<ObjectNode>set("at", JSON.arrayNode().add(0).add(0))
                .set("press", JSON.arrayNode().add(set(step("/page/p/0/0"), JSON.numberNode(1))));
        return new ProjectReader(NodeTypes.builtIn())
                .read(Path.of(""), project.toString())
                .project()
                .isPresent();
    }

    // looks

    static ObjectNode size(double percentOfHeight) {
        return JSON.objectNode().put("size", Math.round(percentOfHeight) + " %");
    }

    static ObjectNode align(String horizontal, String vertical) {
        return JSON.objectNode().put("align", vertical + " " + horizontal);
    }

    static ObjectNode image(String file) {
        return JSON.objectNode().put("image", file);
    }

    static boolean isLook(ObjectNode look) {
        return Placeless.fits(Look.SHAPE, look);
    }

    // triggers

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

    static boolean isTrigger(ObjectNode when) {
        var binding = JSON.objectNode();
        binding.set("when", when);
        binding.set("do", JSON.arrayNode());
        return Placeless.reads(Binding.SHAPE, binding);
    }
}
