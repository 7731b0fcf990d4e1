package sownd.devices.net.text;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Outlet;

/**
 * Our end of a WebSocket that carries texts. What is sent goes through an outbox to a writer thread; any thread may send. What
 * comes is told one after the other by threads of the client.
 */
public final class TextSocket implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final long OPEN_SECONDS = 4;
    private static final long WRITE_SECONDS = 5;
    private static final int LONGEST = 4 << 20;
    private static final int OUTBOX = 1_024;

    private final Ear ear;
    private final HttpClient client;
    /** Texts; none stands for a ping. */
    private final Outlet<Optional<String>> outlet = new Outlet<>(OUTBOX);

    private final long session = outlet.open();
    private volatile @Nullable WebSocket socket;
    private volatile boolean closed;

    /** Who is told. */
    public interface Ear {
        void text(String message);

        /** A sign of life. */
        void heard();

        /**
         * It ended by itself.
         *
         * @param code of WebSocket's close codes, 1006 where the connection broke
         */
        void ended(int code, String why);
    }

    private TextSocket(HttpClient client, Ear ear) {
        this.client = client;
        this.ear = ear;
    }

    /** Connects; waits some seconds at most. */
    public static TextSocket open(URI to, String subprotocol, Map<String, String> headers, Ear ear) throws LinkFault {
        HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
        TextSocket made = new TextSocket(client, ear);
        WebSocket.Builder builder = client.newWebSocketBuilder().connectTimeout(CONNECT);
        headers.forEach(builder::header);
        if (!subprotocol.isEmpty()) {
            builder.subprotocols(subprotocol);
        }
        try {
            made.socket = builder.buildAsync(to, made.new Hearing()).get(OPEN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException refused) {
            made.close();
            throw new LinkFault(
                    "no WebSocket at " + to.getHost() + ":" + to.getPort() + ", " + reason(refused), refused);
        } catch (InterruptedException interrupted) {
            made.close();
            Thread.currentThread().interrupt();
            throw new LinkFault("it was given up", interrupted);
        }
        Thread.ofPlatform().daemon().name("ws-out-" + to.getHost()).start(made::writeAll);
        return made;
    }

    private static String reason(Exception refused) {
        return switch (refused.getCause()) {
            case WebSocketHandshakeException other ->
                "it answers with status " + other.getResponse().statusCode() + ": is the address right?";
            case ConnectException _ -> "is it switched on and does it listen there?";
            case null -> "it does not answer in time";
            case Throwable other -> String.valueOf(other.getMessage());
        };
    }

    /** Puts a text into the outbox. @throws IllegalArgumentException "what, mend" if it is shut or full */
    public void send(String text) {
        outlet.put(Optional.of(text));
    }

    /** Asks for a sign of life. */
    public void ping() {
        try {
            outlet.put(Optional.empty());
        } catch (IllegalArgumentException full) {
            ended(1006, String.valueOf(full.getMessage()));
        }
    }

    private void writeAll() {
        try {
            for (Optional<String> next = outlet.take(session); next != null; next = outlet.take(session)) {
                write(next);
            }
        } catch (ExecutionException failed) {
            ended(1006, String.valueOf(failed.getCause()));
        } catch (TimeoutException stuck) {
            ended(1006, "it took nothing for " + WRITE_SECONDS + " s");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Optional<String> next) throws ExecutionException, TimeoutException, InterruptedException {
        WebSocket open = socket;
        if (open != null) {
            var written = next.isPresent() ? open.sendText(next.get(), true) : open.sendPing(ByteBuffer.allocate(0));
            written.get(WRITE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void ended(int code, String why) {
        if (!closed) {
            ear.ended(code, why);
        }
    }

    @Override
    public void close() {
        closed = true;
        outlet.shut();
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
        client.shutdownNow();
    }

    private final class Hearing implements WebSocket.Listener {
        private final StringBuilder begun = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            ear.heard();
            if (begun.length() + data.length() > LONGEST) {
                ended(1009, "it sent a message of more than " + LONGEST + " letters");
                return null; // nothing more is asked for
            }
            begun.append(data);
            if (last) {
                String whole = begun.toString();
                begun.setLength(0);
                ear.text(whole);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            ear.heard(); // it is no text: a sign of life all the same
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer data) {
            ear.heard(); // answered already
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer data) {
            ear.heard();
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            ended(code, "the other side closed the connection" + (reason.isEmpty() ? "" : ": " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failed) {
            ended(1006, "the connection broke: " + failed.getMessage());
        }
    }
}
