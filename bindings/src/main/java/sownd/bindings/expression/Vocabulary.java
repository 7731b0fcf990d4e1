package sownd.bindings.expression;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import sownd.bindings.state.Leaf;

/** The addresses that expressions may name. Immutable. */
public final class Vocabulary {
    private final NavigableMap<String, Leaf> leaves = new TreeMap<>();

    private Vocabulary() {}

    public static Vocabulary of(Collection<Leaf> leaves) {
        var vocabulary = new Vocabulary();
        leaves.forEach(leaf -> vocabulary.leaves.put(leaf.path(), leaf));
        return vocabulary;
    }

    Optional<Leaf> leaf(String path) {
        return Optional.ofNullable(leaves.get(path));
    }

    Collection<String> paths() {
        return leaves.keySet();
    }

    /** Those whose path begins so, in order. */
    Collection<Leaf> from(String beginning) {
        return leaves.subMap(beginning, true, beginning + '\uffff', false).values();
    }
}
