package sownd.bindings.exchange.companion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The variables of one control or page: those that are set become variables of the project, computed ones expressions. */
final class Locals {
    private Locals() {}

    /**
     * What their names stand for, with what {@code above} stands for.
     *
     * @param label local or page
     * @param owner what tells them from those of others
     */
    static Map<String, String> of(
            Translation all, JsonNode entities, String label, String owner, Map<String, String> above) {
        if (entities.isEmpty()) {
            return above;
        }
        var locals = new LinkedHashMap<>(above);
        for (var entity : Entity.list(entities)) {
            var name = entity.original().path("variableName").asText("");
            if (!name.isEmpty() && entity.internal()) {
                add(all, entity, label, name, owner, locals);
            }
        }
        return locals;
    }

    private static void add(
            Translation all, Entity entity, String label, String name, String owner, Map<String, String> locals) {
        var key = label + ":" + name;
        if (entity.definition().equals("user_value")) {
            locals.put(key, "var." + all.variables().make(owner + "_" + name, entity.option("startup_value")));
            return;
        }
        try {
            var scope = Scope.outside(all, locals);
            locals.put(key, "(" + Computed.expression(entity, scope) + ")");
        } catch (Untranslatable none) {
            all.lose(owner, "the variable $(" + key + ")", none.why());
        }
    }
}
