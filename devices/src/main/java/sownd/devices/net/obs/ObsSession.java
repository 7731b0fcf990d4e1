package sownd.devices.net.obs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Datum;
import sownd.devices.net.Told;
import sownd.devices.net.text.TextSocket;

/** One connection to OBS, from its greeting to its end. */
final class ObsSession implements TextSocket.Ear {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ASKED = 1_000;
    /** A source or an output of that name is not there. */
    private static final int NOT_FOUND = 600;

    private final Optional<String> password;
    private final Told told;
    private final ObsMirror mirror;
    private final ObsDesk desk;
    private final Map<String, ObsRequest> asked = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    /** Our end of the socket; OBS may greet before we have it. */
    private final CompletableFuture<TextSocket> socket = new CompletableFuture<>();

    private final CompletableFuture<Boolean> greeted = new CompletableFuture<>();

    ObsSession(ObsType.Tables tables, Optional<String> password, Told told) {
        this.password = password;
        this.told = told;
        this.mirror = new ObsMirror(tables, told);
        this.desk = new ObsDesk(tables, mirror);
    }

    /** Waits until OBS has accepted us; it is then asked for everything. */
    void begin(TextSocket opened) throws LinkFault {
        socket.complete(opened);
        try {
            greeted.get(ObsWire.GREETING_SECONDS, TimeUnit.SECONDS);
            mirror.everything().forEach(this::ask);
        } catch (ExecutionException refused) {
            var why = refused.getCause();
            throw new LinkFault(why == null ? "it refused" : String.valueOf(why.getMessage()), refused);
        } catch (TimeoutException silent) {
            throw new LinkFault("it does not greet as OBS does, is it OBS 28 or newer?", silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LinkFault("it was given up", interrupted);
        }
    }

    /** Asks, if there is anybody to ask. */
    void ask(ObsRequest request) {
        try {
            say(request);
        } catch (IllegalArgumentException shutOrFull) {
            told.slow(String.valueOf(shutOrFull.getMessage()));
        }
    }

    /** An address is set or called. @throws IllegalArgumentException "what, mend" if it cannot be sent */
    void send(String path, List<Datum> arguments) {
        if (!greeted.isDone() || greeted.isCompletedExceptionally()) {
            throw new IllegalArgumentException("OBS has not greeted yet, see why it is lost");
        }
        say(desk.request(path, arguments));
    }

    private void say(ObsRequest request) {
        TextSocket open = socket.getNow(null);
        if (open == null) {
            throw new IllegalArgumentException("there is no connection, see why it is lost");
        }
        if (asked.size() >= MOST_ASKED) {
            throw new IllegalArgumentException(MOST_ASKED + " requests wait for an answer, is OBS stuck?");
        }
        String id = Long.toString(numbers.incrementAndGet());
        asked.put(id, request);
        open.send(ObsWords.request(request, id));
    }

    @Override
    public void text(String message) {
        try {
            JsonNode read = JSON.readTree(message);
            JsonNode said = read.path("d");
            switch (read.path("op").asInt(-1)) {
                case ObsWords.HELLO -> hello(said);
                case ObsWords.IDENTIFIED -> greeted.complete(true);
                case ObsWords.EVENT -> mirror.event(said.path("eventType").asText(), said.path("eventData"), this::ask);
                case ObsWords.RESPONSE -> answered(said);
                default -> {} // batches are not asked for
            }
        } catch (JsonProcessingException garbage) {
            told.trouble("OBS sent what is no JSON");
        }
    }

    private void hello(JsonNode said) {
        try {
            String identify = ObsWords.identify(said, password);
            var _ = socket.thenAccept(open -> open.send(identify));
        } catch (IllegalArgumentException noPassword) {
            greeted.completeExceptionally(noPassword);
        }
    }

    private void answered(JsonNode said) {
        ObsRequest request = asked.remove(said.path("requestId").asText());
        if (request == null) {
            return;
        }
        JsonNode status = said.path("requestStatus");
        if (status.path("result").asBoolean()) {
            told.slow("");
            mirror.answer(request, said.path("responseData"), this::ask);
        } else {
            refused(request, status);
        }
    }

    /** What was asked for did not happen: people read it, and what is shown is asked anew. */
    private void refused(ObsRequest request, JsonNode status) {
        String why = status.path("comment").asText("it does not say why");
        if (!request.asks()) {
            told.trouble("OBS refused " + request.type() + ": " + why);
            mirror.everything().forEach(this::ask);
        } else if (!request.about().isEmpty() && status.path("code").asInt() == NOT_FOUND) {
            told.trouble("OBS does not know \"" + request.about() + "\": " + why);
        }
    }

    @Override
    public void heard() {
        told.heard();
    }

    @Override
    public void ended(int code, String why) {
        String words = ObsWords.ended(code, why);
        if (!greeted.completeExceptionally(new LinkFault(words))) {
            told.failed(words);
        }
    }

    void close() {
        TextSocket open = socket.getNow(null);
        socket.cancel(false);
        greeted.completeExceptionally(new LinkFault("it was closed"));
        if (open != null) {
            open.close();
        }
    }
}
