package sownd.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sownd.engine.realtime.RenderLoop;

/** What nodes cost, and what became too much for them. Conductor's thread only. */
public final class Costs {
    private final RenderLoop loop;
    private final Supplier<Score> offered;

    Costs(RenderLoop loop, Supplier<Score> offered) {
        this.loop = loop;
        this.offered = offered;
    }

    /** A node's part of a block's time with all that is in it, measured now and then; 0 while it is not there. */
    public double load(String path) {
        return at(path).mapToDouble(this::load).sum();
    }

    /** How many events found no room at a node's outputs and those of all that is in it, since it is there. */
    public long dropped(String path) {
        return at(path).mapToLong(seat -> seat.slot().dropped()).sum();
    }

    /** The nodes of the graphs that cost most, with all that is in them, the heaviest first. */
    public List<Share> heaviest(int count) {
        Map<String, Double> loads = new HashMap<>();
        offered.get()
                .seats()
                .values()
                .forEach(seat -> loads.merge(Score.outermost(seat.path()), load(seat), Double::sum));
        return loads.entrySet().stream()
                .map(node -> new Share(node.getKey(), node.getValue()))
                .sorted(Comparator.comparingDouble(Share::load).reversed())
                .limit(count)
                .toList();
    }

    /** The node, or those it is played by. */
    private Stream<Seat> at(String path) {
        Seat seat = offered.get().seat(path);
        return seat == null ? offered.get().inside(path) : Stream.of(seat);
    }

    private double load(Seat seat) {
        return loop.load(seat.ids().node());
    }
}
