package sownd.devices.net.pjlink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import sownd.devices.net.Told;
import sownd.devices.net.loop.Latest;
import sownd.devices.net.loop.TcpLoop;

/** Speaks with a projector: one question or order at a time. The loop's thread. */
final class PjlinkBody implements TcpLoop.Body {
    private static final long PATIENCE = 5_000_000_000L;
    private static final long SECOND = 1_000_000_000;
    private static final List<String> ONCE =
            List.of("%1CLSS", "%1NAME", "%1INF1", "%1INF2", "%1INST", "%2SNUM", "%2SVER");
    private static final List<String> OFTEN =
            List.of("%1POWR", "%1INPT", "%1AVMT", "%1ERST", "%1LAMP", "%2FREZ", "%2FILT");

    private final Optional<String> password;
    private final Latest<String, PjlinkOrder> waiting;
    private final long poll;
    private final PjlinkState state;
    private final Told told;
    private final PjlinkLines lines = new PjlinkLines();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Deque<String> questions = new ArrayDeque<>(ONCE);
    private final Set<String> unknown = new HashSet<>();
    private String prefix = "";
    private boolean greeted;
    /** The four letters of what is on its way; empty if nothing is. */
    private String asked = "";

    private @Nullable PjlinkOrder order;
    private long askedAt;
    private long pollAt;

    /** @param poll seconds between questions */
    PjlinkBody(
            Optional<String> password,
            Latest<String, PjlinkOrder> waiting,
            int poll,
            PjlinkState state,
            Told told,
            long now) {
        this.password = password;
        this.waiting = waiting;
        this.poll = poll * SECOND;
        this.state = state;
        this.told = told;
        this.askedAt = now;
        this.pollAt = now;
    }

    /** Done once the projector has answered the first question. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    @Override
    public void received(ByteBuffer bytes, TcpLoop.Out out, long now) throws IOException {
        for (String line : lines.add(bytes)) {
            told.heard();
            if (greeted) {
                answer(line);
            } else {
                greet(line);
            }
        }
    }

    private void greet(String line) throws IOException {
        if (line.equals("PJLINK 0")) {
            greeted = true;
        } else if (line.matches("PJLINK 1 \\p{XDigit}{8}")) {
            String word = password.orElseThrow(
                    () -> new IOException("the projector wants a password, name its secret in password"));
            prefix = PjlinkAnswer.digest(line.substring(9), word);
            greeted = true;
        } else {
            throw refusal(line);
        }
    }

    private static IOException refusal(String line) {
        return new IOException(
                line.equals("PJLINK ERRA")
                        ? "the projector refuses the password, mend its secret"
                        : "what is heard is no PJLink, is it the right port?");
    }

    private void answer(String line) throws IOException {
        if (line.startsWith("PJLINK ")) {
            throw refusal(line);
        }
        PjlinkAnswer answer = PjlinkAnswer.of(line).orElse(null);
        if (answer == null || !answer.command().equals(asked)) {
            return;
        }
        asked = "";
        ready.complete(null);
        if (order == null) {
            question(answer);
        } else {
            ordered(order, answer);
            order = null;
        }
    }

    private void question(PjlinkAnswer answer) {
        if (answer.unknown()) {
            unknown.add(answer.command());
        } else if (answer.error().isEmpty()) {
            state.say(answer);
        }
    }

    private void ordered(PjlinkOrder done, PjlinkAnswer answer) {
        if (answer.value().equalsIgnoreCase("OK")) {
            done.says().ifPresent(value -> told.is(done.path(), value));
        } else {
            told.trouble("the projector refuses " + done.path() + ": "
                    + answer.error().orElse(answer.value()));
        }
    }

    @Override
    public long doWork(TcpLoop.Out out, long now) throws IOException {
        if (!greeted || !asked.isEmpty()) {
            if (now - askedAt >= PATIENCE) {
                throw new IOException("the projector does not answer, is it still there?");
            }
            return askedAt + PATIENCE - now;
        }
        order = waiting.poll().map(Map.Entry::getValue).orElse(null);
        if (order != null) {
            return say(order.line(), out, now);
        }
        String question = questions.poll();
        if (question != null) {
            return say(question + " ?", out, now);
        }
        if (now - pollAt >= 0) {
            pollAt = now + poll;
            OFTEN.stream().filter(line -> !unknown.contains(line.substring(2))).forEach(questions::add);
            return 0;
        }
        return pollAt - now;
    }

    private long say(String line, TcpLoop.Out out, long now) throws IOException {
        asked = line.substring(2, 6);
        askedAt = now;
        out.send(ByteBuffer.wrap((prefix + line + "\r").getBytes(StandardCharsets.UTF_8)));
        prefix = "";
        return PATIENCE;
    }
}
