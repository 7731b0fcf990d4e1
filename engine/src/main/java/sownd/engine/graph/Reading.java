package sownd.engine.graph;

/** A value a node measures and publishes once per block, newest wins (a level, a position). Read only. */
public record Reading(String name, Measure measure, double min, double max, String about) {
    public Reading {
        Ids.check(name);
    }
}
