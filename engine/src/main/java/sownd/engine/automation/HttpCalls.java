package sownd.engine.automation;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes HTTP requests on virtual threads. A slow or dead target delays nobody else: each has at most {@value #IN_FLIGHT}
 * requests under way and {@value #WAITING} waiting, and every request ends within its deadline. Any thread.
 */
public final class HttpCalls implements AutoCloseable {
    static final int IN_FLIGHT = 4;
    static final int WAITING = 32;
    private static final int TRIES = 3;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Target> targets = new ConcurrentHashMap<>();
    private final Ended ended;
    private final Duration deadline;
    private final Duration pause;

    /** Is told how each request ended, on that request's thread. */
    public interface Ended {
        /** The far end answered with this status. */
        void answered(HttpCall call, int status);

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
        var target = targets.computeIfAbsent(call.target(), _ -> new Target());
        if (target.taken.incrementAndGet() > IN_FLIGHT + WAITING || threads.isShutdown()) {
            target.taken.decrementAndGet();
            return false;
        }
        threads.execute(() -> perform(call, target));
        return true;
    }

    private void perform(HttpCall call, Target target) {
        var end = System.nanoTime() + deadline.toNanos();
        try {
            if (!target.inFlight.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                ended.failed(call, "the requests before it take too long");
                return;
            }
            try {
                ended.answered(call, send(call, end));
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
    private int send(HttpCall call, long end) throws IOException, InterruptedException {
        var wait = pause;
        for (var tries = 1; ; tries++) {
            try {
                return Client.ONE
                        .send(request(call, end), BodyHandlers.discarding())
                        .statusCode();
            } catch (ConnectException unreached) {
                if (tries == TRIES || System.nanoTime() + wait.toNanos() >= end) {
                    throw unreached;
                }
                TimeUnit.NANOSECONDS.sleep(wait.toNanos());
                wait = wait.multipliedBy(2);
            }
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
            case java.net.http.HttpTimeoutException _ -> "no answer in time";
            default -> String.valueOf(failed.getMessage());
        };
    }

    /** Takes no more requests and interrupts those under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
