package sownd.app.hub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.OptionalInt;
import sownd.bindings.conductor.Answer;
import sownd.bindings.conductor.ConductorProxy;

/**
 * Companion's words for a press, as cue stacks already send them: 200 and {@code ok}, or 204 and nothing where there is
 * no control. A place that is not made of whole numbers has no control, so it answers 204 too, as Companion does. Its
 * {@code X-App} header is left out: senders look at the status alone, and this is not that program.
 */
final class LocationRoutes {
    private static final int NO_CONTENT = 204;

    private final ConductorProxy conductor;

    LocationRoutes(ConductorProxy conductor) {
        this.conductor = conductor;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/location/{page}/{row}/{column}/press", this::press);
    }

    private void press(Context ctx) throws IOException {
        Body.ignore(ctx);
        OptionalInt page = whole(ctx.pathParam("page"));
        OptionalInt row = whole(ctx.pathParam("row"));
        OptionalInt column = whole(ctx.pathParam("column"));
        if (page.isEmpty() || row.isEmpty() || column.isEmpty()) {
            ctx.status(NO_CONTENT);
            return;
        }
        answer(ctx, Asking.await(conductor.press(page.getAsInt(), row.getAsInt(), column.getAsInt())));
    }

    private static void answer(Context ctx, Answer answer) {
        switch (answer) {
            case Answer.Found _ -> ctx.contentType("text/plain; charset=utf-8").result("ok");
            case Answer.NoControl(), Answer.Unknown _ -> ctx.status(NO_CONTENT);
            case Answer.Refused _, Answer.Busy() -> throw new Refusal(Refusals.of(answer));
        }
    }

    private static OptionalInt whole(String number) {
        try {
            return OptionalInt.of(Integer.parseInt(number));
        } catch (NumberFormatException notWhole) {
            return OptionalInt.empty();
        }
    }
}
