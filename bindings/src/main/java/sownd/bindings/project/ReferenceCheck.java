package sownd.bindings.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sownd.bindings.expression.Expression;
import sownd.bindings.expression.Vocabulary;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Inspection.Reference;
import sownd.bindings.state.Leaf;
import sownd.engine.graph.Nearest;
import sownd.engine.graph.NodeTypes;

/** Checks that every name in a project refers to something that is there and fits. */
final class ReferenceCheck {
    private static final List<String> PAGE_WORDS = List.of("next", "previous", "back");
    private final Project project;
    private final Vocabulary vocabulary;

    ReferenceCheck(Project project, NodeTypes types) {
        this.project = project;
        this.vocabulary = Vocabulary.of(ProjectLeaves.of(project, types));
    }

    void inspect(Inspection inspection) {
        inspection.references().forEach(reference -> inspect(reference, inspection));
    }

    private void inspect(Reference reference, Inspection inspection) {
        switch (reference.kind()) {
            case READ -> address(reference, List.of(Leaf.Access.READ, Leaf.Access.SET), "read", inspection);
            case SET -> address(reference, List.of(Leaf.Access.SET), "set", inspection);
            case CALL -> address(reference, List.of(Leaf.Access.CALL), "called", inspection);
            case PAGE -> {
                var known = new ArrayList<>(project.pageIds());
                known.addAll(PAGE_WORDS);
                id(reference, known, "page", inspection);
            }
            case CONNECTION -> id(reference, project.connections().keySet(), "connection", inspection);
            case MIDI_PORT -> id(reference, midiPorts(), "MIDI connection or controller", inspection);
            case OSC_RECEIVER -> id(reference, connections(Connection.Osc.class), "OSC connection", inspection);
            case TELL -> id(reference, told(), "tell node with the address", inspection);
            case HAPPENED -> id(reference, ConnectionLeaves.happening(project), "connection that says", inspection);
            case LEADER -> id(reference, leaders(), "surface that follows no other", inspection);
            case DEVICE -> id(reference, devices(), "surface or connection", inspection);
            case PLACE -> place(reference, inspection);
            case EXPRESSION -> sorts(reference, inspection);
        }
    }

    private List<String> connections(Class<? extends Connection> kind) {
        return project.connections().entrySet().stream()
                .filter(entry -> kind.isInstance(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> midiPorts() {
        var known = new ArrayList<>(connections(Connection.Midi.class));
        project.surfaces().forEach((id, setup) -> setup.profile().ifPresent(_ -> known.add(id)));
        return known;
    }

    private List<String> leaders() {
        var known = new ArrayList<>(project.surfaces().keySet());
        known.removeIf(id -> project.surfaces().get(id).follows().isPresent());
        known.add(Project.SCREEN);
        return known;
    }

    private List<String> devices() {
        var known = new ArrayList<>(project.connections().keySet());
        known.addAll(project.surfaces().keySet());
        known.add(Project.SCREEN);
        return known;
    }

    private void sorts(Reference reference, Inspection inspection) {
        for (var finding : Expression.sorts(reference.name(), vocabulary)) {
            var what = finding.what() + " (letter " + finding.column() + " of \"" + reference.name() + "\")";
            inspection.warn(reference.mark(), reference.pointer(), what, finding.mend());
        }
    }

    private void place(Reference reference, Inspection inspection) {
        if (project.whereabouts().spot().isEmpty()) {
            inspection.fault(
                    reference.mark(),
                    reference.pointer(),
                    "where the sun rises depends on the place",
                    "add \"place\": {\"latitude\": …, \"longitude\": …} to the project");
        }
    }

    /** The addresses of what the nodes of graphs tell. */
    private List<String> told() {
        return project.graphs().entrySet().stream()
                .flatMap(graph -> Stream.concat(
                                graph.getValue().nodes().entrySet().stream()
                                        .filter(node -> node.getValue().type().equals("tell"))
                                        .map(Map.Entry::getKey),
                                ProjectLeaves.told(graph.getValue(), project.types()).stream())
                        .map(node -> "/graph/" + graph.getKey() + "/" + node + "/value"))
                .toList();
    }

    private static void id(Reference reference, Collection<String> known, String kind, Inspection inspection) {
        if (!known.contains(reference.name())) {
            var what = reference.name().isEmpty()
                    ? "no " + kind + " is named"
                    : "there is no " + kind + " \"" + reference.name() + "\"";
            inspection.fault(reference.mark(), reference.pointer(), what, Inspection.mend(reference.name(), known));
        }
    }

    private void address(Reference reference, List<Leaf.Access> fitting, String verb, Inspection inspection) {
        var leaf = vocabulary.leaf(reference.name()).orElse(null);
        if (leaf == null && fitting.contains(Leaf.Access.READ) && inspection.names(reference)) {
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
