package sownd.app.hub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import sownd.bindings.conductor.Answer;
import sownd.bindings.conductor.ConductorProxy;
import sownd.engine.graph.Value;

/** Reads, sets and calls any address: GET, PUT and POST under {@code /api/v1/address}. */
final class AddressRoutes {
    static final String PREFIX = "/api/v1/address";

    // Finding the nearest address costs with the length of what was asked for.
    private static final int LONGEST_ADDRESS = 512;

    private final ConductorProxy conductor;

    AddressRoutes(ConductorProxy conductor) {
        this.conductor = conductor;
    }

    void addTo(RoutesConfig routes) {
        for (String path : new String[] {PREFIX, PREFIX + "/<address>"}) {
            routes.get(path, this::read);
            routes.head(path, this::read);
            routes.put(path, this::set);
            routes.post(path, this::call);
        }
    }

    private void read(Context ctx) {
        answer(ctx, Asking.await(conductor.get(address(ctx))));
    }

    private void set(Context ctx) throws IOException {
        String address = address(ctx);
        answer(ctx, Asking.await(conductor.set(address, Body.toSet(ctx))));
    }

    private void call(Context ctx) throws IOException {
        String address = address(ctx);
        answer(ctx, Asking.await(conductor.call(address, Body.toCall(ctx))));
    }

    private static String address(Context ctx) {
        String address = "/" + ctx.pathParamMap().getOrDefault("address", "");
        if (address.length() > LONGEST_ADDRESS) {
            throw new Refusal(Problem.malformed("an address has at most " + LONGEST_ADDRESS + " characters"));
        }
        return address.length() > 1 && address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static void answer(Context ctx, Answer answer) {
        if (!(answer instanceof Answer.Found(String address, Value value))) {
            throw new Refusal(Refusals.of(answer));
        }
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("address", Value.of(address));
        fields.put("value", value);
        ctx.contentType("application/json").result(ValueJson.write(new Value.Fields(fields)));
    }
}
