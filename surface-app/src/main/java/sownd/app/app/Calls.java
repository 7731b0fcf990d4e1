package sownd.app.app;

import java.net.URI;
import java.util.LinkedHashMap;
import sownd.bindings.action.Sending;
import sownd.bindings.conductor.Inbox;
import sownd.engine.automation.HttpCall;
import sownd.engine.automation.HttpCalls;
import sownd.engine.automation.TextCall;
import sownd.engine.automation.TextCalls;
import sownd.engine.graph.Value;

/** Requests and texts to other machines; how they end is told to the conductor. Never waits; any thread. */
final class Calls implements AutoCloseable {
    private final Inbox inbox;
    private final HttpCalls http;
    private final TextCalls texts = new TextCalls();

    Calls(Inbox inbox) {
        this.inbox = inbox;
        this.http = new HttpCalls(new Quiet());
    }

    /** Sends; only troubles come back. */
    void send(Sending.Http http) {
        offer(http, new Quiet());
    }

    /** Sends; only troubles come back. */
    void send(TextCall call) {
        offer(call, TextCalls.Reply.NONE, new Quiet());
    }

    /** Sends; how it ends comes back under the number. */
    void ask(long id, Sending.Http http) {
        offer(http, new Asked(id));
    }

    /** Sends; how it ends comes back under the number. */
    void ask(long id, TextCall call) {
        offer(call, TextCalls.Reply.LINE, new Asked(id));
    }

    private void offer(Sending.Http wanted, HttpCalls.Ended ended) {
        var call = new HttpCall(wanted.method(), URI.create(wanted.url()), wanted.body());
        if (!http.offer(call, ended)) {
            throw new IllegalArgumentException(call + " was dropped, too many requests wait for that target");
        }
    }

    private void offer(TextCall call, TextCalls.Reply reply, TextCalls.Ended ended) {
        if (!texts.offer(call, reply, ended)) {
            throw new IllegalArgumentException(call + " was dropped, too many wait for that target");
        }
    }

    /** Whether a status says that it was done; who is sent elsewhere is not followed there, and nothing was done. */
    private static boolean done(int status) {
        return status < 300;
    }

    /** Nobody waits for it: people read what went wrong. */
    private final class Quiet implements HttpCalls.Ended, TextCalls.Ended {
        @Override
        public void answered(HttpCall call, int status) {
            if (!Calls.done(status)) {
                inbox.trouble(call + " was answered with " + status);
            }
        }

        @Override
        public void failed(HttpCall call, String why) {
            inbox.trouble(call + ": " + why);
        }

        @Override
        public void answered(TextCall call, String line) {}

        @Override
        public void failed(TextCall call, String why) {
            inbox.trouble(call + ": " + why);
        }
    }

    /** A list of actions waits for it. */
    private final class Asked implements HttpCalls.Ended, TextCalls.Ended {
        private final long id;

        Asked(long id) {
            this.id = id;
        }

        @Override
        public void answered(HttpCall call, int status) {
            answered(call, status, "");
        }

        @Override
        public void answered(HttpCall call, int status, String body) {
            var fields = new LinkedHashMap<String, Value>();
            fields.put("status", Value.of(status));
            fields.put("body", Value.of(body));
            if (done(status)) {
                inbox.answered(id, new Value.Fields(fields));
            } else {
                inbox.failed(id, new Value.Fields(fields), call + " was answered with " + status);
            }
        }

        @Override
        public void failed(HttpCall call, String why) {
            inbox.failed(id, Value.nothing(), call + ": " + why);
        }

        @Override
        public void answered(TextCall call, String line) {
            inbox.answered(id, Value.of(line));
        }

        @Override
        public void failed(TextCall call, String why) {
            inbox.failed(id, Value.nothing(), call + ": " + why);
        }
    }

    @Override
    public void close() {
        http.close();
        texts.close();
    }
}
