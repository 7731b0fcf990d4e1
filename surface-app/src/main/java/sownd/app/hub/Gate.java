package sownd.app.hub;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands before every route, known or not, and before any body is read: lets in only requests to one of our names and
 * from no foreign page.
 */
final class Gate extends Handler.Wrapper {
    private final OwnNames names;
    private final Tally tally;

    Gate(OwnNames names, Tally tally) {
        this.names = names;
        this.tally = tally;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        tally.request();
        guard(response.getHeaders());
        if (!hostIsOurs(request)) {
            return refuse(request, response, callback, foreignHost());
        }
        if (!originIsOurs(request)) {
            return refuse(request, response, callback, foreignOrigin());
        }
        return super.handle(request, response, callback);
    }

    /** No other site may read, frame or guess at what we answer, and nobody keeps it. */
    static void guard(HttpFields.Mutable headers) {
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    }

    private boolean hostIsOurs(Request request) {
        List<HttpField> hosts = request.getHeaders().getFields(HttpHeader.HOST);
        return hosts.size() == 1 && names.isHost(valueOf(hosts.getFirst()), Request.getLocalPort(request));
    }

    private boolean originIsOurs(Request request) {
        return request.getHeaders().getFields(HttpHeader.ORIGIN).stream()
                .allMatch(origin -> names.isOrigin(valueOf(origin), Request.getLocalPort(request)));
    }

    private static String valueOf(HttpField field) {
        String value = field.getValue();
        return value == null ? "" : value;
    }

    private boolean refuse(Request request, Response response, Callback callback, Problem problem) {
        tally.problem(problem, request.getMethod() + " " + request.getHttpURI().getPath());
        // What may still come of the body is not waited for, so nothing after it could be understood.
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        write(problem, response, callback);
        return true;
    }

    static void write(Problem problem, Response response, Callback callback) {
        response.setStatus(problem.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        response.write(true, ByteBuffer.wrap(problem.json()), callback);
    }

    private static Problem foreignHost() {
        return new Problem(
                403,
                "foreign_host",
                "Not a name of this hub",
                "the Host header is not a name of this hub: use localhost, 127.0.0.1 or [::1], with the port");
    }

    private static Problem foreignOrigin() {
        return new Problem(
                403,
                "foreign_origin",
                "Not from a page of this hub",
                "the Origin header names another site: only pages of this hub and programs without Origin may ask");
    }
}
