package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import sownd.bindings.exchange.Refused;

/**
 * Versions 2 and 3 as version 4: buttons were numbered from 1 to 32 on every page, eight in a row, and in version 2
 * styles, actions and feedbacks stood in maps of their own.
 */
final class Banks {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int IN_ROW = 8;
    private static final int MOST = 32;
    private static final Pattern CONTROL = Pattern.compile("bank:(\\d{1,4})-(\\d{1,4})");

    private Banks() {}

    /**
     * The configuration in the form of version 4 or later.
     *
     * @throws Refused if it is of a version that is not read
     */
    static ObjectNode modern(ObjectNode root) throws Refused {
        var version = root.path("version").asInt(1);
        if (version < 2) {
            throw new Refused("the configuration is of version 1: open it with Companion 2 and export it again");
        }
        if (root.path("config").isObject() && root.path("controls").isMissingNode()) {
            return second(root);
        }
        return root.path("controls").isObject() ? third(root) : root;
    }

    /** Where a button of the old numbers stands. */
    static Sheet.Cell cell(int bank) {
        return new Sheet.Cell((bank - 1) / IN_ROW, (bank - 1) % IN_ROW);
    }

    /** The values of an object whose keys are numbers, in their order. */
    static List<JsonNode> inOrder(JsonNode numbered) {
        return inOrder(numbered, "\\d{1,6}").stream().map(numbered::path).toList();
    }

    /** The keys of such a form, by their number. */
    static List<String> inOrder(JsonNode numbered, String form) {
        var keys = new ArrayList<String>();
        numbered.fieldNames().forEachRemaining(key -> {
            if (key.matches(form)) {
                keys.add(key);
            }
        });
        keys.sort(Comparator.comparingInt(Integer::parseInt));
        return keys;
    }

    private static ObjectNode third(ObjectNode root) {
        var modern = root.deepCopy();
        modern.remove("controls");
        root.path("controls").properties().forEach(control -> {
            var place = CONTROL.matcher(control.getKey());
            if (place.matches()) {
                place(modern, place.group(1), Integer.parseInt(place.group(2)), control.getValue());
            }
        });
        return modern;
    }

    private static void place(ObjectNode modern, String page, int bank, JsonNode control) {
        var single = modern.path("type").asText().equals("page");
        var cell = cell(bank);
        if (control.isObject() && bank >= 1 && bank <= MOST) {
            var of = single
                    ? modern.withObjectProperty("page")
                    : modern.withObjectProperty("pages").withObjectProperty(page);
            of.withObjectProperty("controls")
                    .withObjectProperty(Integer.toString(cell.row()))
                    .set(Integer.toString(cell.column()), control);
        }
    }

    private static ObjectNode second(ObjectNode root) {
        var modern = JSON.objectNode();
        modern.put("version", 4).put("type", root.path("type").asText());
        copy(root, modern, "instances");
        copy(root, modern, "custom_variables");
        if (root.path("type").asText().equals("page")) {
            modern.set("page", root.path("page").isObject() ? root.path("page").deepCopy() : JSON.objectNode());
            root.path("config").properties().forEach(bank -> button(modern, root, "", bank.getKey()));
        } else {
            modern.set("pages", root.path("page").isObject() ? root.path("page").deepCopy() : JSON.objectNode());
            root.path("config")
                    .properties()
                    .forEach(page -> page.getValue()
                            .properties()
                            .forEach(bank -> button(modern, root, page.getKey(), bank.getKey())));
            modern.set("triggers", OldTriggers.of(root.path("triggers")));
        }
        return modern;
    }

    private static void copy(ObjectNode from, ObjectNode to, String key) {
        if (from.has(key)) {
            to.set(key, from.get(key));
        }
    }

    private static void button(ObjectNode modern, ObjectNode root, String page, String bank) {
        var style = of(root.path("config"), page, bank);
        if (!bank.matches("\\d{1,2}") || style.path("style").asText("").isEmpty()) {
            return;
        }
        var control = JSON.objectNode();
        var kind = style.path("style").asText();
        control.put("type", kind.equals("png") ? "button" : kind);
        control.set("style", style);
        control.putObject("options")
                .put("relativeDelay", style.path("relative_delay").asBoolean());
        control.set("feedbacks", of(root.path("feedbacks"), page, bank));
        control.set("steps", steps(root, page, bank, style));
        place(modern, page, Integer.parseInt(bank), control);
    }

    /** A button that latched did one list when it was pressed, and the other when it was pressed again. */
    private static ObjectNode steps(ObjectNode root, String page, String bank, JsonNode style) {
        var released = root.has("release_actions") ? "release_actions" : "bank_release_actions";
        var down = of(root.path("actions"), page, bank);
        var up = of(root.path(released), page, bank);
        var steps = JSON.objectNode();
        var first = steps.putObject("0").putObject("action_sets");
        first.set("down", down);
        if (style.path("latch").asBoolean()) {
            steps.putObject("1").putObject("action_sets").set("down", up);
        } else {
            first.set("up", up);
        }
        if (style.path("rotary_actions").asBoolean()) {
            first.set("rotate_left", of(root.path("rotate_left_actions"), page, bank));
            first.set("rotate_right", of(root.path("rotate_right_actions"), page, bank));
        }
        return steps;
    }

    private static JsonNode of(JsonNode pages, String page, String bank) {
        var found = page.isEmpty() ? pages.path(bank) : pages.path(page).path(bank);
        return found.isMissingNode() || found.isNull() ? JSON.arrayNode() : found;
    }
}
