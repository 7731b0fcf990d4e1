package sownd.engine.realtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import sownd.engine.graph.Order;

/** Makes a {@link RenderPlan}: puts nodes in order and shares out buffers. Used by one thread, off the audio thread. */
public final class PlanBuilder {
    final int epoch;
    final List<Control> edited = new ArrayList<>();
    final List<Slot> leaving = new ArrayList<>();
    final List<Double> edits = new ArrayList<>();
    private final int block;
    private final Map<Slot, Wire.Fade> slots = new LinkedHashMap<>();
    private final List<Slot> addressed = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();
    private final List<Alias> aliases = new ArrayList<>();
    private final List<Measured> measured = new ArrayList<>();

    private record Alias(
            int id, @Nullable Control control, @Nullable Slot slot, int event) {}

    private record Measured(int id, Slot slot, int reading) {}

    public PlanBuilder(int epoch, int block) {
        this.epoch = epoch;
        this.block = block;
    }

    /**
     * Adds a node.
     *
     * @param device how its way to the device fades, if it is a sink
     */
    public void slot(Slot slot, Wire.Fade device) {
        slots.put(slot, device);
        addressed.add(slot);
    }

    /** Adds a node that only fades out: no command reaches it. */
    public void leaving(Slot slot, Wire.Fade device) {
        slots.put(slot, device);
        leaving.add(slot);
    }

    /** A number of the conductor's that stands for parameters of several nodes. */
    public void alias(int id, Slot slot, int parameter) {
        aliases.add(new Alias(id, slot.controls[parameter], null, 0));
    }

    /** A number that stands for events of several nodes. */
    public void aliasEvent(int id, Slot slot, int event) {
        aliases.add(new Alias(id, null, slot, event));
    }

    /** A reading that stands for those of several nodes: the highest is told. */
    public void aliasReading(int id, Slot slot, int reading) {
        measured.add(new Measured(id, slot, reading));
    }

    public void wire(Wire wire) {
        wires.add(wire);
    }

    /** A number the graph gives anew to a node that stays. */
    public void edit(Slot slot, int parameter, double value) {
        edited.add(slot.controls[parameter]);
        edits.add(value);
    }

    /** Takes away fading edges that would close a cycle with the new ones: they end at once. */
    public void withoutCycles() {
        if (order(wires).length == slots.size()) {
            return;
        }
        List<Wire> kept = new ArrayList<>(
                wires.stream().filter(w -> w.fade() != Wire.Fade.OUT).toList());
        for (Wire leaving :
                wires.stream().filter(w -> w.fade() == Wire.Fade.OUT).toList()) {
            kept.add(leaving);
            if (order(kept).length < slots.size()) {
                kept.removeLast();
            }
        }
        wires.clear();
        wires.addAll(kept);
    }

    /**
     * Makes the plan.
     *
     * @param fadeFrames over which edges marked so fade; 0 when none is
     * @param next the plan that follows when the fade is over
     */
    public RenderPlan build(int fadeFrames, @Nullable RenderPlan next) {
        if (order(wires).length < slots.size()) {
            throw new IllegalStateException("a plan cannot hold a cycle");
        }
        Lineup lineup = new Lineup(List.copyOf(slots.keySet()), wires);
        Lead lead = Lead.of(lineup);
        Step[] steps = new Buffers(block, lineup, slots).steps(lead.parts());
        return new RenderPlan(this, lead, steps, new Fading(fadeFrames, block), next);
    }

    Slot[] slots(Predicate<Slot> wanted) {
        return slots.keySet().stream().filter(wanted).toArray(Slot[]::new);
    }

    int readingCount() {
        int own = count(slot -> highest(slot.readingIds));
        return Math.max(own, 1 + measured.stream().mapToInt(Measured::id).max().orElse(-1));
    }

    /** Readings that stand for several: of each one its number, and which reading of which slot. */
    Combined[] combined() {
        return measured.stream()
                .map(m -> new Combined(m.id(), m.slot(), m.reading()))
                .toArray(Combined[]::new);
    }

    /** By number what a set reaches. */
    Control[][] controlsById() {
        Map<Integer, List<Control>> byId = new HashMap<>();
        for (Slot slot : addressed) {
            for (Control control : slot.controls) {
                byId.computeIfAbsent(control.id, _ -> new ArrayList<>()).add(control);
            }
        }
        for (Alias alias : aliases) {
            if (alias.control() != null) {
                byId.computeIfAbsent(alias.id(), _ -> new ArrayList<>()).add(alias.control());
            }
        }
        return table(byId, Control[]::new).toArray(Control[][]::new);
    }

    /** By number the node a message reaches. */
    @Nullable
    Slot[] slotsByNode() {
        @Nullable Slot[] byNode = new Slot[count(slot -> slot.node)];
        addressed.forEach(slot -> byNode[slot.node] = slot);
        return byNode;
    }

    /** By number what a call reaches. */
    Called[][] eventsById() {
        Map<Integer, List<Called>> byId = new HashMap<>();
        for (Slot slot : addressed) {
            for (int i = 0; i < slot.eventIds.length; i++) {
                byId.computeIfAbsent(slot.eventIds[i], _ -> new ArrayList<>()).add(new Called(slot, i));
            }
        }
        for (Alias alias : aliases) {
            if (alias.slot() != null) {
                byId.computeIfAbsent(alias.id(), _ -> new ArrayList<>()).add(new Called(alias.slot(), alias.event()));
            }
        }
        return table(byId, Called[]::new).toArray(Called[][]::new);
    }

    private static <T> List<T[]> table(Map<Integer, List<T>> byId, IntFunction<T[]> array) {
        int size = 1 + byId.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
        List<T[]> table = new ArrayList<>();
        for (int id = 0; id < size; id++) {
            table.add(byId.getOrDefault(id, List.of()).toArray(array));
        }
        return table;
    }

    private int[] order(List<Wire> edges) {
        Map<Slot, Integer> numbers = new HashMap<>();
        slots.keySet().forEach(slot -> numbers.put(slot, numbers.size()));
        Order order = new Order(slots.size());
        edges.stream()
                .filter(wire -> !wire.late())
                .forEach(
                        wire -> order.edge(numbers.getOrDefault(wire.from(), -1), numbers.getOrDefault(wire.to(), -1)));
        return order.sorted();
    }

    private int count(ToIntFunction<Slot> highest) {
        return 1 + addressed.stream().mapToInt(highest).max().orElse(-1);
    }

    private static int highest(int[] ids) {
        int highest = -1;
        for (int id : ids) {
            highest = Math.max(highest, id);
        }
        return highest;
    }
}
