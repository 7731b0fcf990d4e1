package sownd.bindings.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sownd.bindings.state.Leaf;

/**
 * How the addresses of a project differ from those of another. What both hold as the very same object is not looked at,
 * so this is quick where one was made of the other. Pure.
 *
 * @param gone those that are no more
 * @param come those that are new or declared otherwise
 */
public record LeafChanges(List<Leaf> gone, List<Leaf> come) {
    public LeafChanges {
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }

    /** From one project to the next. */
    public static LeafChanges between(Project before, Project after) {
        var sides = new Sides();
        sides.either(
                before.transport().equals(after.transport()),
                TransportLeaves.of(before.transport()),
                TransportLeaves.of(after.transport()));
        if (!before.soundsAs(after)) {
            sides.either(false, ProjectLeaves.ofGraphs(before), ProjectLeaves.ofGraphs(after));
        }
        sides.each(before.variables(), after.variables(), (id, its) -> List.of(ProjectLeaves.ofVariable(id, its)));
        if (sides.each(before.bindings(), after.bindings(), (id, its) -> BindingLeaves.of("/binding/" + id, its))) {
            sides.either(false, BindingLeaves.requests(before), BindingLeaves.requests(after));
        }
        sides.either(false, PresetLeaves.of(before.presets()), PresetLeaves.of(after.presets()));
        sides.each(before.cues(), after.cues(), (id, its) -> CueLeaves.of(Map.of(id, its)));
        sides.each(before.pages(), after.pages(), ProjectLeaves::ofPage);
        sides.either(false, ProjectLeaves.ofFarEnds(before), ProjectLeaves.ofFarEnds(after));
        return sides.changes();
    }

    /** Whether all addresses are as they were. */
    public boolean isNone() {
        return gone.isEmpty() && come.isEmpty();
    }

    /** The addresses that are no more, new, or declared otherwise. */
    public Set<String> paths() {
        return Stream.concat(gone.stream(), come.stream()).map(Leaf::path).collect(Collectors.toUnmodifiableSet());
    }

    /** The addresses of what is not the same, before and after. */
    private static final class Sides {
        private final Map<String, Leaf> was = new LinkedHashMap<>();
        private final Map<String, Leaf> is = new LinkedHashMap<>();

        void either(boolean same, List<Leaf> before, List<Leaf> after) {
            if (!same) {
                before.forEach(leaf -> was.put(leaf.path(), leaf));
                after.forEach(leaf -> is.put(leaf.path(), leaf));
            }
        }

        /** @return whether anything differs */
        @SuppressWarnings("ReferenceEquality") // what was not changed is the very same
        <T> boolean each(Map<String, T> before, Map<String, T> after, BiFunction<String, T, List<Leaf>> leaves) {
            var any = new boolean[1];
            before.forEach((id, its) -> {
                if (after.get(id) != its) {
                    any[0] = true;
                    either(false, leaves.apply(id, its), List.of());
                }
            });
            after.forEach((id, its) -> {
                if (before.get(id) != its) {
                    any[0] = true;
                    either(false, List.of(), leaves.apply(id, its));
                }
            });
            return any[0];
        }

        LeafChanges changes() {
            var come = new ArrayList<Leaf>();
            is.forEach((path, leaf) -> {
                if (!leaf.equals(was.get(path))) {
                    come.add(leaf);
                }
            });
            was.keySet().removeAll(is.keySet());
            return new LeafChanges(List.copyOf(was.values()), come);
        }
    }
}
