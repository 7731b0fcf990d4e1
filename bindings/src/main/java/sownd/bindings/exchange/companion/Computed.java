package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Variables whose values are expressions. There are none here, so the expression stands where the variable stood. */
final class Computed {
    private static final int LONGEST = 500;
    private final Translation all;
    private final Map<String, Entity> open = new LinkedHashMap<>();
    private final Map<String, String> expressions = new HashMap<>();

    Computed(Translation all, JsonNode variables) {
        this.all = all;
        for (var variable : variables) {
            var name = variable.path("options").path("variableName").asText("");
            if (!name.isEmpty() && variable.path("entity").isObject()) {
                open.put(name, Entity.of(variable.path("entity")));
            }
        }
    }

    /** What {@code expression:name} stands for. One may stand on others: as long as any can be told, all are tried. */
    Map<String, String> expressions() {
        for (var told = true; told; ) {
            told = false;
            for (var name : List.copyOf(open.keySet())) {
                told |= tell(name).isEmpty();
            }
        }
        for (var name : new ArrayList<>(open.keySet())) {
            all.lose("expression variables", "$(expression:" + name + ")", tell(name));
        }
        return expressions;
    }

    /** Empty, or why it cannot be told. */
    private String tell(String name) {
        var entity = java.util.Objects.requireNonNull(open.get(name));
        try {
            var said = entity.definition().equals("user_value")
                    ? "var." + all.variables().make("expression_" + name, entity.option("startup_value"))
                    : "(" + expression(entity, Scope.outside(all, expressions)) + ")";
            expressions.put("expression:" + name, said);
            open.remove(name);
            return "";
        } catch (Untranslatable none) {
            return none.why();
        }
    }

    /** The expression of an entity that gives a value, or whether one is true. */
    static String expression(Entity entity, Scope scope) throws Untranslatable {
        var said = entity.internal() && entity.definition().equals("expression_value")
                ? Speech.expression(entity.text("expression"), scope)
                : Conditions.of(entity, scope);
        if (said.length() > LONGEST) {
            throw new Untranslatable("the expression is too long to stand for a variable");
        }
        return said;
    }
}
