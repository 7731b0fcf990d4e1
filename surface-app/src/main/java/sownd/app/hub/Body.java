package sownd.app.hub;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import sownd.engine.graph.Value;

/** The body of a request: at most 64 KiB of JSON, whatever its content type says. */
final class Body {
    /** The most a body may have. */
    static final int LIMIT = 64 * 1024;

    // Read and thrown away, so that a sender who is only a little too long gets to read our answer.
    private static final int DRAINED = 1024 * 1024;

    private Body() {}

    /** What to set: {@code {"value": x}} or a bare scalar. */
    static Value toSet(Context ctx) throws IOException {
        Value body = parse(read(ctx));
        return switch (body) {
            case Value.Fields(var fields) when fields.size() == 1 && fields.containsKey("value") -> fields.get("value");
            case Value.Fields _, Value.Items _ ->
                throw new Refusal(Problem.malformed("write the value as {\"value\": …}, with no other field"));
            case Value.Nothing _, Value.Flag _, Value.Num _, Value.Text _ -> body;
        };
    }

    /** What to call with: nothing, {@code {"arguments": […]}} or {@code {"value": x}}. */
    static List<Value> toCall(Context ctx) throws IOException {
        byte[] bytes = read(ctx);
        if (bytes.length == 0) {
            return List.of();
        }
        if (parse(bytes) instanceof Value.Fields(var fields) && fields.size() <= 1) {
            return arguments(fields);
        }
        throw notACall();
    }

    private static List<Value> arguments(Map<String, Value> fields) {
        if (fields.isEmpty()) {
            return List.of();
        }
        if (fields.get("arguments") instanceof Value.Items(var items)) {
            return items;
        }
        Value only = fields.get("value");
        if (only == null) {
            throw notACall();
        }
        return List.of(only);
    }

    private static Refusal notACall() {
        return new Refusal(Problem.malformed("send no body, {\"arguments\": […]} or {\"value\": …}"));
    }

    /** Any JSON. */
    static Value json(Context ctx) throws IOException {
        return parse(read(ctx));
    }

    /** The body as it stands. */
    static String text(Context ctx) throws IOException {
        return new String(read(ctx), StandardCharsets.UTF_8);
    }

    /** Takes in a body that says nothing here, so that the connection can serve the next request. */
    static void ignore(Context ctx) throws IOException {
        read(ctx);
    }

    private static Value parse(byte[] bytes) {
        try {
            return ValueJson.read(bytes);
        } catch (NotJson wrong) {
            String place = "line " + wrong.line() + ", column " + wrong.column();
            throw new Refusal(new Problem(400, "not_json", "The body is not JSON", place + ": " + wrong.getMessage())
                    .with("line", Value.of(wrong.line()))
                    .with("column", Value.of(wrong.column())));
        }
    }

    private static byte[] read(Context ctx) throws IOException {
        long announced = ctx.req().getContentLengthLong();
        if (announced > DRAINED || (announced > LIMIT && ctx.header("Expect") != null)) {
            throw tooLarge(ctx);
        }
        InputStream in = ctx.req().getInputStream();
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            drain(in);
            throw tooLarge(ctx);
        }
        return bytes;
    }

    private static void drain(InputStream in) throws IOException {
        byte[] scrap = new byte[8192];
        int left = DRAINED;
        for (int n = in.read(scrap); n > 0 && left > 0; n = in.read(scrap)) {
            left -= n;
        }
    }

    private static Refusal tooLarge(Context ctx) {
        ctx.header("Connection", "close");
        return new Refusal(new Problem(
                413, "too_large", "The body is too large", "a body may have " + LIMIT + " bytes; send less at a time"));
    }
}
