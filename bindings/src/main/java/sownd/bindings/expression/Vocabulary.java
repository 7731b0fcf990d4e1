package sownd.bindings.expression;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sownd.bindings.state.Leaf;

/** The addresses that expressions may name. Immutable; put in order only when somebody asks for that. Any thread. */
public final class Vocabulary {
    private final Map<String, Leaf> leaves = new HashMap<>();
    private volatile @Nullable NavigableMap<String, Leaf> ordered;

    private Vocabulary() {}

    public static Vocabulary of(Collection<Leaf> leaves) {
        var vocabulary = new Vocabulary();
        leaves.forEach(leaf -> vocabulary.leaves.put(leaf.path(), leaf));
        return vocabulary;
    }

    /** This without some addresses and with others. */
    public Vocabulary with(Collection<Leaf> gone, Collection<Leaf> come) {
        var vocabulary = new Vocabulary();
        vocabulary.leaves.putAll(leaves);
        gone.forEach(leaf -> vocabulary.leaves.remove(leaf.path()));
        come.forEach(leaf -> vocabulary.leaves.put(leaf.path(), leaf));
        return vocabulary;
    }

    public Optional<Leaf> leaf(String path) {
        return Optional.ofNullable(leaves.get(path));
    }

    /** All their paths, in order. */
    public Collection<String> paths() {
        return Collections.unmodifiableSet(ordered().navigableKeySet());
    }

    private NavigableMap<String, Leaf> ordered() {
        var known = ordered;
        if (known == null) {
            known = new TreeMap<>(leaves);
            ordered = known;
        }
        return known;
    }

    /** Those whose path begins so, in order. */
    Collection<Leaf> from(String beginning) {
        return ordered().subMap(beginning, true, beginning + '\uffff', false).values();
    }
}
