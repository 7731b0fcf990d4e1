package sownd.engine.automation;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes HTTP requests on virtual threads. A slow or dead target delays nobody else: each has at most {@value #IN_FLIGHT}
 * requests under way and {@value #WAITING} waiting, and every request ends within its deadline. Any thread.
 */
public final class HttpCalls implements AutoCloseable {
    static final int IN_FLIGHT = 4;
    static final int WAITING = 32;
    private static final int TRIES = 3;
    /** So many bytes of an answer are read; one that is longer is a failure. */
    private static final long MOST_BODY = 1 << 16;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Target> targets = new ConcurrentHashMap<>();
    private final Ended ended;
    private final Duration deadline;
    private final Duration pause;

    /** Is told how each request ended, on that request's thread. */
    public interface Ended {
        /** The far end answered with this status. */
        void answered(HttpCall call, int status);

        /** As above, with the text that came, for those who want it. */
        default void answered(HttpCall call, int status, String body) {
            answered(call, status);
        }

        /** No answer came. */
        void failed(HttpCall call, String why);
    }

    private static final class Target {
        final Semaphore inFlight = new Semaphore(IN_FLIGHT, true);
        final AtomicInteger taken = new AtomicInteger();
    }

    /** Built on first use: most shows never make a request, and TLS takes its time to start. */
    private static final class Client {
        static final HttpClient ONE =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    }

    public HttpCalls(Ended ended) {
        this(ended, Duration.ofSeconds(3), Duration.ofMillis(150));
    }

    /**
     * @param deadline how long a request may take, waiting and tries included
     * @param pause before the second try; it doubles from try to try
     */
    public HttpCalls(Ended ended, Duration deadline, Duration pause) {
        this.ended = ended;
        this.deadline = deadline;
        this.pause = pause;
    }

    /** Takes a request; false when this target has too many waiting, or after {@link #close}. */
    public boolean offer(HttpCall call) {
        return offer(call, ended);
    }

    /** Takes a request of somebody who wants to know how this one ends. */
    public boolean offer(HttpCall call, Ended ended) {
        var target = targets.computeIfAbsent(call.target(), _ -> new Target());
        if (target.taken.incrementAndGet() > IN_FLIGHT + WAITING || threads.isShutdown()) {
            target.taken.decrementAndGet();
            return false;
        }
        threads.execute(() -> perform(call, target, ended));
        return true;
    }

    private void perform(HttpCall call, Target target, Ended ended) {
        var end = System.nanoTime() + deadline.toNanos();
        try {
            if (!target.inFlight.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                ended.failed(call, "the requests before it take too long");
                return;
            }
            try {
                var answer = send(call, end);
                ended.answered(call, answer.statusCode(), answer.body());
            } finally {
                target.inFlight.release();
            }
        } catch (IOException | IllegalArgumentException failed) {
            ended.failed(call, reason(failed));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            ended.failed(call, "the program ends");
        } finally {
            target.taken.decrementAndGet();
        }
    }

    /** Tries again only if nobody was reached: then the request cannot have acted yet. */
    private HttpResponse<String> send(HttpCall call, long end) throws IOException, InterruptedException {
        var wait = pause;
        for (var tries = 1; ; tries++) {
            try {
                return exchange(request(call, end), end);
            } catch (ConnectException unreached) {
                if (tries == TRIES || System.nanoTime() + wait.toNanos() >= end) {
                    throw unreached;
                }
                TimeUnit.NANOSECONDS.sleep(wait.toNanos());
                wait = wait.multipliedBy(2);
            }
        }
    }

    /** The deadline holds for the last byte of the body, too: a target may send one a second. */
    private static HttpResponse<String> exchange(HttpRequest request, long end)
            throws IOException, InterruptedException {
        var answer = Client.ONE.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BODY));
        try {
            return answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new HttpTimeoutException("no answer in time");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException why ? why : new IOException(failed.getCause());
        }
    }

    private static HttpRequest request(HttpCall call, long end) {
        var body = call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body());
        var left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
        return HttpRequest.newBuilder(call.uri())
                .method(call.method(), body)
                .timeout(left)
                .build();
    }

    private static String reason(Exception failed) {
        return switch (failed) {
            case ConnectException _ -> "nobody answers there";
            case HttpTimeoutException _ -> "no answer in time";
            default -> String.valueOf(failed.getMessage());
        };
    }

    /** Takes no more requests and interrupts those under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
