package sownd.bindings.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which generations are kept: the newest ones, then one an hour, then one a day; and always the newest that holds more
 * than twice of what the project holds now, because what shrank so much may have been lost. Pure.
 */
record Keeping(int newest, int hours, int days) {
    static final Keeping USUAL = new Keeping(50, 48, 30);

    /**
     * Those that may go.
     *
     * @param all in the order of their ids
     */
    List<Generation> surplus(List<Generation> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        var backwards = all.reversed();
        var kept = new HashSet<>(backwards.subList(0, Math.min(newest, backwards.size())));
        keepOneFor(ChronoUnit.HOURS, hours, backwards, kept);
        keepOneFor(ChronoUnit.DAYS, days, backwards, kept);
        var now = all.getLast().items();
        backwards.stream().filter(each -> each.items() > now * 2).findFirst().ifPresent(kept::add);
        var surplus = new ArrayList<>(all);
        surplus.removeAll(kept);
        return List.copyOf(surplus);
    }

    private static void keepOneFor(ChronoUnit span, int most, List<Generation> backwards, Set<Generation> kept) {
        var spans = new HashSet<Instant>();
        for (var each : backwards) {
            if (spans.size() < most && spans.add(each.at().truncatedTo(span))) {
                kept.add(each);
            }
        }
    }
}
