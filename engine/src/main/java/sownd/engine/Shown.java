package sownd.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sownd.engine.graph.Flat;
import sownd.engine.realtime.PlanBuilder;

/** What nodes that are graphs show of themselves, each a number of its own that stands for those of inner nodes. */
final class Shown {
    static final Shown NOTHING = new Shown();

    private final Map<String, Integer> parameters = new HashMap<>();
    private final Map<String, Integer> events = new HashMap<>();
    private final Map<String, Integer> readings = new HashMap<>();
    private final Map<Integer, Integer> outer = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private enum Kind {
        PARAMETER,
        EVENT,
        READING
    }

    private record Entry(Kind kind, int id, Seat seat, int index) {}

    private Shown() {}

    static Shown of(Map<String, Flat> graphs, Map<String, Seat> seats, Nodes nodes) {
        Shown shown = new Shown();
        graphs.forEach((graph, flat) -> flat.aliases().forEach((name, inner) -> {
            for (String address : inner) {
                int slash = address.lastIndexOf('/');
                Seat seat = seats.get(graph + "/" + address.substring(0, slash));
                if (seat != null) {
                    shown.add(graph + "/" + name, seat, address.substring(slash + 1), nodes);
                }
            }
        }));
        return shown;
    }

    private void add(String path, Seat seat, String part, Nodes nodes) {
        int parameter = seat.settable(part);
        int event = seat.callable().indexOf(part);
        int reading = seat.readable().indexOf(part);
        if (parameter >= 0) {
            int id = parameters.computeIfAbsent(path, nodes::parameter);
            entries.add(new Entry(Kind.PARAMETER, id, seat, parameter));
            outer.put(seat.ids().parameters()[parameter], id);
        } else if (event >= 0) {
            entries.add(new Entry(Kind.EVENT, events.computeIfAbsent(path, nodes::event), seat, event));
        } else if (reading >= 0) {
            entries.add(new Entry(Kind.READING, readings.computeIfAbsent(path, nodes::reading), seat, reading));
        }
    }

    void lay(PlanBuilder plan) {
        for (Entry entry : entries) {
            switch (entry.kind()) {
                case PARAMETER -> plan.alias(entry.id(), entry.seat().slot(), entry.index());
                case EVENT -> plan.aliasEvent(entry.id(), entry.seat().slot(), entry.index());
                case READING -> plan.aliasReading(entry.id(), entry.seat().slot(), entry.index());
            }
        }
    }

    int parameter(String path) {
        return number(parameters, path);
    }

    int event(String path) {
        return number(events, path);
    }

    int reading(String path) {
        return number(readings, path);
    }

    /** The number by which a parameter is known outside: that of the node it belongs to there. */
    int outside(int parameter) {
        return outer.getOrDefault(parameter, parameter);
    }

    private static int number(Map<String, Integer> known, String path) {
        @Nullable Integer found = known.get(path);
        return found == null ? -1 : found;
    }
}
