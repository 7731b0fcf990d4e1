package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import sownd.bindings.action.ActionTypes;
import sownd.bindings.exchange.Documents;
import sownd.bindings.exchange.Placeless;
import sownd.bindings.expression.Expression;
import sownd.bindings.feedback.Look;
import sownd.bindings.page.Control;
import sownd.bindings.project.ProjectReader;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/**
 * How what Companion means is written here: the spelling of every action and field stands in this file alone, that of
 * triggers in {@link TriggerWords}.
 * Whether the program knows a word is asked of the shapes that will read it, so an unknown one is never written.
 */
final class Words {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final TextNode NO_WAIT = JSON.textNode("0 ms");

    /** The key what could not be translated is kept under; the reader keeps what it does not know. */
    static final String UNMAPPED = "unmapped";

    /** Functions of expressions: theirs, with how many arguments, and what to write for it; the first that is known. */
    private static final Map<String, List<String>> FUNCTIONS = Map.ofEntries(
            Map.entry("round/1", List.of("math:round(%s)", "round(%s)")),
            Map.entry("floor/1", List.of("floor(%s)", "math:floor(%s)")),
            Map.entry("ceil/1", List.of("ceil(%s)", "math:ceil(%s)")),
            Map.entry("abs/1", List.of("math:abs(%s)", "abs(%s)")),
            Map.entry("min/2", List.of("math:min(%s, %s)", "min(%s, %s)")),
            Map.entry("max/2", List.of("math:max(%s, %s)", "max(%s, %s)")),
            Map.entry("toFixed/2", List.of("digits(%s, %s)", "math:digits(%s, %s)")),
            Map.entry("fixed/1", List.of("math:fixed(%s)", "fixed(%s)")),
            Map.entry("toUpperCase/1", List.of("upper(%s)", "math:upper(%s)")),
            Map.entry("toLowerCase/1", List.of("lower(%s)", "math:lower(%s)")),
            Map.entry("strlen/1", List.of("length(%s)", "math:length(%s)")),
            Map.entry("includes/2", List.of("contains(%s, %s)", "math:contains(%s, %s)")));

    private static final Map<String, Optional<String>> KNOWN_FUNCTIONS = new ConcurrentHashMap<>();

    /** Values that are in both programs. */
    static final Map<String, String> VALUES = Map.of("internal:time_hms", "clock.time");

    private Words() {}

    /** A call of a function; empty where there is nothing like it. */
    static Optional<String> function(String name, List<String> arguments) {
        return KNOWN_FUNCTIONS
                .computeIfAbsent(name + "/" + arguments.size(), Words::firstKnown)
                .map(form -> String.format(form, arguments.toArray()));
    }

    private static Optional<String> firstKnown(String function) {
        return FUNCTIONS.getOrDefault(function, List.of()).stream()
                .filter(Words::computes)
                .findFirst();
    }

    private static boolean computes(String form) {
        try {
            Expression.of(String.format(form, "1.5", "1")).evaluate(_ -> Value.nothing());
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

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

    static ObjectNode together(ArrayNode actions) {
        return JSON.objectNode().<ObjectNode>set("group", actions).put("order", "together");
    }

    static ObjectNode inTurn(ArrayNode actions) {
        return JSON.objectNode().<ObjectNode>set("group", actions).put("order", "in turn");
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

    /** Ends every running list; where that has no word of its own, the sounds as well. */
    static ObjectNode panic() {
        var all = stop("all");
        return isAction(all) ? all : call("/transport/stop_all");
    }

    /** Ends running lists: all, or those that a control or a binding started. */
    static ObjectNode stop(String which) {
        return JSON.objectNode().put("stop", which);
    }

    static ObjectNode toggle(String address) {
        return JSON.objectNode().put("toggle", address);
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
        return small().<ObjectNode>set("wait", NO_WAIT).set(UNMAPPED, kept(original, why));
    }

    /** There may be hundreds of thousands. */
    private static ObjectNode small() {
        return new ObjectNode(JSON, new LinkedHashMap<>(4));
    }

    /** What could not be translated, as it was. Deep nesting goes into a text: a project is nested less deep. */
    static ObjectNode kept(JsonNode original, String why) {
        var kept = small().put("why", why);
        return Documents.deeper(original, 20)
                ? kept.put("companion", original.toString())
                : kept.set("companion", original);
    }

    static boolean isAction(ObjectNode action) {
        return Placeless.reads(ActionTypes.SHAPE, action);
    }

    // controls

    /** The steps of a button, each with its lists; the first step of an expression is 0 here. */
    static void steps(ObjectNode control, ArrayNode steps, String progress) {
        control.set("steps", steps);
        if (!progress.equals("auto")) {
            control.put("progress", progress);
        }
    }

    /** What is done when it is turned. */
    static void turns(ObjectNode control, ArrayNode left, ArrayNode right) {
        control.put("type", "encoder");
        control.set("left", left);
        control.set("right", right);
    }

    /** Lists for a short and a long press beside what is done at once, and when a press is long. */
    static void pressed(ObjectNode control, ArrayNode shortly, ArrayNode longly, String millis) {
        control.set("short", shortly);
        control.set("long", longly);
        if (control.has("at")) { // a step has no times of its own
            control.putObject("hands").put("long", millis + " ms");
        }
    }

    private static ObjectNode button() {
        var control = JSON.objectNode().put("type", "button");
        control.putArray("at").add(0).add(0);
        return control;
    }

    static boolean hasSteps() {
        var control = button();
        steps(control, JSON.arrayNode().add(JSON.objectNode().set("press", JSON.arrayNode())), "manual");
        return Placeless.fits(Control.SHAPE, control);
    }

    static boolean hasTurns() {
        var control = button();
        var one = JSON.arrayNode().add(waitFor(1));
        turns(control, one, one.deepCopy());
        return Placeless.fits(Control.SHAPE, control);
    }

    static boolean hasShort() {
        var control = button();
        pressed(control, JSON.arrayNode(), JSON.arrayNode(), "1000");
        return Placeless.fits(Control.SHAPE, control);
    }

    /** The address of the step a button is in, from 0. */
    static String step(String control) {
        return control + "/step";
    }

    /** Whether a button's step can be set. */
    static boolean setsSteps() {
        var steps = JSON.arrayNode();
        steps.addObject().putArray("press").add(set(step("/page/p/0/0"), JSON.numberNode(1)));
        steps.addObject().putArray("press");
        var control = button();
        steps(control, steps, "auto");
        var project = Documents.empty("");
        project.putObject("pages")
                .putObject("p")
                .put("name", "")
                .putArray("controls")
                .add(control);
        return opens(project);
    }

    /** Whether a binding can be armed and disarmed. */
    static boolean arms() {
        var project = Documents.empty("");
        var binding = project.putObject("bindings").putObject("b");
        binding.set("when", TriggerWords.never("b"));
        binding.putArray("do").add(set(TriggerWords.armed("b"), JSON.booleanNode(true)));
        return opens(project);
    }

    private static boolean opens(ObjectNode project) {
        return new ProjectReader(NodeTypes.builtIn())
                .read(Path.of(""), project.toString())
                .project()
                .isPresent();
    }

    // looks

    /** The size of a text by its height as a part of the key's, in percent. */
    static ObjectNode size(double percent) {
        var word = percent < 18 ? "small" : percent < 28 ? "medium" : percent < 46 ? "large" : "huge";
        return JSON.objectNode().put("size", word);
    }

    /** Where a text stands: left, center or right, and top, center or bottom. */
    static ObjectNode align(String horizontal, String vertical) {
        var words = (vertical + " " + horizontal).replace("center", "").strip();
        return JSON.objectNode().put("align", words.isEmpty() ? "middle" : words);
    }

    static ObjectNode image(String file) {
        return JSON.objectNode().put("image", file);
    }

    static boolean isLook(ObjectNode look) {
        return Placeless.fits(Look.SHAPE, look);
    }
}
