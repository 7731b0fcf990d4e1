package sownd.engine.realtime;

import sownd.engine.graph.Inlet;
import sownd.engine.graph.Port;

/** One edge as a plan plays it. */
public record Wire(Slot from, int outPort, Slot to, Inlet in, Fade fade) {

    /** How an edge sounds while a plan takes over from another. */
    public enum Fade {
        NONE,
        IN,
        OUT
    }

    Port out() {
        return from.type.outputs().get(outPort);
    }

    /** Whether it carries sound or a signal to an input. */
    public boolean feeds() {
        return out().type().continuous() && in.kind() == Inlet.Kind.INPUT;
    }

    /** Whether it carries a signal to a parameter. */
    boolean moves() {
        return out().type().continuous() && in.kind() == Inlet.Kind.PARAMETER;
    }

    /** Whether it carries single things. */
    boolean tells() {
        return !out().type().continuous();
    }

    /** Whether it is heard only after the whole graph has played, so that it may close a cycle. */
    boolean late() {
        return feeds() && to.type.late();
    }

    boolean feeds(int input) {
        return feeds() && in.index() == input;
    }
}
