package sownd.bindings.conductor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import sownd.bindings.page.Control;
import sownd.bindings.project.Project;
import sownd.bindings.state.State;

/** Every control's face, and which of them read which address. Owned by the conductor's thread. */
final class Faces {
    private final Map<String, Face> byPath = new LinkedHashMap<>();
    private final Map<String, List<Face>> byPage = new HashMap<>();
    private final Map<String, List<Face>> byAddress = new HashMap<>();
    private final Set<Face> dirty = new LinkedHashSet<>();

    /** Makes the faces of a project anew; all of them are to be computed. */
    void open(Project project, State state) {
        byPath.clear();
        byPage.clear();
        byAddress.clear();
        dirty.clear();
        project.pages().forEach((id, page) -> page.controls().forEach(control -> add(new Face(id, control, state))));
    }

    private void add(Face face) {
        byPath.put(face.path(), face);
        byPage.computeIfAbsent(face.page(), _ -> new ArrayList<>()).add(face);
        face.reads()
                .forEach(address -> byAddress
                        .computeIfAbsent(address, _ -> new ArrayList<>())
                        .add(face));
        dirty.add(face);
    }

    Face of(String page, Control control) {
        var face = byPath.get(Project.path(page, control));
        if (face == null) {
            throw new IllegalStateException("no face for a control of page " + page);
        }
        return face;
    }

    Optional<Face> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    Collection<Face> ofPage(String page) {
        return byPage.getOrDefault(page, List.of());
    }

    /** The addresses the faces of these pages read. */
    Set<String> reads(Collection<String> pages) {
        var reads = new HashSet<String>();
        pages.forEach(page -> ofPage(page).forEach(face -> reads.addAll(face.reads())));
        return reads;
    }

    void changed(Collection<String> addresses) {
        addresses.forEach(address -> dirty.addAll(byAddress.getOrDefault(address, List.of())));
    }

    void changed(Face face) {
        dirty.add(face);
    }

    /** Computes the changed faces that are wanted, and hands over those that look different. Others stay changed. */
    int refresh(State state, Predicate<Face> wanted, Face.FaultSink faults, Consumer<Face> different) {
        if (dirty.isEmpty()) {
            return 0;
        }
        var now = dirty.stream().filter(wanted).toList();
        now.forEach(dirty::remove);
        for (var face : now) {
            var before = face.shown();
            if (!face.refresh(state, faults).equals(before)) {
                different.accept(face);
            }
        }
        return now.size();
    }
}
