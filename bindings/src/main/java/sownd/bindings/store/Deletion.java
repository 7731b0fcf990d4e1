package sownd.bindings.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Taking something away, with what would break.
 *
 * @param alone takes it away and leaves what refers to it; a project that refers to nothing is refused
 * @param withUses takes away what refers to it as well: actions, rules, labels, edges, controls that are for nothing else
 * @param breaks what refers to it from outside
 */
public record Deletion(Edit alone, Edit withUses, List<Finding> breaks) {
    private static final Set<String> NOT_BY_THEMSELVES = Set.of("args", "at", "span", "grid");

    /**
     * Taking away what stands at a pointer.
     *
     * @throws IllegalArgumentException "what, mend" if there is nothing
     */
    public static Deletion of(Uses uses, String pointer) {
        var at = Pointer.of(pointer);
        if (at.isRoot() || at.in(uses.document().root()).isEmpty()) {
            throw new IllegalArgumentException("there is nothing at " + pointer + ", name a place in the project");
        }
        var thing = Thing.at(at);
        var breaks = thing.stream()
                .flatMap(its -> uses.swaps(its, its.id() + "_").keySet().stream())
                .filter(place -> !Pointer.of(place).startsWith(at))
                .map(place ->
                        Finding.of(Pointer.of(place), uses.document().at(place).orElseThrow()))
                .toList();
        var name = "Delete " + thing.map(Thing::said).orElse(pointer);
        var all = new ArrayList<Pointer>();
        all.add(at);
        breaks.forEach(each -> all.add(smallest(Pointer.of(each.pointer()), uses.document())));
        return new Deletion(Edit.of(name, new Change.Remove(pointer)), new Edit(name, removals(all)), breaks);
    }

    /** The smallest thing that can go together with a reference. */
    private static Pointer smallest(Pointer place, Document document) {
        var steps = place.steps();
        if (steps.size() > 2
                && steps.getFirst().equals("bindings")
                && steps.get(2).equals("when")) {
            return new Pointer(steps.subList(0, 2));
        }
        if (steps.size() > 1 && steps.get(steps.size() - 2).equals("look")) {
            return place;
        }
        for (var up = place; !up.isRoot(); up = up.parent()) {
            var holder = up.parent();
            if (holder.in(document.root()).orElse(document.root()) instanceof Json.Items
                    && !NOT_BY_THEMSELVES.contains(holder.last())) {
                return up;
            }
        }
        return place;
    }

    /** Later items of a list before earlier ones, and nothing twice. */
    private static List<Change> removals(List<Pointer> all) {
        return all.stream()
                .distinct()
                .filter(each -> all.stream().noneMatch(other -> !other.equals(each) && each.startsWith(other)))
                .sorted(Comparator.comparing(Pointer::steps, Deletion::compare).reversed())
                .<Change>map(each -> new Change.Remove(each.toString()))
                .toList();
    }

    private static int compare(List<String> a, List<String> b) {
        for (var i = 0; i < Math.min(a.size(), b.size()); i++) {
            var byStep = compare(a.get(i), b.get(i));
            if (byStep != 0) {
                return byStep;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static int compare(String a, String b) {
        var byLength = a.matches("\\d+") && b.matches("\\d+") ? Integer.compare(a.length(), b.length()) : 0;
        return byLength != 0 ? byLength : a.compareTo(b);
    }
}
