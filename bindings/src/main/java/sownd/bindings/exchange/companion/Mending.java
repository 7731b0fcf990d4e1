package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import sownd.bindings.exchange.Documents;
import sownd.bindings.exchange.Placeless;
import sownd.bindings.exchange.Refused;
import sownd.bindings.exchange.Report;
import sownd.bindings.project.ProjectReader;
import sownd.bindings.shape.Problem;
import sownd.engine.graph.NodeTypes;

/**
 * Makes sure that a translated project can be opened. Whatever the reader calls a fault is set aside, where it stands,
 * and told in the report, until there is none.
 */
final class Mending {
    private static final int ROUNDS = 500;

    /** An action in a list of a control or a binding, at whatever depth. */
    private static final Pattern ACTION =
            Pattern.compile("(/pages/[^/]+/controls/\\d+/(?:steps/\\d+/)?[a-z]+/\\d+|/bindings/[^/]+/do/\\d+)(?:/.*)?");

    private static final Pattern RULE = Pattern.compile("(/pages/[^/]+/controls/\\d+)/feedback/(\\d+)(?:/.*)?");
    private static final Pattern FIELD = Pattern.compile("(/pages/[^/]+/controls/\\d+)/([a-z]+)(?:/.*)?");
    private static final Pattern CONTROL = Pattern.compile("(/pages/[^/]+/controls/\\d+)");
    private static final Pattern TRIGGER = Pattern.compile("/bindings/([^/]+)(?:/when.*)?");
    private static final Pattern THING = Pattern.compile("(/[a-z]+)/([^/]+)(?:/.*)?");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final ObjectNode document;
    private final Report report;

    private Mending(ObjectNode document, Report report) {
        this.document = document;
        this.report = report;
    }

    /**
     * Mends a document in its place.
     *
     * @throws Refused if it cannot be mended
     */
    static void mend(ObjectNode document, Report report) throws IOException {
        Documents.fits(document);
        var mending = new Mending(document, report);
        for (var round = 0; round < ROUNDS; round++) {
            var faults = mending.faults();
            if (faults.isEmpty()) {
                return;
            }
            mending.mend(faults);
        }
        throw new Refused("the configuration cannot be made a project: too much of it has no counterpart");
    }

    private List<Problem> faults() {
        return Placeless.project(new ProjectReader(NodeTypes.builtIn()), document).problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.FAULT)
                .sorted(Comparator.comparing(problem -> ordered(problem.pointer())))
                .toList();
    }

    /** So that places of a list come in its order. */
    private static String ordered(String pointer) {
        return NUMBER.matcher(pointer)
                .replaceAll(number -> "0".repeat(Math.max(0, 9 - number.group().length())) + number.group());
    }

    /**
     * One fault of a place at a time; the last of a list first, so that the places before it stay. What is missed may be
     * there once another fault is mended, and comes last.
     */
    private void mend(List<Problem> faults) throws Refused {
        var places = new LinkedHashMap<String, Problem>();
        var first = faults.stream()
                .filter(fault -> !fault.what().startsWith("there is no "))
                .toList();
        (first.isEmpty() ? faults : first).forEach(fault -> places.putIfAbsent(fault.pointer(), fault));
        for (var fault : List.copyOf(places.values()).reversed()) {
            if (!mend(fault)) {
                throw new Refused("the configuration cannot be made a project: " + fault.said("project.json"));
            }
            report.find(fault.pointer(), "what was translated", fault.what());
        }
    }

    private boolean mend(Problem fault) {
        var pointer = fault.pointer();
        var rule = RULE.matcher(pointer);
        var action = ACTION.matcher(pointer);
        var field = FIELD.matcher(pointer);
        if (rule.matches()) {
            return set(rule.group(1), "feedback", Integer.parseInt(rule.group(2)), fault);
        }
        if (action.matches() && isAction(action.group(1))) {
            return replace(action.group(1), fault);
        }
        if (field.matches()) {
            return aside(field.group(1), field.group(2), fault);
        }
        return control(pointer, fault) || trigger(pointer, fault) || thing(pointer);
    }

    private boolean isAction(String pointer) {
        return at(pointer).isObject();
    }

    private JsonNode at(String pointer) {
        return document.at(JsonPointer.compile(pointer));
    }

    private boolean replace(String pointer, Problem fault) {
        var slash = pointer.lastIndexOf('/');
        var index = Integer.parseInt(pointer.substring(slash + 1));
        if (at(pointer.substring(0, slash)) instanceof ArrayNode list
                && !list.path(index).has(Words.UNMAPPED)) {
            list.set(index, Words.placeholder(list.get(index), fault.what()));
            return true;
        }
        return false;
    }

    /** A rule that cannot be read becomes one that never holds. */
    private boolean set(String control, String list, int index, Problem fault) {
        if (at(control + "/" + list) instanceof ArrayNode rules
                && !rules.path(index).has(Words.UNMAPPED)) {
            var rule = JsonNodeFactory.instance.objectNode().put("when", "false");
            rule.set("look", JsonNodeFactory.instance.objectNode());
            rule.set(Words.UNMAPPED, Words.kept(rules.get(index), fault.what()));
            rules.set(index, rule);
            return true;
        }
        return false;
    }

    private boolean aside(String pointer, String field, Problem fault) {
        if (field.equals(Words.UNMAPPED) || !(at(pointer) instanceof ObjectNode control) || !control.has(field)) {
            return false;
        }
        var kept = JsonNodeFactory.instance.objectNode().<ObjectNode>set(field, control.remove(field));
        unmapped(control).add(Words.kept(kept, fault.what()));
        return true;
    }

    private static ArrayNode unmapped(ObjectNode control) {
        return control.get(Words.UNMAPPED) instanceof ArrayNode list ? list : control.putArray(Words.UNMAPPED);
    }

    /** A control that lies over another, or is none at all, stays as a note on its page. */
    private boolean control(String pointer, Problem fault) {
        if (!CONTROL.matcher(pointer).matches() || !(at(pointer) instanceof ObjectNode control)) {
            return false;
        }
        var slash = pointer.lastIndexOf('/');
        var list = (ArrayNode) at(pointer.substring(0, slash));
        list.remove(Integer.parseInt(pointer.substring(slash + 1)));
        var page = (ObjectNode) at(pointer.substring(0, pointer.lastIndexOf("/controls/")));
        unmapped(page).add(Words.kept(control, fault.what()));
        return true;
    }

    private boolean trigger(String pointer, Problem fault) {
        var found = TRIGGER.matcher(pointer);
        if (!found.matches()
                || !(at("/bindings/" + found.group(1)) instanceof ObjectNode binding)
                || binding.has(Words.UNMAPPED)) {
            return false;
        }
        binding.set(Words.UNMAPPED, Words.kept(binding.path("when"), fault.what()));
        binding.set("when", TriggerWords.never(found.group(1)));
        return true;
    }

    private boolean thing(String pointer) {
        var found = THING.matcher(pointer);
        return found.matches()
                && !found.group(1).equals("/pages")
                && at(found.group(1)) instanceof ObjectNode things
                && things.remove(found.group(2)) != null;
    }
}
