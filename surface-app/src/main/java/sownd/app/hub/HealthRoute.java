package sownd.app.hub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import sownd.bindings.conductor.ConductorProxy;
import sownd.engine.graph.Value;

/**
 * {@code GET /api/v1/health}: name, version and status. Healthy means that the conductor answers, so this asks it;
 * otherwise it is 503 like any other request.
 */
final class HealthRoute {
    static final String PATH = "/api/v1/health";

    // Any answer will do, also that there is no such address.
    private static final String PROBE = "/transport/playing";

    private final ConductorProxy conductor;
    private final Product product;

    HealthRoute(ConductorProxy conductor, Product product) {
        this.conductor = conductor;
        this.product = product;
    }

    void addTo(RoutesConfig routes) {
        routes.get(PATH, this::tell);
        routes.head(PATH, this::tell);
    }

    private void tell(Context ctx) {
        Asking.await(conductor.get(PROBE));
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("name", Value.of(product.name()));
        fields.put("version", Value.of(product.version()));
        fields.put("status", Value.of("ok"));
        ctx.contentType("application/json").result(ValueJson.write(new Value.Fields(fields)));
    }
}
