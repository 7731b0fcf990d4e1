package sownd.app.hub;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import sownd.bindings.conductor.Answer;

/** Waits for the conductor's answer on the request's own virtual thread, but never for long. */
final class Asking {
    /** How long a request waits for the conductor. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration STORE_PATIENCE = Duration.ofSeconds(10);

    private Asking() {}

    /**
     * @throws Refusal 503, when the conductor is busy or silent
     * @throws IllegalStateException when the conductor failed to answer
     */
    static Answer await(CompletableFuture<Answer> answer) {
        Answer come = await(answer, PATIENCE, "the conductor");
        if (come instanceof Answer.Busy) {
            throw unanswered("busy", "the conductor's inbox is full and nothing was done; try again in a second");
        }
        return come;
    }

    /** The same for what the store answers: it writes to a disk, so it is given longer. */
    static <T> T result(CompletableFuture<T> answer) {
        return await(answer, STORE_PATIENCE, "the store");
    }

    private static <T> T await(CompletableFuture<T> answer, Duration patience, String who) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            throw unanswered(
                    "no_answer",
                    who + " did not answer within " + patience.toSeconds() + " s; what was asked may still happen");
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw unanswered("closing", "the hub is closing; what was asked may still happen");
        } catch (ExecutionException failed) {
            throw new IllegalStateException(who + " failed", failed.getCause());
        }
    }

    private static Refusal unanswered(String kind, String detail) {
        return new Refusal(new Problem(503, kind, "No answer now", detail));
    }
}
