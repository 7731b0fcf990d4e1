package sownd.engine.realtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.Order;

/**
 * Finds the nodes that can be played together: like nodes at one depth, which therefore do not feed each other, side by
 * side; chains of tiny ones in one go. Nodes fed lane by lane from one batch stand where their feeders stand, so that
 * nothing has to be carried over. Off the audio thread.
 */
final class Lineup {
    /** A shorter run of tiny nodes may as well be played side by side with others like it. */
    private static final int SHORTEST_RUN = 8;

    private final List<Slot> order = new ArrayList<>();
    private final Map<Slot, Integer> depths = new HashMap<>();
    private final Map<Slot, Integer> channels = new HashMap<>();
    private final Map<Slot, List<Wire>> into = new HashMap<>();
    private final Map<Slot, List<Wire>> outOf = new HashMap<>();
    private final Map<Slot, Part.Seat> seats = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final Scratch scratch = new Scratch();

    /** What nodes of one group have in common. */
    private record Kind(NodeType type, List<String> texts, int channels, boolean cut, Part.@Nullable Group before) {
        // By hand, here and in other keys that every start compares: the JVM would spin classes for it.
        @Override
        public int hashCode() {
            return (type.hashCode() * 31 + texts.hashCode()) * 31 + channels;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Kind its
                    && its.type == type
                    && its.channels == channels
                    && its.cut == cut
                    && its.before == before
                    && its.texts.equals(texts);
        }
    }

    Lineup(List<Slot> slots, List<Wire> wires) {
        for (Wire wire : wires) {
            into.computeIfAbsent(wire.to(), _ -> new ArrayList<>()).add(wire);
            outOf.computeIfAbsent(wire.from(), _ -> new ArrayList<>()).add(wire);
        }
        sort(slots, wires);
        order.forEach(this::measure);
        runs();
        deepen();
        parts.sort((one, other) -> Integer.compare(one.depth(), other.depth()));
    }

    /** In playing order: a group that hears one other group and nothing else follows it at once. */
    List<Part> parts() {
        IdentityHashMap<Part, List<Part>> followers = new IdentityHashMap<>();
        List<Part> ordered = new ArrayList<>();
        ArrayDeque<Part> open = new ArrayDeque<>();
        for (Part part : parts) {
            if (part instanceof Part.Group group && group.before() != null) {
                followers
                        .computeIfAbsent(group.before(), _ -> new ArrayList<>())
                        .add(part);
            }
        }
        for (Part part : parts) {
            if (!(part instanceof Part.Group group && group.before() != null)) {
                open.push(part);
            }
            while (!open.isEmpty()) {
                Part next = open.pop();
                ordered.add(next);
                followers.getOrDefault(next, List.of()).forEach(open::push);
            }
        }
        return ordered;
    }

    /** Where a node plays, if it plays in a group. */
    Part.@Nullable Seat seat(Slot slot) {
        return seats.get(slot);
    }

    List<Wire> into(Slot slot) {
        return into.getOrDefault(slot, List.of());
    }

    /** Whether something may happen to the node within a stretch, so that it is played piece by piece. */
    boolean cut(Slot slot) {
        for (Wire wire : into(slot)) {
            if (!wire.feeds()) {
                return true;
            }
        }
        return false;
    }

    List<Wire> outOf(Slot slot) {
        return outOf.getOrDefault(slot, List.of());
    }

    private void sort(List<Slot> slots, List<Wire> wires) {
        Map<Slot, Integer> numbers = new HashMap<>();
        slots.forEach(slot -> numbers.put(slot, numbers.size()));
        Order sorting = new Order(slots.size());
        wires.stream()
                .filter(wire -> !wire.late())
                .forEach(wire ->
                        sorting.edge(numbers.getOrDefault(wire.from(), -1), numbers.getOrDefault(wire.to(), -1)));
        for (int number : sorting.sorted()) {
            order.add(slots.get(number));
        }
    }

    private void measure(Slot slot) {
        int depth = 0;
        int most = 1;
        for (Wire wire : into(slot)) {
            if (wire.late()) {
                continue;
            }
            depth = Math.max(depth, 1 + depths.getOrDefault(wire.from(), 0));
            most = Math.max(most, wire.feeds() ? channels(wire) : 1);
        }
        depths.put(slot, depth);
        // What was stereo once stays so: its two sides remember different things.
        slot.widest = Math.max(slot.widest, slot.type.alike() ? most : slot.channels);
        channels.put(slot, slot.widest);
    }

    private int channels(Wire wire) {
        Slot from = wire.from();
        int declared = from.type.outputs().get(wire.outPort()).channels();
        return from.laned() && from.type.alike() ? channels.getOrDefault(from, declared) : declared;
    }

    private void runs() {
        for (Slot slot : order) {
            if (slot.arithmetic() != LaneUnit.Arithmetic.NONE && !cut(slot) && !follows(slot)) {
                List<Slot> run = run(slot);
                if (run.size() >= SHORTEST_RUN) {
                    int depth = depths.getOrDefault(slot, 0);
                    parts.add(new Part.Run(run, channels.getOrDefault(slot, 1), depth));
                    run.forEach(depths::remove);
                }
            }
        }
    }

    private List<Slot> run(Slot first) {
        List<Slot> run = new ArrayList<>(List.of(first));
        while (true) {
            List<Wire> out = outOf(run.getLast());
            if (out.size() != 1 || !follows(out.getFirst().to())) {
                return run;
            }
            run.add(out.getFirst().to());
        }
    }

    /** Whether a tiny node hears one other tiny node and nothing else, and is the only one to hear it. */
    private boolean follows(Slot slot) {
        List<Wire> feeding = into(slot);
        if (slot.arithmetic() == LaneUnit.Arithmetic.NONE || feeding.size() != 1 || cut(slot)) {
            return false;
        }
        Slot before = feeding.getFirst().from();
        return feeding.getFirst().fade() == Wire.Fade.NONE
                && before.arithmetic() != LaneUnit.Arithmetic.NONE
                && !cut(before)
                && outOf(before).size() == 1
                && channels.getOrDefault(before, 1).equals(channels.getOrDefault(slot, 1));
    }

    private void deepen() {
        List<List<Slot>> levels = new ArrayList<>();
        for (Slot slot : order) {
            Integer depth = depths.get(slot);
            if (depth != null) {
                while (levels.size() <= depth) {
                    levels.add(new ArrayList<>());
                }
                levels.get(depth).add(slot);
            }
        }
        for (int depth = 0; depth < levels.size(); depth++) {
            level(levels.get(depth), depth);
        }
    }

    private void level(List<Slot> level, int depth) {
        Map<Kind, List<Slot>> kinds = new LinkedHashMap<>();
        for (Slot slot : level) {
            if (slot.laned()) {
                kinds.computeIfAbsent(kind(slot), _ -> new ArrayList<>()).add(slot);
            } else {
                parts.add(new Part.Alone(slot, depth));
            }
        }
        kinds.forEach((kind, slots) -> {
            List<Slot> left = new ArrayList<>(slots);
            while (!left.isEmpty()) {
                group(kind, left, depth);
            }
        });
    }

    private Kind kind(Slot slot) {
        return new Kind(slot.type, slot.texts, channels.getOrDefault(slot, 1), cut(slot), before(slot));
    }

    /** The group that feeds a node's only input with as many channels and nothing else. */
    private Part.@Nullable Group before(Slot slot) {
        List<Wire> feeding = into(slot);
        if (feeding.size() != 1 || slot.type.inputs().size() != 1 || cut(slot)) {
            return null;
        }
        Wire wire = feeding.getFirst();
        Part.Seat seat = seats.get(wire.from());
        if (seat == null || wire.fade() != Wire.Fade.NONE || wire.outPort() != 0) {
            return null;
        }
        return seat.group().lanes().channels() == channels.getOrDefault(slot, 1) ? seat.group() : null;
    }

    /** Makes one group and takes its nodes away from those that are left. */
    private void group(Kind kind, List<Slot> left, int depth) {
        boolean many = left.size() * kind.channels > Lanes.NARROW;
        Part.Group before = kind.before;
        if (before != null && (many || before.lanes().width() == Lanes.NARROW)) {
            @Nullable Slot[] places = new @Nullable Slot[before.slots().length];
            left.removeIf(slot -> stands(slot, places));
            add(new Part.Group(
                    places, new Lanes(before.lanes().width(), kind.channels, scratch), before, kind.cut, depth));
            return;
        }
        Lanes lanes = new Lanes(many ? Lanes.WIDE : Lanes.NARROW, kind.channels, scratch);
        @Nullable Slot[] places = new @Nullable Slot[lanes.places()];
        for (int place = 0; place < places.length && !left.isEmpty(); place++) {
            places[place] = left.removeFirst();
        }
        add(new Part.Group(places, lanes, null, kind.cut, depth));
    }

    private boolean stands(Slot slot, @Nullable Slot[] places) {
        Part.Seat seat = seats.get(into(slot).getFirst().from());
        if (seat == null || places[seat.place()] != null) {
            return false;
        }
        places[seat.place()] = slot;
        return true;
    }

    private void add(Part.Group group) {
        for (int place = 0; place < group.slots().length; place++) {
            Slot slot = group.slots()[place];
            if (slot != null) {
                seats.put(slot, new Part.Seat(group, place));
            }
        }
        parts.add(group);
    }
}
