package sownd.bindings.conductor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sownd.bindings.shape.JsonText;
import sownd.engine.graph.Value;

/** Edits of the project as the store takes them: {@code {"name": …, "changes": [{"put": pointer, "value": …}]}}. Pure. */
final class EditWords {
    private EditWords() {}

    static String edit(String name, List<Value> changes) {
        return JsonText.of(fields("name", Value.of(name), "changes", new Value.Items(changes)));
    }

    static Value put(String pointer, Value value) {
        return fields("put", Value.of(pointer), "value", value);
    }

    /** One thing more in a section of the project, which may not be there yet. */
    static Value put(String section, Map<String, ?> there, String id, Value value) {
        return there.isEmpty() ? put("/" + section, fields(id, value)) : put("/" + section + "/" + id, value);
    }

    /** An object of names and values by turns. */
    static Value fields(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Value>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], (Value) namesAndValues[i + 1]);
        }
        return new Value.Fields(fields);
    }
}
