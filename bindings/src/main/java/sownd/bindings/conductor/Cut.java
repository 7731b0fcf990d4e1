package sownd.bindings.conductor;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import sownd.engine.graph.Value;

/** Sounds that shall end without their fall: it is taken from their nodes, and given back a moment later. */
final class Cut implements Timers.Due {
    private static final long MOMENT_NANOS = 100_000_000L;
    private static final String STOP = "/stop";
    private final Desk desk;
    private final Map<String, Value> falls = new LinkedHashMap<>();

    private Cut(Desk desk) {
        this.desk = desk;
    }

    /** Takes the fall from every sound these lists play. */
    static Cut of(Desk desk, Collection<RunningList> lists) {
        var cut = new Cut(desk);
        lists.forEach(cut::take);
        return cut;
    }

    private void take(RunningList list) {
        list.children().forEach(this::take);
        for (var stop : list.owed()) {
            var fall = stop.substring(0, stop.length() - STOP.length()) + "/fade_out";
            if (desk.state().leaf(fall).isPresent()) {
                falls.put(fall, desk.state().value(fall));
                desk.set(fall, Value.of(0), 0, desk.now());
            }
        }
    }

    /** Gives the falls back when the sounds have ended. */
    void undoSoon() {
        if (!falls.isEmpty()) {
            desk.timers().at(desk.now() + MOMENT_NANOS, this);
        }
    }

    @Override
    public void fire(long now) {
        falls.forEach((address, value) -> {
            if (desk.state().leaf(address).isPresent()) {
                desk.set(address, value, 0, now);
            }
        });
    }
}
