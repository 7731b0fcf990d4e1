package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sownd.bindings.exchange.Documents;
import sownd.bindings.exchange.Report;

/** One configuration as a project. First everything gets its name, then everything is translated. Used by one thread. */
final class Translation {
    /** Whether this version of sownd can set and read the step of a button. */
    static final boolean STEPS_SET = Words.setsSteps();

    /** Whether this version of sownd can switch bindings on and off. */
    static final boolean ARMS = Words.arms();

    private final Report report = new Report();
    private final Variables variables = new Variables();
    private final Pictures pictures = new Pictures();
    private final Map<String, List<String>> bindings = new LinkedHashMap<>();
    private final Map<Integer, Sheet> sheets = new TreeMap<>();
    private final Map<String, Far> fars = new LinkedHashMap<>();
    private final ObjectNode root;
    private final ObjectNode document;
    private Map<String, String> computed = Map.of();

    /**
     * Of a configuration in the form of version 4 or later.
     *
     * @param name of the project
     */
    Translation(ObjectNode root, String name) {
        this.root = root;
        this.document = Documents.empty(name);
    }

    Report report() {
        return report;
    }

    Variables variables() {
        return variables;
    }

    Pictures pictures() {
        return pictures;
    }

    Optional<Sheet> sheet(int number) {
        return Optional.ofNullable(sheets.get(number));
    }

    Collection<Sheet> sheets() {
        return sheets.values();
    }

    Far far(String connection) {
        return fars.getOrDefault(connection, new Far(Far.Kind.FOREIGN, "", connection, "", ""));
    }

    /** Something is kept but does not work. */
    void lose(String place, String what, String why) {
        report.find(place, what, why);
    }

    ObjectNode document() {
        pictures.learn(root.path("imageLibrary"));
        nameVariables();
        namePages();
        nameConnections();
        nameTriggers();
        computed = new Computed(this, root.path("expressionVariables")).expressions();
        var pages = JsonNodeFactory.instance.objectNode();
        sheets.values().forEach(sheet -> pages.set(sheet.id(), page(sheet)));
        put("pages", pages);
        put("bindings", new Triggered(this, computed).all(root.path("triggers")));
        put("variables", variables.document());
        keepForeign();
        report.count("variable", variables.count());
        return document;
    }

    private void put(String key, ObjectNode things) {
        if (!things.isEmpty()) {
            document.set(key, things);
        }
    }

    private void nameVariables() {
        root.path("custom_variables")
                .properties()
                .forEach(each -> variables.make(each.getKey(), each.getValue().path("defaultValue")));
    }

    private void namePages() {
        var naming = new Naming();
        if (root.path("page").isObject() && !root.path("pages").isObject()) {
            var number = Math.max(1, root.path("oldPageNumber").asInt(1));
            addPage(number, root.path("page"), naming);
        }
        root.path("pages").properties().stream()
                .filter(page -> page.getKey().matches("\\d{1,6}"))
                .sorted(java.util.Comparator.comparingInt(page -> Integer.parseInt(page.getKey())))
                .forEach(page -> addPage(Integer.parseInt(page.getKey()), page.getValue(), naming));
    }

    private void addPage(int number, JsonNode page, Naming naming) {
        var unnamed = Sheet.of(number, "", page);
        if (unnamed.untouched() && root.path("pages").isObject()) {
            report.note("pages that nobody has touched stay outside");
            return;
        }
        var named = unnamed.name().matches("(?i)(page)?") ? "page_" + number : unnamed.name();
        var id = naming.fresh(reserved(named), "page_" + number);
        sheets.put(number, Sheet.of(number, id, page));
    }

    /** Words that mean another page wherever a page is named. */
    private static String reserved(String name) {
        return name.matches("(?i)\\W*(next|previous|back)\\W*") ? "page_" + name : name;
    }

    private void nameConnections() {
        var naming = new Naming();
        var connections = JsonNodeFactory.instance.objectNode();
        root.path("instances").properties().forEach(each -> {
            if (each.getValue().isObject() && !each.getKey().equals("bitfocus-companion")) {
                var far = Far.of(each.getValue(), naming);
                fars.put(each.getKey(), far);
                far.connection(each.getValue()).ifPresent(made -> connections.set(far.id(), made));
            }
        });
        report.count("connection", connections.size());
        put("connections", connections);
    }

    /** A trigger becomes a binding for each of its events. */
    private void nameTriggers() {
        var naming = new Naming();
        Triggered.ids(root.path("triggers")).forEach((id, trigger) -> {
            var ids = new ArrayList<String>();
            for (var n = Math.max(1, trigger.path("events").size()); n > 0; n--) {
                ids.add(naming.fresh(trigger.path("options").path("name").asText(""), "trigger"));
            }
            bindings.put(id, ids);
        });
    }

    /** What a trigger became. */
    List<String> bindings(String trigger) {
        return bindings.getOrDefault(trigger, List.of());
    }

    /** Where the sun rises; the first place that is told holds. */
    void place(double latitude, double longitude) {
        if (!document.has("place")) {
            TriggerWords.place(document, latitude, longitude);
        }
    }

    private ObjectNode page(Sheet sheet) {
        report.count("page", 1);
        var page = JsonNodeFactory.instance.objectNode();
        page.put("name", sheet.name().isEmpty() ? "Page " + sheet.number() : sheet.name());
        page.putArray("grid").add(sheet.rows()).add(sheet.columns());
        var controls = page.putArray("controls");
        var locals = Locals.of(this, sheet.pageVariables(), "page", sheet.id(), computed);
        sheet.controls().forEach((cell, control) -> {
            if (sheet.holds(cell)) {
                controls.add(new Button(this, sheet, cell, control, locals).said());
            } else {
                lose(sheet.said(cell), "the button", "a page has at most 64 rows and columns here");
            }
        });
        return page;
    }

    /** What the connections were that are nothing here; their secrets have been taken out. */
    private void keepForeign() {
        var kept = JsonNodeFactory.instance.objectNode();
        root.path("instances").properties().forEach(each -> {
            var far = fars.get(each.getKey());
            if (far != null && far.kind() == Far.Kind.FOREIGN) {
                kept.set(each.getKey(), Words.kept(each.getValue(), "there is nothing here like this module"));
                lose("connections", far.label() + " (" + far.module() + ")", "there is nothing here like this module");
            }
        });
        if (!kept.isEmpty()) {
            document.putObject("companion").set("connections", kept);
        }
        if (!root.path("surfaces").isEmpty()) {
            report.note("surfaces stay outside: they are found and set up here by themselves");
        }
    }
}
