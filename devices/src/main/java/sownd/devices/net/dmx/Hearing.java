package sownd.devices.net.dmx;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import sownd.devices.net.Datum;
import sownd.devices.net.Told;

/** Hears the universes of a plan and says what changes in them. One thread; made anew each time a link opens. */
final class Hearing {
    private static final class Line {
        final Merge merge;
        final Shown shown;
        int sources = -1;

        Line(Merge merge, Shown shown) {
            this.merge = merge;
            this.shown = shown;
        }
    }

    private final Map<Integer, Line> lines = new HashMap<>();
    private final Told told;
    private final Consumer<String> slow;
    /** Universes whose last console fell silent. */
    private final TreeSet<Integer> silent = new TreeSet<>(Comparator.naturalOrder());

    /**
     * Begins to hear.
     *
     * @param patience nanoseconds after which a silent console counts no more
     * @param slow is told when nobody is heard any more; an empty text once somebody is
     */
    Hearing(DmxPlan plan, long patience, Told told, Consumer<String> slow) {
        this.told = told;
        this.slow = slow;
        for (int universe : plan.in()) {
            lines.put(universe, new Line(new Merge(patience), new Shown("in/" + universe, plan, told)));
        }
    }

    /** A packet came; for a universe that is not in the plan, nothing happens. */
    void heard(int universe, Object from, int priority, int number, byte[] values, long now) {
        Line line = lines.get(universe);
        if (line == null) {
            return;
        }
        told.heard();
        if (line.merge.heard(from, priority, number, values, now)) {
            line.shown.say(line.merge.merged());
            count(universe, line);
        }
    }

    /** A console said that it stops sending a universe. */
    void ended(int universe, Object from) {
        Line line = lines.get(universe);
        if (line != null && line.merge.ended(from)) {
            gone(universe, line);
        }
    }

    /** Leaves out who is silent. */
    void doWork(long now) {
        lines.forEach((universe, line) -> {
            if (line.merge.expire(now)) {
                gone(universe, line);
            }
        });
    }

    private void gone(int universe, Line line) {
        if (line.merge.sources() > 0) {
            line.shown.say(line.merge.merged());
        }
        count(universe, line);
    }

    private void count(int universe, Line line) {
        int sources = line.merge.sources();
        if (sources == line.sources) {
            return;
        }
        line.sources = sources;
        told.is("in/" + universe + "/sources", Datum.of(sources));
        boolean changed = sources == 0 ? silent.add(universe) : silent.remove(universe);
        if (changed) {
            slow.accept(words().orElse(""));
        }
    }

    private Optional<String> words() {
        return silent.isEmpty()
                ? Optional.empty()
                : Optional.of("nothing is heard on universe " + silent.getFirst() + " any more, is its console on?");
    }
}
