package sownd.bindings.conductor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sownd.bindings.page.Control;
import sownd.bindings.page.Page;
import sownd.bindings.project.Project;
import sownd.bindings.state.State;
import sownd.devices.Appearance;
import sownd.devices.Place;
import sownd.engine.graph.Value;

/**
 * The controls' faces, and which of them read which address. The faces of a page are made when somebody first asks for
 * them; those of pages nobody sees wait changed and cost nothing. Owned by the conductor's thread.
 */
final class Faces {
    private final Map<String, Sheet> sheets = new HashMap<>();
    private final Map<String, List<Face>> byAddress = new HashMap<>();
    private final Set<Face> pledged = new LinkedHashSet<>();
    private State state = new State();
    private Map<String, Page> pages = Map.of();
    private long now;

    /** The faces of one page. */
    private static final class Sheet {
        private final Map<Place.Key, Face> faces = new LinkedHashMap<>();
        private final Set<String> reads = new HashSet<>();
        private Set<Face> changed = new LinkedHashSet<>();
    }

    /** Makes the faces of a project anew; all of them are to be computed. */
    void open(Project project, State opened) {
        state = opened;
        sheets.clear();
        byAddress.clear();
        pledged.clear();
        pages = project.pages();
    }

    /**
     * The project was changed: the faces of pages that are others now, or read what is declared otherwise, are made anew.
     *
     * @param touched addresses that are gone, new or declared otherwise
     */
    void edit(Project edited, Set<String> touched) {
        var before = pages;
        pages = edited.pages();
        sheets.entrySet().removeIf(each -> {
            var same = same(pages.get(each.getKey()), before.get(each.getKey()))
                    && Collections.disjoint(touched, each.getValue().reads);
            if (!same) {
                forget(each.getValue());
            }
            return !same;
        });
    }

    @SuppressWarnings("ReferenceEquality") // to compare all that is in them would take longer than to make them anew
    private static boolean same(@Nullable Page now, @Nullable Page before) {
        return now == before;
    }

    private void forget(Sheet sheet) {
        for (var face : sheet.faces.values()) {
            pledged.remove(face);
            face.reads().forEach(address -> {
                var readers = byAddress.getOrDefault(address, new ArrayList<>());
                readers.remove(face);
                if (readers.isEmpty()) {
                    byAddress.remove(address);
                }
            });
        }
    }

    /** The faces of a page; none if there is no such page. */
    private Optional<Sheet> sheet(String page) {
        var made = sheets.get(page);
        return made != null || !pages.containsKey(page) ? Optional.ofNullable(made) : Optional.of(make(page));
    }

    private Sheet make(String id) {
        var sheet = new Sheet();
        sheets.put(id, sheet);
        var page = pages.get(id);
        if (page != null) {
            page.controls().forEach(control -> add(new Face(id, control, state), sheet));
        }
        return sheet;
    }

    private void add(Face face, Sheet sheet) {
        sheet.faces.put(face.control().at(), face);
        sheet.reads.addAll(face.reads());
        sheet.changed.add(face);
        face.reads()
                .forEach(address -> byAddress
                        .computeIfAbsent(address, _ -> new ArrayList<>())
                        .add(face));
    }

    Face of(String page, Control control) {
        return sheet(page)
                .map(sheet -> sheet.faces.get(control.at()))
                .orElseThrow(() -> new IllegalStateException("no face for a control of page " + page));
    }

    /** The face whose addresses begin with that path, {@code /page/evening/0/2}. */
    Optional<Face> at(String path) {
        var parts = path.split("/", -1);
        if (parts.length != 5 || !parts[1].equals("page")) {
            return Optional.empty();
        }
        try {
            var key = new Place.Key(Integer.parseInt(parts[3]), Integer.parseInt(parts[4]));
            return sheet(parts[2]).map(sheet -> sheet.faces.get(key));
        } catch (NumberFormatException noCell) {
            return Optional.empty();
        }
    }

    Collection<Face> ofPage(String page) {
        return sheet(page).map(sheet -> sheet.faces.values()).orElse(List.of());
    }

    /** The addresses the faces of these pages read. */
    Set<String> reads(Collection<String> ids) {
        var reads = new HashSet<String>();
        ids.forEach(id -> sheet(id).ifPresent(sheet -> reads.addAll(sheet.reads)));
        return reads;
    }

    void changed(Collection<String> addresses) {
        for (var address : addresses) {
            byAddress.getOrDefault(address, List.of()).forEach(this::changed);
        }
    }

    void changed(Face face) {
        var sheet = sheets.get(face.page());
        if (sheet != null) {
            sheet.changed.add(face);
        }
    }

    /**
     * A control asked for something: from now on it shows whether that has happened. To be called where its actions
     * start.
     *
     * @param value what it set, if it did
     */
    void commanded(Face face, Optional<Value> value, long atNanos) {
        var pledge = face.pledge();
        if (pledge != null) {
            pledge.commanded(value, state, atNanos);
            pledged.add(face);
            changed(face);
        }
    }

    /** Looks what became of what was asked for. @return how much of that is news */
    int work(long atNanos) {
        now = atNanos;
        var news = 0;
        for (var each = pledged.iterator(); each.hasNext(); ) {
            var face = each.next();
            var pledge = face.pledge();
            if (pledge != null && pledge.look(state, atNanos)) {
                changed(face);
                news++;
            }
            if (pledge == null || pledge.told() == Appearance.Truth.PLAIN) {
                each.remove();
            }
        }
        return news;
    }

    /** Once a second: what is stale is a second older. */
    void older(Collection<String> ids) {
        for (var id : ids) {
            ofPage(id).stream()
                    .filter(face -> face.shown().truth() == Appearance.Truth.STALE)
                    .forEach(this::changed);
        }
    }

    /** Computes the changed faces of these pages and hands over those that look different. */
    int refresh(State from, Collection<String> ids, Face.FaultSink faults, Consumer<Face> different) {
        var count = 0;
        for (var id : ids) {
            var sheet = sheet(id);
            if (sheet.isPresent() && !sheet.get().changed.isEmpty()) {
                var changed = sheet.get().changed;
                sheet.get().changed = new LinkedHashSet<>();
                changed.forEach(face -> refresh(face, from, faults, different));
                count += changed.size();
            }
        }
        return count;
    }

    private void refresh(Face face, State from, Face.FaultSink faults, Consumer<Face> different) {
        var before = face.shown();
        if (!face.refresh(from, now, faults).equals(before)) {
            different.accept(face);
        }
    }

    /** The pages at or below an address: {@code /page} means all, {@code /page/evening/0/0} the evening. */
    Collection<String> pagesAt(String address) {
        var parts = address.split("/", -1);
        return parts.length > 2 ? List.of(parts[2]) : List.copyOf(pages.keySet());
    }
}
