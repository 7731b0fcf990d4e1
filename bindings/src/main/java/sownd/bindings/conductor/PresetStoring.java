package sownd.bindings.conductor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sownd.bindings.action.Sending;
import sownd.bindings.preset.Preset;
import sownd.bindings.preset.Snapshot;
import sownd.bindings.state.Leaf;
import sownd.engine.graph.Ids;
import sownd.engine.graph.Value;

/** Presets made of what is so now: each an edit of the project, one step to be undone. The conductor's thread. */
final class PresetStoring {
    private final Desk desk;

    PresetStoring(Desk desk) {
        this.desk = desk;
    }

    /**
     * Stores a preset under an id given with the addresses.
     *
     * @throws IllegalArgumentException "what, mend"
     */
    void store(Value given, Map<String, Preset> there) {
        if (!(given instanceof Value.Fields(var fields))) {
            throw new IllegalArgumentException(
                    "a preset is stored under an id, give {\"id\": \"dark\", \"addresses\": [\"/graph/main/music\"]}");
        }
        store(
                fields.getOrDefault("id", Value.nothing()).asText(),
                fields.getOrDefault("addresses", Value.nothing()),
                there);
    }

    /**
     * Stores a preset: its own addresses where none are given.
     *
     * @throws IllegalArgumentException "what, mend"
     */
    void store(String id, Value addresses, Map<String, Preset> there) {
        if (!Ids.valid(id)) {
            throw new IllegalArgumentException("\"" + id + "\" is not an id, use small letters, digits and _");
        }
        var before = there.get(id);
        var values = said(addresses) ? Snapshot.of(all(addresses), desk.state()::value) : again(id, before);
        var name = (before == null ? "Store preset " : "Update preset ") + id;
        var edit = EditWords.edit(name, List.of(EditWords.put("presets", there, id, values)));
        desk.outside().send(new Sending.Edit(edit));
    }

    private static boolean said(Value addresses) {
        return (addresses instanceof Value.Items(var items) && !items.isEmpty())
                || (addresses instanceof Value.Text(var text) && !text.isEmpty());
    }

    private Value again(String id, @Nullable Preset before) {
        if (before == null) {
            throw new IllegalArgumentException(
                    "there is no preset \"" + id + "\" yet, say which addresses it shall hold");
        }
        return Snapshot.again(before, desk.state()::value);
    }

    private Set<String> all(Value addresses) {
        var all = new LinkedHashSet<String>();
        var given = addresses instanceof Value.Items(var items) ? items : List.of(addresses);
        given.forEach(address -> all.addAll(meant(address.asText())));
        return all;
    }

    /** An address that can be set, or all of them below a branch. */
    private List<String> meant(String address) {
        var state = desk.state();
        var found = state.paths().stream()
                .filter(path -> path.equals(address) || path.startsWith(address + "/"))
                .filter(path -> state.leaf(path)
                        .filter(leaf -> leaf.access() == Leaf.Access.SET)
                        .isPresent())
                .toList();
        if (found.isEmpty()) {
            var mend = state.nearest(address)
                    .filter(near -> !near.equals(address))
                    .map(near -> "did you mean " + near + "?")
                    .orElse("name one that can be set");
            throw new IllegalArgumentException("there is nothing to be set at " + address + ", " + mend);
        }
        return found;
    }
}
