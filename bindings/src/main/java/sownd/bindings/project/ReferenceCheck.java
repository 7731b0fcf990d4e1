package sownd.bindings.project;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sownd.bindings.expression.Expression;
import sownd.bindings.expression.Vocabulary;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Inspection.Reference;
import sownd.bindings.shape.Piece;
import sownd.bindings.shape.Problem;
import sownd.bindings.state.Leaf;
import sownd.engine.graph.Nearest;

/** Checks that every name in a project refers to something that is there and fits. */
final class ReferenceCheck {
    private static final List<String> PAGE_WORDS = List.of("next", "previous", "back");
    private final Project project;
    private final Vocabulary vocabulary;
    private final Known known;
    /** What changed since the pieces that are kept were checked; empty if they were not. */
    private final Optional<Set<String>> touched;

    private final Map<Piece, List<Problem>> doubts = new HashMap<>();

    /** What can be named by its id. */
    private record Known(
            Set<String> pages,
            Set<String> connections,
            Set<String> midiPorts,
            Set<String> oscReceivers,
            Set<String> told,
            Set<String> happening,
            Set<String> leaders,
            Set<String> devices,
            boolean placed) {}

    private ReferenceCheck(Project project, Vocabulary vocabulary, Known known, Optional<Set<String>> touched) {
        this.project = project;
        this.vocabulary = vocabulary;
        this.known = known;
        this.touched = touched;
    }

    static ReferenceCheck of(Project project) {
        var vocabulary = Vocabulary.of(ProjectLeaves.of(project, project.types()));
        return new ReferenceCheck(project, vocabulary, known(project), Optional.empty());
    }

    /** The check of the next project; pieces kept from this one's, which were found good, are looked at where they must be. */
    ReferenceCheck next(Project next) {
        var changes = LeafChanges.between(project, next);
        var ids = known(next);
        var words = changes.isNone() ? vocabulary : vocabulary.with(changes.gone(), changes.come());
        return new ReferenceCheck(
                next, words, ids, ids.equals(known) ? Optional.of(changes.paths()) : Optional.empty());
    }

    void inspect(Inspection inspection) {
        inspection.references().forEach(reference -> inspect(reference, inspection));
        inspection.pieces().forEach(piece -> inspect(piece, inspection));
    }

    private void inspect(Piece piece, Inspection whole) {
        var its = piece.inspection();
        if (isAsItWas(piece)) {
            whole.add(piece.doubts());
        } else {
            var found = new Inspection();
            its.references().forEach(reference -> inspect(reference, its, found));
            doubts.put(piece, found.problems());
            whole.add(found.problems());
        }
        its.pieces().forEach(inner -> inspect(inner, whole));
    }

    private boolean isAsItWas(Piece piece) {
        return piece.isChecked()
                && touched.isPresent()
                && (touched.get().isEmpty()
                        || piece.inspection().references().stream()
                                .noneMatch(reference -> touched.get().contains(reference.name())));
    }

    /** The document is used from now on: what was found is kept with its pieces. */
    void keep() {
        doubts.forEach((piece, found) -> piece.doubts(found));
        doubts.clear();
    }

    private static Known known(Project project) {
        var pages = new LinkedHashSet<>(project.pageIds());
        pages.addAll(PAGE_WORDS);
        var midi = connections(project, Connection.Midi.class);
        project.surfaces().forEach((id, setup) -> setup.profile().ifPresent(_ -> midi.add(id)));
        var devices = new LinkedHashSet<>(project.connections().keySet());
        devices.addAll(project.surfaces().keySet());
        devices.add(Project.SCREEN);
        return new Known(
                pages,
                new LinkedHashSet<>(project.connections().keySet()),
                midi,
                connections(project, Connection.Osc.class),
                told(project),
                new LinkedHashSet<>(ConnectionLeaves.happening(project)),
                leaders(project),
                devices,
                project.whereabouts().spot().isPresent());
    }

    private static Set<String> leaders(Project project) {
        var leaders = new LinkedHashSet<>(project.surfaces().keySet());
        leaders.removeIf(id ->
                Objects.requireNonNull(project.surfaces().get(id)).follows().isPresent());
        leaders.add(Project.SCREEN);
        return leaders;
    }

    private static Set<String> connections(Project project, Class<? extends Connection> kind) {
        var ids = new LinkedHashSet<String>();
        project.connections().forEach((id, connection) -> {
            if (kind.isInstance(connection)) {
                ids.add(id);
            }
        });
        return ids;
    }
    /** The addresses of what the nodes of graphs tell. */
    private static Set<String> told(Project project) {
        var told = new LinkedHashSet<String>();
        project.graphs()
                .forEach((graph, its) -> Stream.concat(
                                its.nodes().entrySet().stream()
                                        .filter(node -> node.getValue().type().equals("tell"))
                                        .map(Map.Entry::getKey),
                                ProjectLeaves.told(its, project.types()).stream())
                        .forEach(id -> told.add("/graph/" + graph + "/" + id + "/value")));
        return told;
    }

    private void inspect(Reference reference, Inspection inspection) {
        inspect(reference, inspection, inspection);
    }

    /** @param names where the names are given that it may mean */
    private void inspect(Reference reference, Inspection names, Inspection inspection) {
        switch (reference.kind()) {
            case READ -> address(reference, List.of(Leaf.Access.READ, Leaf.Access.SET), "read", names, inspection);
            case SET -> address(reference, List.of(Leaf.Access.SET), "set", names, inspection);
            case CALL -> address(reference, List.of(Leaf.Access.CALL), "called", names, inspection);
            case PAGE -> id(reference, known.pages, "page", inspection);
            case CONNECTION -> id(reference, known.connections, "connection", inspection);
            case MIDI_PORT -> id(reference, known.midiPorts, "MIDI connection or controller", inspection);
            case OSC_RECEIVER -> id(reference, known.oscReceivers, "OSC connection", inspection);
            case TELL -> id(reference, known.told, "tell node with the address", inspection);
            case HAPPENED -> id(reference, known.happening, "connection that says", inspection);
            case LEADER -> id(reference, known.leaders, "surface that follows no other", inspection);
            case DEVICE -> id(reference, known.devices, "surface or connection", inspection);
            case PLACE -> place(reference, inspection);
            case EXPRESSION -> sorts(reference, inspection);
        }
    }

    private void sorts(Reference reference, Inspection inspection) {
        for (var finding : Expression.sorts(reference.name(), vocabulary)) {
            var what = finding.what() + " (letter " + finding.column() + " of \"" + reference.name() + "\")";
            inspection.warn(reference.mark(), reference.pointer(), what, finding.mend());
        }
    }

    private void place(Reference reference, Inspection inspection) {
        if (!known.placed) {
            inspection.fault(
                    reference.mark(),
                    reference.pointer(),
                    "where the sun rises depends on the place",
                    "add \"place\": {\"latitude\": …, \"longitude\": …} to the project");
        }
    }

    private static void id(Reference reference, Collection<String> known, String kind, Inspection inspection) {
        if (!known.contains(reference.name())) {
            var what = reference.name().isEmpty()
                    ? "no " + kind + " is named"
                    : "there is no " + kind + " \"" + reference.name() + "\"";
            inspection.fault(reference.mark(), reference.pointer(), what, Inspection.mend(reference.name(), known));
        }
    }

    private void address(
            Reference reference, List<Leaf.Access> fitting, String verb, Inspection names, Inspection inspection) {
        var leaf = vocabulary.leaf(reference.name()).orElse(null);
        if (leaf == null && fitting.contains(Leaf.Access.READ) && names.names(reference)) {
            return;
        }
        if (leaf == null) {
            var near = Nearest.to(reference.name(), vocabulary.paths());
            var mend = near.map(name -> "did you mean " + name + "?").orElse("use an address of this project");
            inspection.fault(reference.mark(), reference.pointer(), "there is no address " + reference.name(), mend);
        } else if (!fitting.contains(leaf.access())) {
            var what = reference.name() + " cannot be " + verb;
            inspection.fault(reference.mark(), reference.pointer(), what, mend(leaf));
        }
    }

    private static String mend(Leaf leaf) {
        return switch (leaf.access()) {
            case CALL -> "it is there to be called: use {\"call\": \"" + leaf.path() + "\"}";
            case READ -> "it is a reading, use an address that can be set";
            case SET -> "it is a value: use {\"set\": \"" + leaf.path() + "\", \"to\": …}";
        };
    }
}
