package sownd.engine.realtime;

/** One edge as a plan plays it. */
public record Wire(Slot from, int outPort, Slot to, int inPort, Fade fade) {

    /** How an edge sounds while a plan takes over from another. */
    public enum Fade {
        NONE,
        IN,
        OUT
    }
}
