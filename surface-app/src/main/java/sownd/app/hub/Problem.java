package sownd.app.hub;

import java.util.LinkedHashMap;
import java.util.Map;
import sownd.engine.graph.Value;

/**
 * Why a request got no good answer, in the form of RFC 9457.
 *
 * @param status HTTP status
 * @param kind short name that programs may compare; the {@code type} is {@code urn:sownd:problem:} and this
 * @param title the kind in words
 * @param detail what is wrong this time and what would mend it
 * @param more further fields, e.g. {@code address} and {@code nearest}
 */
record Problem(int status, String kind, String title, String detail, Map<String, Value> more) {
    static final String CONTENT_TYPE = "application/problem+json";

    Problem(int status, String kind, String title, String detail) {
        this(status, kind, title, detail, Map.of());
    }

    static Problem malformed(String detail) {
        return new Problem(400, "malformed", "The request cannot be understood", detail);
    }

    static Problem ours() {
        return new Problem(
                500,
                "internal",
                "The hub failed",
                "the request met a fault in the hub; the show goes on, the log says more");
    }

    Problem with(String name, Value value) {
        Map<String, Value> all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Problem(status, kind, title, detail, all);
    }

    byte[] json() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("type", Value.of("urn:sownd:problem:" + kind));
        fields.put("title", Value.of(title));
        fields.put("status", Value.of(status));
        fields.put("detail", Value.of(detail));
        fields.putAll(more);
        return ValueJson.write(new Value.Fields(fields));
    }
}
