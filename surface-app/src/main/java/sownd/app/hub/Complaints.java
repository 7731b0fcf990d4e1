package sownd.app.hub;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Turns whatever a route throws into a problem, counts it, and lets nothing of our inside reach the client. */
final class Complaints {
    private final Tally tally;

    Complaints(Tally tally) {
        this.tally = tally;
    }

    void addTo(JavalinConfig config) {
        config.router.javaLangErrorHandler((response, error) -> tally.problem(Problem.ours(), "a request", error));
        addTo(config.routes);
    }

    private void addTo(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, ctx) -> answer(ctx, refusal.problem(), null));
        routes.exception(MethodNotAllowedResponse.class, (wrong, ctx) -> answer(ctx, otherMethod(wrong, ctx), null));
        routes.exception(HttpResponseException.class, (wrong, ctx) -> answer(ctx, noRoute(wrong), null));
        routes.exception(IOException.class, (torn, ctx) -> answer(ctx, tornBody(), null));
        routes.exception(Exception.class, (fault, ctx) -> answer(ctx, Problem.ours(), fault));
    }

    private void answer(Context ctx, Problem problem, @Nullable Exception fault) {
        tally.problem(problem, ctx.req().getMethod() + " " + ctx.path(), fault);
        if (problem.status() == 503) {
            ctx.header("Retry-After", "1");
        }
        ctx.status(problem.status()).contentType(Problem.CONTENT_TYPE).result(problem.json());
    }

    private static Problem otherMethod(MethodNotAllowedResponse wrong, Context ctx) {
        String allowed = String.join(", ", wrong.getDetails().values());
        ctx.header("Allow", allowed);
        return new Problem(405, "other_method", "Not by this method", "this route takes " + allowed);
    }

    private static Problem noRoute(HttpResponseException wrong) {
        return wrong.getStatus() == 404
                ? new Problem(404, "no_route", "No such route", "GET / lists the routes of this hub")
                : new Problem(
                        wrong.getStatus(), "malformed", "The request cannot be understood", "see GET / for the routes");
    }

    private static Problem tornBody() {
        return Problem.malformed("the body ended before its announced length, or did not come in time");
    }
}
