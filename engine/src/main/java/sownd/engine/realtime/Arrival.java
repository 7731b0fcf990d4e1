package sownd.engine.realtime;

import sownd.engine.graph.Inlet;
import sownd.engine.graph.PortType;

/** One edge that brings single things to a node: where they stand, and what they do there. Audio thread. */
final class Arrival {
    private final Events from;
    private final Slot slot;
    private final Inlet in;
    private final PortType type;
    private int next;

    Arrival(Events from, Slot slot, Inlet in, PortType type) {
        this.from = from;
        this.slot = slot;
        this.in = in;
        this.type = type;
    }

    /** A stretch begins at a frame: what happened before has been handed over, if something leads. */
    void begin(int at) {
        next = 0;
        while (frame() < at) {
            next++;
        }
    }

    /** The frame of what comes next, or {@link Integer#MAX_VALUE}. */
    int frame() {
        return next < from.count() ? from.frame(next) : Integer.MAX_VALUE;
    }

    /** Hands over everything up to a frame, at which the node's block stands. */
    void deliver(int frame) {
        for (; next < from.count() && from.frame(next) <= frame; next++) {
            switch (in.kind()) {
                case PARAMETER -> slot.controls[in.index()].moved(from.number(next));
                case EVENT -> slot.happen(in.index(), from.number(next));
                case INPUT -> slot.receive(type, in.index(), from, next);
            }
        }
    }
}
