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
    private final Desk desk;
    private final Bindings.Starter starter;
    private final Map<String, List<Watcher>> byAddress = new HashMap<>();
    private final Deque<Watcher> due = new ArrayDeque<>();

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
                concerned.add(watcher);
            }
        }
        var cause = desk.causes().likely();
        concerned.forEach(watcher -> {
            watcher.because(cause);
            watcher.look();
        });
    }

    /** Starts what is due, because of who changed what it saw. */
    int work(long now) {
        var count = due.size();
        for (var i = 0; i < count && !due.isEmpty(); i++) {
            start(due.remove(), now);
        }
        return count;
    }

    private void start(Watcher watcher, long now) {
        var before = desk.causes().enter(watcher.cause());
        try {
            starter.start(watcher.bound(), watcher.taken(now), now);
        } finally {
            desk.causes().enter(before);
        }
    }
}
