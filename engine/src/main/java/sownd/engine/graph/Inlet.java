package sownd.engine.graph;

/**
 * Where an edge may end at a node: an input, a parameter that a signal or an event moves, or an event.
 *
 * @param index in the declaration's list of that kind
 */
public record Inlet(Kind kind, int index) {
    /** What kind of thing the edge ends at. */
    public enum Kind {
        INPUT,
        PARAMETER,
        EVENT
    }
}
