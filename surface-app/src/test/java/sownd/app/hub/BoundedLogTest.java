package sownd.app.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class BoundedLogTest {
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);
    private final Lines lines = new Lines();
    private final BoundedLog log = new BoundedLog(lines, System.Logger.Level.WARNING, clock::get);

    @Test
    void writesOneLineASecondAndTellsHowManyItLeftOut() {
        log.say("first", null);
        log.say("second", null);
        log.say("third", null);
        clock.addAndGet(999_999_999);
        log.say("fourth", null);
        clock.addAndGet(1);
        log.say("fifth", null);
        clock.addAndGet(1_000_000_000);
        log.say("sixth", null);
        assertThat(lines.said)
                .containsExactly("WARNING first", "WARNING fifth (and 3 more not logged)", "WARNING sixth");
    }

    @Test
    void letsNobodyDrawLinesOfTheirOwn() {
        log.say("GET /a\r\nall is well\u001b[2J" + "x".repeat(1000), null);
        assertThat(lines.said.getFirst())
                .startsWith("WARNING GET /a??all is well?[2Jxxx")
                .hasSizeLessThan(320);
    }

    @Test
    void countsByWhoseFaultItWas() {
        Tally tally = new Tally(lines, clock::get);
        tally.request();
        tally.problem(new Problem(404, "no_route", "t", "nowhere"), "GET /x");
        tally.problem(new Problem(413, "too_large", "t", "large"), "PUT /x");
        tally.problem(new Problem(503, "busy", "t", "full"), "GET /x");
        tally.problem(Problem.ours(), "GET /x", new IllegalStateException("why"));
        assertThat(tally.counts()).isEqualTo(new HubCounts(1, 2, 1, 1));
        assertThat(lines.said)
                .containsExactly(
                        "WARNING GET /x got 404: nowhere",
                        "WARNING GET /x got 503: full",
                        "ERROR GET /x got 500: the request met a fault in the hub; the show goes on, the log says more");
    }

    private static final class Lines implements System.Logger {
        final List<String> said = new ArrayList<>();

        @Override
        public String getName() {
            return "test";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
            said.add(level + " " + message);
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
            said.add(level + " " + format);
        }
    }
}
