package sownd.app.hub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import sownd.bindings.conductor.Answer;
import sownd.bindings.conductor.ConductorProxy;
import sownd.engine.graph.Value;

/**
 * Starts bindings by name: POST {@code /t/go}, short enough to type into a desk, or {@code /api/v1/trigger/go}. The value
 * is in the body, as for a call, or behind {@code ?value=}. Answers 204 and nothing. A GET does not start anything: any
 * page could hide one in a picture.
 */
final class TriggerRoutes {
    private static final int NO_CONTENT = 204;
    private static final int LONGEST_NAME = 100;

    private final ConductorProxy conductor;

    TriggerRoutes(ConductorProxy conductor) {
        this.conductor = conductor;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/t/{name}", this::start);
        routes.post("/api/v1/trigger/{name}", this::start);
    }

    private void start(Context ctx) throws IOException {
        String name = ctx.pathParam("name");
        if (name.length() > LONGEST_NAME) {
            throw new Refusal(Problem.malformed("a name has at most " + LONGEST_NAME + " characters"));
        }
        Answer answer = Asking.await(conductor.call("/trigger/" + name, given(ctx)));
        if (!(answer instanceof Answer.Found)) {
            throw new Refusal(Refusals.of(answer));
        }
        ctx.status(NO_CONTENT);
    }

    private static List<Value> given(Context ctx) throws IOException {
        List<Value> body = Body.toCall(ctx);
        String query = ctx.queryParam("value");
        return query == null ? body : List.of(plain(query));
    }

    /** A number where it is one. */
    private static Value plain(String text) {
        double number = Value.of(text).asNumber();
        return Double.isNaN(number) ? Value.of(text) : Value.of(number);
    }
}
