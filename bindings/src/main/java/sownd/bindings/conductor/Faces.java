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
import sownd.bindings.page.Control;
import sownd.bindings.project.Project;
import sownd.bindings.state.State;

/** Every control's face, and which of them read which address. Owned by the conductor's thread. */
final class Faces {
    private final Map<String, Face> byPath = new LinkedHashMap<>();
    private final Map<String, List<Face>> byPage = new HashMap<>();
    private final Map<String, List<Face>> byAddress = new HashMap<>();
    /** Changed faces by page: those of pages nobody sees wait there and cost nothing. */
    private final Map<String, Set<Face>> dirty = new HashMap<>();

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
        changed(face);
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
        addresses.forEach(address -> byAddress.getOrDefault(address, List.of()).forEach(this::changed));
    }

    void changed(Face face) {
        dirty.computeIfAbsent(face.page(), _ -> new LinkedHashSet<>()).add(face);
    }

    /** Computes the changed faces of these pages and hands over those that look different. */
    int refresh(State state, Collection<String> pages, Face.FaultSink faults, Consumer<Face> different) {
        var count = 0;
        for (var page : pages) {
            var now = dirty.remove(page);
            if (now != null) {
                now.forEach(face -> refresh(face, state, faults, different));
                count += now.size();
            }
        }
        return count;
    }

    private static void refresh(Face face, State state, Face.FaultSink faults, Consumer<Face> different) {
        var before = face.shown();
        if (!face.refresh(state, faults).equals(before)) {
            different.accept(face);
        }
    }

    /** The pages at or below an address: {@code /page} means all, {@code /page/evening/0/0} the evening. */
    Collection<String> pagesAt(String address) {
        var parts = address.split("/", -1);
        return parts.length > 2 ? List.of(parts[2]) : List.copyOf(byPage.keySet());
    }
}
