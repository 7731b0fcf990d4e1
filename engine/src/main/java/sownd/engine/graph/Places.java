package sownd.engine.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which number a parameter has, by its name: asked for every parameter and edge of a graph. Immutable. */
final class Places {
    /** So few names are sooner looked through than looked up. */
    private static final int FEW = 64;

    private final List<Parameter> parameters;
    private final Map<String, Integer> many = new HashMap<>();

    Places(List<Parameter> parameters) {
        this.parameters = parameters;
        for (int i = 0; i < parameters.size() && parameters.size() > FEW; i++) {
            many.put(parameters.get(i).name(), i);
        }
    }

    /** The number, or -1. */
    int of(String name) {
        if (parameters.size() > FEW) {
            return many.getOrDefault(name, -1);
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
