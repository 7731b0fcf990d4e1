package sownd.app.hub;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers what never reached a route, a request that is not HTTP or too long a header, in our form and counted. */
final class JettyProblems extends ErrorHandler {
    private final Tally tally;

    JettyProblems(Tally tally) {
        this.tally = tally;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        boolean ours = code >= 500 && code != HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505;
        Problem problem = ours ? Problem.ours() : broken(code);
        tally.problem(problem, "a request from " + Request.getRemoteAddr(request), ours ? cause : null);
        Gate.guard(response.getHeaders());
        Gate.write(problem, response, callback);
    }

    private static Problem broken(int code) {
        String detail = switch (code) {
            case HttpStatus.URI_TOO_LONG_414, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
                "the request line and headers may have " + HubServer.HEADER_BYTES + " bytes in all";
            case HttpStatus.NOT_FOUND_404 -> "there is no WebSocket at this path";
            case HttpStatus.REQUEST_TIMEOUT_408 -> "the rest of the request did not come in time";
            default -> "this is not HTTP/1.1 as RFC 9112 has it, or the path is ambiguous (//, /../, %2F)";
        };
        return new Problem(code, "broken_request", HttpStatus.getMessage(code), detail);
    }
}
