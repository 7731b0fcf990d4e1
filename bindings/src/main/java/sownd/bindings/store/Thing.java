package sownd.bindings.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sownd.bindings.shape.Inspection.Kind;

/**
 * Something in a project that has an id and can be referred to.
 *
 * @param noun what people call it
 * @param at where it stands
 * @param address what its addresses begin with; empty if it has none
 * @param kinds the references that name it by its id alone
 */
record Thing(String noun, Pointer at, Optional<String> address, Set<Kind> kinds) {
    private record Sort(String noun, String root, Set<Kind> kinds) {}

    private static final Map<String, Sort> SORTS = Map.of(
            "graphs", new Sort("graph", "/graph/", Set.of()),
            "pages", new Sort("page", "/page/", Set.of(Kind.PAGE)),
            "variables", new Sort("variable", "/var/", Set.of()),
            "connections",
                    new Sort("connection", "/connection/", Set.of(Kind.CONNECTION, Kind.MIDI_PORT, Kind.OSC_RECEIVER)),
            "surfaces", new Sort("surface", "/surface/", Set.of(Kind.MIDI_PORT)),
            "cues", new Sort("cue list", "/cue/", Set.of()),
            "presets", new Sort("preset", "/preset/", Set.of()),
            "bindings", new Sort("binding", "/binding/", Set.of()),
            "types", new Sort("node type", "", Set.of()));

    String id() {
        return at.last();
    }

    /** A node, in a graph or in a type made of one. */
    boolean isNode() {
        return noun.equals("node");
    }

    /** {@code page evening}. */
    String said() {
        return noun + " " + id();
    }

    /** The thing that stands at a pointer, whether there is one or not. */
    static Optional<Thing> at(Pointer at) {
        var steps = at.steps();
        var sort = steps.isEmpty() ? null : SORTS.get(steps.getFirst());
        if (sort != null && steps.size() == 2) {
            var address = sort.root.isEmpty() ? Optional.<String>empty() : Optional.of(sort.root + at.last());
            return Optional.of(new Thing(sort.noun, at, address, sort.kinds));
        }
        if (sort != null && steps.size() == 4 && steps.get(2).equals("nodes")) {
            var address = steps.getFirst().equals("graphs")
                    ? Optional.of("/graph/" + steps.get(1) + "/" + at.last())
                    : Optional.<String>empty();
            return Optional.of(new Thing("node", at, address, Set.of()));
        }
        return Optional.empty();
    }

    /** Everything a document holds that is meant by a pointer, an address or an id. */
    static List<Thing> meant(Document document, String text) {
        var meant = new ArrayList<Thing>();
        all(document).forEach(thing -> {
            var byAddress =
                    thing.address.filter(address -> text.equals(address)).isPresent();
            if (thing.id().equals(text) || byAddress || thing.at.toString().equals(text)) {
                meant.add(thing);
            }
        });
        return meant;
    }

    private static List<Thing> all(Document document) {
        var all = new ArrayList<Thing>();
        document.root().fields().forEach((group, holder) -> {
            if (SORTS.containsKey(group) && holder instanceof Json.Fields things) {
                things.fields().forEach((id, thing) -> {
                    var at = new Pointer(List.of(group, id));
                    at(at).ifPresent(all::add);
                    if (thing instanceof Json.Fields graph
                            && graph.fields().get("nodes") instanceof Json.Fields nodes) {
                        nodes.fields()
                                .keySet()
                                .forEach(node ->
                                        at(at.below("nodes").below(node)).ifPresent(all::add));
                    }
                });
            }
        });
        return all;
    }
}
