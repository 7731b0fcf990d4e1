package sownd.engine;

import java.util.HashSet;
import java.util.Set;
import sownd.engine.realtime.PlanBuilder;
import sownd.engine.realtime.Slot;
import sownd.engine.realtime.Wire;

/**
 * The way from one score to the next. Both are laid out together; where something that stays meets something new the edge
 * fades in, and where it meets something that goes the edge fades out. Edges among new nodes, or among old ones, are as
 * they are: only what can be heard in what stays has to be faded.
 */
final class Way {
    private final Score before;
    private final Score after;
    private final Set<Slot> old;
    private final Set<Slot> now;

    Way(Score before, Score after) {
        this.before = before;
        this.after = after;
        this.old = before.slots();
        this.now = after.slots();
    }

    /** Whether there is a way at all: something fades, or goes. */
    boolean lay(PlanBuilder plan) {
        boolean fades = false;
        for (Slot slot : now) {
            fades |= slot.type().sink() && !old.contains(slot);
        }
        after.seats()
                .values()
                .forEach(seat -> plan.slot(seat.slot(), old.contains(seat.slot()) ? Wire.Fade.NONE : Wire.Fade.IN));
        for (Seat seat : before.seats().values()) {
            if (!now.contains(seat.slot())) {
                plan.leaving(seat.slot(), Wire.Fade.OUT);
                fades = true;
            }
        }
        return layWires(plan) || fades;
    }

    private boolean layWires(PlanBuilder plan) {
        boolean fades = false;
        Set<Wire> were = new HashSet<>(before.wires());
        Set<Wire> are = new HashSet<>(after.wires());
        for (Wire wire : after.wires()) {
            boolean fresh = !were.contains(wire) && old.contains(wire.to()) && wire.feeds();
            plan.wire(fresh ? faded(wire, Wire.Fade.IN) : wire);
            fades |= fresh;
        }
        for (Wire wire : before.wires()) {
            boolean heard = now.contains(wire.to());
            // What a parameter loses it leaves by itself, and nothing happens by way of an edge that is gone.
            if (!are.contains(wire) && (wire.feeds() || !heard)) {
                plan.wire(heard ? faded(wire, Wire.Fade.OUT) : wire);
                fades |= heard;
            }
        }
        return fades;
    }

    private static Wire faded(Wire wire, Wire.Fade fade) {
        return new Wire(wire.from(), wire.outPort(), wire.to(), wire.in(), fade);
    }
}
