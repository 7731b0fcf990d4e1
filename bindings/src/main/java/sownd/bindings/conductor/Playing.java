package sownd.bindings.conductor;

import java.util.ArrayList;
import java.util.List;
import sownd.bindings.project.LeafChanges;
import sownd.bindings.project.Project;
import sownd.bindings.project.ProjectLeaves;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.engine.graph.Fault;
import sownd.engine.graph.Value;

/** The project that is played, and the ways to another one: opening forgets what was, editing goes on. The conductor's thread. */
final class Playing {
    private final Desk desk;
    private final List<Part> parts;
    private final GraphOwner graphs;
    private final Faces faces;
    private Project project = Project.NOTHING;

    Playing(Desk desk, List<Part> parts, GraphOwner graphs, Faces faces) {
        this.desk = desk;
        this.parts = parts;
        this.graphs = graphs;
        this.faces = faces;
    }

    Project project() {
        return project;
    }

    /** Plays another project; on faults the one before plays on. */
    List<Fault> open(Project opened, long now, Runnable endAll) {
        var leaves = leaves(opened);
        var faults = graphs.play(opened, leaves, now);
        if (!faults.isEmpty()) {
            return faults;
        }
        endAll.run();
        project = opened;
        desk.state().clear();
        leaves.forEach(leaf -> desk.state().declare(leaf, owner(leaf.path())));
        desk.state().publish("/project/name", Value.of(opened.name()));
        faces.open(opened, desk.state());
        parts.forEach(part -> part.open(opened));
        return List.of();
    }

    /**
     * Goes on with a changed project: values people set stay, unless the project itself now says another. What is the same
     * is not looked at: a hand must not wait because somebody edits ten thousand buttons.
     */
    List<Fault> edit(Project edited, long now) {
        var before = project;
        var same = edited.soundsAs(before);
        var faults = same ? List.<Fault>of() : graphs.play(edited, ProjectLeaves.ofGraphs(edited), now);
        if (!faults.isEmpty()) {
            return faults;
        }
        project = edited;
        var changes = LeafChanges.between(before, edited);
        changes.come().forEach(leaf -> declareAgain(leaf, now));
        changes.gone().stream()
                .map(Leaf::path)
                .filter(path -> !path.startsWith("/surface/"))
                .forEach(desk.state()::remove);
        if (!same) {
            graphs.restore(now);
        }
        desk.state().publish("/project/name", Value.of(edited.name()));
        faces.edit(edited, changes.paths());
        parts.forEach(part -> part.edited(edited));
        return List.of();
    }

    private void declareAgain(Leaf leaf, long now) {
        var before = desk.state().leaf(leaf.path());
        desk.state().declare(leaf, owner(leaf.path()));
        if (before.isPresent() && !before.get().initial().equals(leaf.initial()) && leaf.access() == Leaf.Access.SET) {
            desk.set(leaf.path(), leaf.initial(), 0, now);
        }
    }

    private static List<Leaf> leaves(Project project) {
        return new ArrayList<>(ProjectLeaves.of(project, project.types()));
    }

    private State.Owner owner(String path) {
        for (var part : parts) {
            if (path.startsWith(part.root())) {
                return part;
            }
        }
        return State.NOBODY;
    }
}
