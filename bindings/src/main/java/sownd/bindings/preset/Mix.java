package sownd.bindings.preset;

import java.util.LinkedHashMap;
import java.util.Map;
import sownd.engine.graph.Value;

/** What lies between presets. Pure. */
public final class Mix {
    private Mix() {}

    /** The sum of one address so far. */
    private static final class Sum {
        private double weights;
        private double numbers;
        private double heaviest;
        private Value value = Value.nothing();
        private boolean counts = true;

        void add(Value to, double weight) {
            weights += weight;
            numbers += weight * to.asNumber();
            counts &= to instanceof Value.Num;
            if (weight > heaviest) {
                heaviest = weight;
                value = to;
            }
        }

        Value result() {
            return counts ? Value.of(numbers / weights) : value;
        }
    }

    /**
     * Numbers are weighed against each other; of texts and switches the heaviest holds. An address that only some presets
     * have is theirs alone. Weights need not add up to 1; those of 0 or less weigh nothing.
     */
    public static Map<String, Value> of(Map<Preset, Double> weights) {
        var sums = new LinkedHashMap<String, Sum>();
        weights.forEach((preset, weight) -> {
            if (weight > 0) {
                preset.values()
                        .forEach((address, entry) ->
                                sums.computeIfAbsent(address, _ -> new Sum()).add(entry.to(), weight));
            }
        });
        var mixed = new LinkedHashMap<String, Value>();
        sums.forEach((address, sum) -> mixed.put(address, sum.result()));
        return mixed;
    }
}
