package sownd.bindings.conductor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import sownd.engine.graph.Value;

/** What running lists wait for to become true. Owned by the conductor's thread. */
final class Conditions {
    private final List<RunningList> waiting = new ArrayList<>();
    private Set<String> reads = Set.of();

    /** A list begins to wait for its condition. */
    void add(RunningList list) {
        waiting.add(list);
        look();
    }

    void remove(RunningList list) {
        waiting.remove(list);
        look();
    }

    void clear() {
        waiting.clear();
        reads = Set.of();
    }

    private void look() {
        var all = new HashSet<String>();
        waiting.forEach(list -> all.addAll(read(list)));
        reads = all;
    }

    private static Set<String> read(RunningList list) {
        return list.waiting() instanceof Waiting.Condition(var condition) ? condition.reads() : Set.of();
    }

    /** The lists whose condition may have become true, because these addresses changed. */
    List<RunningList> met(Set<String> addresses) {
        if (reads.isEmpty() || Collections.disjoint(reads, addresses)) {
            return List.of();
        }
        return waiting.stream()
                .filter(list -> !Collections.disjoint(read(list), addresses))
                .toList();
    }

    /** @throws IllegalArgumentException with the reason, if it cannot be told */
    boolean isTrue(RunningList list, Function<String, Value> values) {
        return list.waiting() instanceof Waiting.Condition(var condition)
                && condition.evaluate(values).asFlag();
    }

    /** These addresses and those of the conditions. */
    Set<String> and(Set<String> others) {
        if (reads.isEmpty()) {
            return others;
        }
        var all = new HashSet<>(others);
        all.addAll(reads);
        return all;
    }
}
