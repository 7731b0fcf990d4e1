package sownd.bindings.conductor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sownd.bindings.trigger.Watch;

/**
 * Bindings that watch state. Only those that read a changed address are looked at; what they start begins in the next
 * round, so that no circle of them holds up the show. Owned by the conductor's thread.
 */
final class Watching {
    /** A change that was caused by a binding, that was caused by a binding, and so on so many times, is a circle. */
    private static final int DEEPEST = 16;

    private final Desk desk;
    private final Bindings.Starter starter;
    private final Map<String, List<Watcher>> byAddress = new HashMap<>();
    private final Deque<Watcher> due = new ArrayDeque<>();
    /** How many bindings, one by the other, led to the change of an address in this round. */
    private final Map<String, Integer> causes = new HashMap<>();

    Watching(Desk desk, Bindings.Starter starter) {
        this.desk = desk;
        this.starter = starter;
    }

    /** Another project: what already holds starts nothing, unless it is asked for. */
    void open(Collection<Bound> bindings) {
        watch(bindings).forEach(watcher -> {
            if (watcher.opens()) {
                due.add(watcher);
            }
        });
    }

    /** The project was changed: everything is looked at anew, and nothing starts from that. */
    void edited(Collection<Bound> bindings) {
        watch(bindings);
    }

    private List<Watcher> watch(Collection<Bound> bindings) {
        byAddress.values().stream().flatMap(List::stream).forEach(Watcher::forget);
        byAddress.clear();
        due.clear();
        causes.clear();
        var watchers = new ArrayList<Watcher>();
        for (var bound : bindings) {
            bound.binding().when().watch().ifPresent(watch -> watchers.add(watcher(bound, watch)));
        }
        return watchers;
    }

    private Watcher watcher(Bound bound, Watch watch) {
        var watcher = new Watcher(bound, watch, desk, due::add);
        watch.reads()
                .forEach(address -> byAddress
                        .computeIfAbsent(address, _ -> new ArrayList<>())
                        .add(watcher));
        return watcher;
    }

    void changed(Set<String> addresses) {
        if (byAddress.isEmpty()) {
            return;
        }
        var concerned = new LinkedHashSet<Watcher>();
        for (var address : addresses) {
            for (var watcher : byAddress.getOrDefault(address, List.of())) {
                watcher.causedBy(causes.getOrDefault(address, 0));
                concerned.add(watcher);
            }
        }
        concerned.forEach(Watcher::look);
    }

    /** Starts what is due, and notes which changes come of it. */
    int work(long now) {
        causes.clear();
        var count = due.size();
        for (var i = 0; i < count && !due.isEmpty(); i++) {
            start(due.remove(), now);
        }
        return count;
    }

    private void start(Watcher watcher, long now) {
        var depth = watcher.depth();
        if (depth >= DEEPEST) {
            watcher.passed(now);
            desk.trouble("bindings start each other in a circle: stopped at " + watcher.called());
            return;
        }
        var before = desk.state().changing().size();
        starter.start(watcher.bound(), watcher.taken(now), now);
        desk.state().changing().stream()
                .skip(before)
                .filter(byAddress::containsKey)
                .forEach(address -> causes.merge(address, depth + 1, Math::max));
    }
}
