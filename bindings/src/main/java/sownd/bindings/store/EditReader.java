package sownd.bindings.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads an edit as programs send it: {@code {"name": "…", "changes": [{"put": "/pages/evening/name", "value": "Night"}]}}.
 * A change is one of put, insert, remove, move and rename, with the pointer behind its word.
 */
public final class EditReader {
    private static final int MOST = 10_000;
    private static final List<String> WORDS = List.of("put", "insert", "remove", "move", "rename");

    private EditReader() {}

    /**
     * Reads.
     *
     * @throws NotJson with the place
     * @throws IllegalArgumentException "what, mend" if it is another JSON
     */
    public static Edit read(String text) throws NotJson {
        if (!(JsonReader.read(text) instanceof Json.Fields body)
                || !(body.fields().get("changes") instanceof Json.Items list)) {
            throw new IllegalArgumentException("there are no changes, send {\"name\": \"…\", \"changes\": […]}");
        }
        if (list.items().size() > MOST) {
            throw new IllegalArgumentException(
                    list.items().size() + " changes are too many, send at most " + MOST + " at a time");
        }
        var changes = new ArrayList<Change>();
        for (var item : list.items()) {
            changes.add(change(item));
        }
        var name = body.fields().get("name");
        return new Edit(name instanceof Json.Text(var words) && !words.isBlank() ? words : "Edit", changes);
    }

    private static Change change(Json item) {
        if (!(item instanceof Json.Fields object)) {
            throw new IllegalArgumentException(
                    item.kind() + " stands where a change belongs, write {\"put\": \"/…\", \"value\": …}");
        }
        var fields = object.fields();
        var word = WORDS.stream().filter(fields::containsKey).findFirst().orElseThrow(() -> none(fields));
        var pointer = text(fields, word);
        return switch (word) {
            case "put" -> new Change.Put(pointer, value(fields));
            case "insert" -> new Change.Insert(pointer, value(fields), before(fields));
            case "remove" -> new Change.Remove(pointer);
            case "move" -> new Change.Move(pointer, text(fields, "to"), before(fields));
            default -> new Change.Rename(pointer, text(fields, "to"));
        };
    }

    private static IllegalArgumentException none(Map<String, Json> fields) {
        return new IllegalArgumentException(
                "a change with " + fields.keySet() + " does nothing, use one of " + String.join(", ", WORDS));
    }

    private static String text(Map<String, Json> fields, String name) {
        if (fields.get(name) instanceof Json.Text(var text)) {
            return text;
        }
        throw new IllegalArgumentException(
                "\"" + name + "\" of a change is a text, write a pointer such as /pages/mix");
    }

    private static Optional<String> before(Map<String, Json> fields) {
        return fields.containsKey("before") ? Optional.of(text(fields, "before")) : Optional.empty();
    }

    private static Json value(Map<String, Json> fields) {
        var value = fields.get("value");
        if (value == null) {
            throw new IllegalArgumentException("a change has no \"value\", add it");
        }
        return value.free();
    }
}
