package sownd.engine.realtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Step[] steps = new Buffers(block, new Lineup(List.copyOf(slots.keySet()), wires), slots).steps();
        return new RenderPlan(this, steps, new Fading(fadeFrames, block), next);
    }

    Slot[] slots(Predicate<Slot> wanted) {
        return slots.keySet().stream().filter(wanted).toArray(Slot[]::new);
    }

    int readingCount() {
        return count(slot -> highest(slot.readingIds));
    }

    int eventCount() {
        return count(slot -> highest(slot.eventIds));
    }

    @Nullable
    Control[] controlsById() {
        int count = count(slot -> {
            int highest = -1;
            for (Control control : slot.controls) {
                highest = Math.max(highest, control.id);
            }
            return highest;
        });
        @Nullable Control[] byId = new @Nullable Control[count];
        addressed.forEach(slot -> {
            for (Control control : slot.controls) {
                byId[control.id] = control;
            }
        });
        return byId;
    }

    @Nullable
    Slot[] eventsById(int[] numbers) {
        @Nullable Slot[] byId = new @Nullable Slot[numbers.length];
        addressed.forEach(slot -> {
            for (int i = 0; i < slot.eventIds.length; i++) {
                byId[slot.eventIds[i]] = slot;
                numbers[slot.eventIds[i]] = i;
            }
        });
        return byId;
    }

    private int[] order(List<Wire> edges) {
        Map<Slot, Integer> numbers = new HashMap<>();
        slots.keySet().forEach(slot -> numbers.put(slot, numbers.size()));
        Order order = new Order(slots.size());
        edges.forEach(wire -> order.edge(numbers.getOrDefault(wire.from(), -1), numbers.getOrDefault(wire.to(), -1)));
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
