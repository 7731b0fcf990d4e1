package sownd.engine.graph;

/**
 * A value of a node that can be set. Numbers and switches may change while the node plays; a parameter measured in
 * {@link Measure#TEXT} (an asset, a shape) is part of the graph, and changing it means compiling a new plan.
 *
 * @param min lowest number accepted, in {@code measure}; values outside are clamped
 * @param initial value when the project says nothing; {@code Num}, {@code Flag} or {@code Text} according to measure
 */
public record Parameter(String name, Measure measure, double min, double max, Value initial, String about) {
    public Parameter {
        Ids.check(name);
    }
}
