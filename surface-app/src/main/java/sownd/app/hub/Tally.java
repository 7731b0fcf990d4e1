package sownd.app.hub;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Counts every request and every one that did not succeed, and logs the latter at a bounded rate. Any thread. */
final class Tally {
    private final LongAdder requests = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder unanswered = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final BoundedLog refusals;
    private final BoundedLog silences;
    private final BoundedLog failures;

    Tally(System.Logger log, LongSupplier nanoClock) {
        refusals = new BoundedLog(log, System.Logger.Level.WARNING, nanoClock);
        // Of their own, so that a flood of refusals cannot hide a fault of ours.
        silences = new BoundedLog(log, System.Logger.Level.WARNING, nanoClock);
        failures = new BoundedLog(log, System.Logger.Level.ERROR, nanoClock);
    }

    void request() {
        requests.increment();
    }

    /** @param request method and path as they came, for the log */
    void problem(Problem problem, String request) {
        problem(problem, request, null);
    }

    void problem(Problem problem, String request, @Nullable Throwable cause) {
        String line = request + " got " + problem.status() + ": " + problem.detail();
        switch (problem.status()) {
            case 503 -> note(unanswered, silences, line, cause);
            case 500 -> note(failed, failures, line, cause);
            default -> note(refused, refusals, line, cause);
        }
    }

    private static void note(LongAdder count, BoundedLog log, String line, @Nullable Throwable cause) {
        count.increment();
        log.say(line, cause);
    }

    HubCounts counts() {
        return new HubCounts(requests.sum(), refused.sum(), unanswered.sum(), failed.sum());
    }
}
