package sownd.bindings.store;

import java.util.ArrayList;
import java.util.Comparator;
import sownd.engine.graph.Ids;

/** Gives something another id, and every reference to it the new one. Pure. */
public final class Renaming {
    private Renaming() {}

    /**
     * The edit that does it.
     *
     * @param pointer where it stands, such as {@code /pages/evening} or {@code /graphs/main/nodes/music}
     * @throws IllegalArgumentException "what, mend" if it cannot be
     */
    public static Edit of(Uses uses, String pointer, String to) {
        var at = Pointer.of(pointer);
        var thing = Thing.at(at)
                .filter(its -> at.in(uses.document().root()).isPresent())
                .orElseThrow(() -> new IllegalArgumentException(
                        pointer + " has no id, name a page, a graph, a node, a variable or the like"));
        if (!Ids.valid(to)) {
            throw new IllegalArgumentException("\"" + to + "\" is not an id, use small letters, digits and _");
        }
        if (at.parent().below(to).in(uses.document().root()).isPresent()) {
            throw new IllegalArgumentException(
                    "there is a " + thing.noun() + " \"" + to + "\" already, use another id");
        }
        var changes = new ArrayList<Change>();
        uses.swaps(thing, to).values().stream()
                .sorted(Comparator.comparing(Change.Rename.class::isInstance)) // keys after what stands below them
                .forEach(changes::add);
        changes.add(new Change.Rename(pointer, to)); // last: it changes the pointers of what stands below it
        return new Edit("Rename " + thing.said() + " to " + to, changes);
    }
}
