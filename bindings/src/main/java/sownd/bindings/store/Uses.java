package sownd.bindings.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sownd.bindings.project.NamesUsed;
import sownd.bindings.shape.Inspection.Kind;
import sownd.bindings.shape.Inspection.Reference;
import sownd.engine.graph.NodeTypes;

/** Where a document refers to what: its shapes tell, and the edges of its graphs. Pure; made once for a document. */
public final class Uses {
    private static final List<String> SHOWN = List.of("inputs", "outputs", "params", "events", "readings");
    private final Document document;
    private final List<Reference> references;

    private Uses(Document document, List<Reference> references) {
        this.document = document;
        this.references = references;
    }

    /** Those of a document. */
    public static Uses of(Document document, NodeTypes types) {
        return new Uses(document, NamesUsed.of(types, document.text()));
    }

    /**
     * Every place that refers to something.
     *
     * @param text an address, a pointer or an id
     */
    public List<Finding> of(String text) {
        var places = new LinkedHashMap<String, Finding>();
        var things = Thing.meant(document, text);
        things.forEach(thing -> swaps(thing, thing.id() + "_")
                .keySet()
                .forEach(at -> places.put(at, Finding.of(Pointer.of(at), at(at)))));
        if (things.isEmpty() && text.startsWith("/")) {
            references.stream()
                    .filter(reference -> isAddress(reference.kind()) && isBelow(reference.name(), text))
                    .forEach(reference -> places.put(
                            reference.pointer(), Finding.of(Pointer.of(reference.pointer()), at(reference.pointer()))));
        }
        return List.copyOf(places.values());
    }

    private Json at(String pointer) {
        return document.at(pointer).orElse(new Json.Nothing());
    }

    /**
     * What must be written at each place that refers to a thing if its id becomes another, in the order of the document.
     *
     * @throws IllegalArgumentException "what, mend" where a name cannot be followed
     */
    Map<String, Change> swaps(Thing thing, String to) {
        var swaps = new LinkedHashMap<String, Change>();
        var names = new Names(
                path -> thing.address()
                        .map(address -> isBelow(path, address)
                                ? address.substring(0, address.lastIndexOf('/') + 1)
                                        + to
                                        + path.substring(address.length())
                                : path)
                        .orElse(path),
                page -> thing.noun().equals("page") && page.equals(thing.id()) ? to : page);
        for (var reference : references) {
            swap(thing, to, reference, names).ifPresent(swap -> swaps.put(swap.pointer(), swap));
        }
        inGraph(thing, to, swaps);
        ofType(thing, to, swaps);
        return swaps;
    }

    private Optional<Change> swap(Thing thing, String to, Reference reference, Names names) {
        var here = at(reference.pointer());
        if (thing.kinds().contains(reference.kind()) && reference.name().equals(thing.id())) {
            return Optional.of(new Change.Put(reference.pointer(), Json.of(to)));
        }
        var named = thing.address()
                .filter(address -> isBelow(reference.name(), address))
                .isPresent();
        if (named && here.equals(Json.of(thing.id()))) {
            return Optional.of(new Change.Put(reference.pointer(), Json.of(to))); // the rest of the address is meant
        }
        if (named && Pointer.of(reference.pointer()).last().equals(reference.name())) {
            return Optional.of(new Change.Rename(reference.pointer(), names.in(reference.name())));
        }
        if (!isAddress(reference.kind()) || !(here instanceof Json.Text(var text))) {
            return Optional.empty();
        }
        if (thing.noun().equals("page") && isPageOfSurface(reference) && reference.kind() == Kind.SET) {
            var value = Pointer.of(reference.pointer()).parent().below("to");
            return value.in(document.root()).equals(Optional.of(Json.of(thing.id())))
                    ? Optional.of(new Change.Put(value.toString(), Json.of(to)))
                    : Optional.empty();
        }
        if (!named && !isPageOfSurface(reference)) {
            return Optional.empty();
        }
        var made = names.in(text);
        return made.equals(text) ? Optional.empty() : Optional.of(new Change.Put(reference.pointer(), Json.of(made)));
    }

    private static boolean isAddress(Kind kind) {
        return kind == Kind.READ || kind == Kind.SET || kind == Kind.CALL || kind == Kind.TELL || kind == Kind.HAPPENED;
    }

    private static boolean isPageOfSurface(Reference reference) {
        return reference.name().startsWith("/surface/") && reference.name().endsWith("/page");
    }

    private static boolean isBelow(String path, String address) {
        return path.equals(address) || path.startsWith(address + "/");
    }

    /** The edges of a node, and what a type shows of it. */
    private void inGraph(Thing thing, String to, Map<String, Change> swaps) {
        if (!thing.isNode()) {
            return;
        }
        var graph = thing.at().parent().parent();
        each(graph.below("edges"), (at, text) -> {
            var made = new ArrayList<String>();
            for (var end : text.split("->", -1)) {
                made.add(end(end, thing.id(), to));
            }
            put(at, text, String.join("->", made), swaps);
        });
        if (graph.steps().getFirst().equals("types")) {
            SHOWN.forEach(part ->
                    each(graph.below(part), (at, text) -> put(at, text, end(text, thing.id(), to), swaps)));
        }
    }

    private static String end(String end, String id, String to) {
        var bare = end.strip();
        return bare.startsWith(id + ".") ? end.replaceFirst(java.util.regex.Pattern.quote(id) + "\\.", to + ".") : end;
    }

    private static void put(Pointer at, String was, String is, Map<String, Change> swaps) {
        if (!is.equals(was)) {
            swaps.put(at.toString(), new Change.Put(at.toString(), Json.of(is)));
        }
    }

    /** The nodes of a type the project makes. */
    private void ofType(Thing thing, String to, Map<String, Change> swaps) {
        if (thing.noun().equals("node type")) {
            for (var group : List.of("graphs", "types")) {
                each(new Pointer(List.of(group)), (at, text) -> {
                    var steps = at.steps();
                    if (steps.size() == 5
                            && steps.get(2).equals("nodes")
                            && steps.get(4).equals("type")) {
                        put(at, text, text.equals(thing.id()) ? to : text, swaps);
                    }
                });
            }
        }
    }

    private interface OfText {
        void take(Pointer at, String text);
    }

    /** Every text at or below a place. */
    private void each(Pointer at, OfText to) {
        at.in(document.root()).ifPresent(here -> each(here, at, to));
    }

    private static void each(Json here, Pointer at, OfText to) {
        switch (here) {
            case Json.Text(var text) -> to.take(at, text);
            case Json.Fields object -> object.fields().forEach((key, below) -> each(below, at.below(key), to));
            case Json.Items list -> {
                for (var i = 0; i < list.items().size(); i++) {
                    each(list.items().get(i), at.below(Integer.toString(i)), to);
                }
            }
            default -> {} // numbers and the like name nothing
        }
    }

    /** The document they are of. */
    public Document document() {
        return document;
    }
}
