package sownd.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sownd.engine.graph.Edge;
import sownd.engine.graph.Flat;
import sownd.engine.graph.Inlet;
import sownd.engine.graph.Parameter;
import sownd.engine.realtime.PlanBuilder;
import sownd.engine.realtime.RenderPlan;
import sownd.engine.realtime.Slot;
import sownd.engine.realtime.Wire;

/**
 * All graphs as the conductor last gave them to the audio thread: seats by path, the edges between them, and what nodes that
 * are graphs show of themselves.
 *
 * @param epoch counts up with every plan
 */
record Score(int epoch, Map<String, Seat> seats, List<Wire> wires, Shown shown) {
    static final Score EMPTY = new Score(0, Map.of(), List.of(), Shown.NOTHING);

    static List<Wire> wires(Map<String, Flat> graphs, Map<String, Seat> seats) {
        List<Wire> wires = new ArrayList<>();
        graphs.forEach((name, flat) -> flat.edges().forEach(edge -> wires.add(wire(name, edge, seats))));
        return wires;
    }

    private static Wire wire(String graph, Edge edge, Map<String, Seat> seats) {
        Slot from = seat(seats, graph + "/" + edge.fromNode()).slot();
        Slot to = seat(seats, graph + "/" + edge.toNode()).slot();
        int out = from.type().outlet(edge.fromPort());
        Inlet in = to.type().inlet(edge.toPort()).orElseThrow();
        return new Wire(from, out, to, in, Wire.Fade.NONE);
    }

    private static Seat seat(Map<String, Seat> seats, String path) {
        Seat seat = seats.get(path);
        if (seat == null) {
            throw new IllegalStateException("an edge leads to \"" + path + "\", which is not there");
        }
        return seat;
    }

    @Nullable
    Seat seat(String path) {
        return seats.get(path);
    }

    /**
     * The plan that plays this score, or the one that leads to it from what sounds now.
     *
     * @param fadeFrames length of that way; 0 to be there at once
     */
    RenderPlan plan(Score before, int fadeFrames, int block) {
        PlanBuilder plain = new PlanBuilder(epoch, block);
        seats.values().forEach(seat -> plain.slot(seat.slot(), Wire.Fade.NONE));
        wires.forEach(plain::wire);
        shown.lay(plain);
        if (fadeFrames == 0) {
            edits(before, plain);
            return plain.build(0, null);
        }
        PlanBuilder way = new PlanBuilder(epoch, block);
        if (!new Way(before, this).lay(way)) {
            edits(before, plain);
            return plain.build(0, null);
        }
        edits(before, way);
        shown.lay(way);
        way.withoutCycles();
        return way.build(fadeFrames, plain.build(0, null));
    }

    /** Numbers that the graph itself gives differently than before; what was set live otherwise stays. */
    private void edits(Score before, PlanBuilder plan) {
        for (Seat seat : seats.values()) {
            Seat old = before.seat(seat.path());
            if (old == null || old.slot() != seat.slot()) {
                continue;
            }
            List<Parameter> parameters = seat.slot().type().parameters();
            for (int i = 0; i < parameters.size(); i++) {
                double number = NodeSetup.value(seat.node(), parameters.get(i)).asNumber();
                if (number != NodeSetup.value(old.node(), parameters.get(i)).asNumber() && !Double.isNaN(number)) {
                    plan.edit(seat.slot(), i, number);
                }
            }
        }
    }

    /** What a node that is a graph is played by. */
    Stream<Seat> inside(String path) {
        return seats.values().stream().filter(seat -> seat.path().startsWith(path + "/"));
    }

    /** The node of the written graph that a path belongs to. */
    static String outermost(String path) {
        int id = path.indexOf('/') + 1;
        return path.substring(0, id) + Flat.outermost(path.substring(id));
    }

    Set<Slot> slots() {
        Set<Slot> slots = new HashSet<>();
        seats.values().forEach(seat -> slots.add(seat.slot()));
        return slots;
    }
}
