package sownd.bindings.action;

import java.util.LinkedHashMap;
import java.util.List;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shapes;
import sownd.engine.graph.Value;

/** Mixes presets: a place from 0 (the first) to 1 (the last) between them. */
record Morph(List<String> presets, Operand at) implements Action {
    private static final Field<List<String>> PRESETS = Field.required(
            "morph",
            Shapes.list(References.named(Inspection.Kind.CALL, "/preset/", "/recall")),
            "ids of the presets, in their order along the way");
    private static final Field<Operand> AT =
            Field.required("at", Operand.SHAPE, "the place, 0 is the first preset and 1 the last");
    static final ActionType TYPE =
            ActionType.of("morph", "Mixes presets.", List.of(PRESETS, AT), in -> new Morph(in.of(PRESETS), in.of(AT)));

    Morph {
        if (presets.size() < 2) {
            throw new IllegalArgumentException("\"morph\" needs two presets or more, name them");
        }
    }

    @Override
    public Step run(Run run) {
        var place = at.in(run).asNumber();
        if (Double.isNaN(place)) {
            throw new IllegalArgumentException("a morph's place is a number from 0 to 1, mend \"at\"");
        }
        run.call("/preset/morph", weights(Math.clamp(place, 0, 1) * (presets.size() - 1)));
        return Step.NEXT;
    }

    /** Only the two neighbours of the place weigh. */
    private Value weights(double place) {
        var weights = new LinkedHashMap<String, Value>();
        for (var i = 0; i < presets.size(); i++) {
            var weight = Math.max(0, 1 - Math.abs(place - i));
            if (weight > 0) {
                weights.put(presets.get(i), Value.of(weight));
            }
        }
        return new Value.Fields(weights);
    }
}
