package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sownd.bindings.conductor.Answer;
import sownd.bindings.conductor.Conductor;
import sownd.bindings.conductor.ConductorThread;
import sownd.bindings.conductor.Inbox;
import sownd.bindings.project.ProjectReader;
import sownd.devices.midi.MidiPorts;
import sownd.engine.Engine;
import sownd.engine.Sample;
import sownd.engine.audio.Format;
import sownd.engine.graph.NodeTypes;

/**
 * Fifty targets that do not behave, each with a key that asks it. Every key shows its failure and why, no target holds
 * another up, and not for each of them a thread is had. Times are kept in target/targets.txt, never asserted.
 */
final class TargetsTest {
    private static final int COLUMNS = 10;
    private static final int HEALTHY_PRESSES = 200;
    private static final int MOST_THREADS = 64;
    private static final String WELL = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";

    private final Inbox inbox = new Inbox(System::nanoTime);
    private final Wires wires = new Wires(inbox, new Connections(inbox, MidiPorts.system()));
    private final NodeTypes types = NodeTypes.builtIn();
    private final Engine engine = new Engine(
            new Format(48_000, 64, 2), types, _ -> new Sample(new float[][] {{0}}, 48_000), System::nanoTime);
    private final ConductorThread thread =
            ConductorThread.start(new Conductor(engine, inbox, wires, System::nanoTime, Clock.systemUTC()), inbox);
    private final List<String> keys = new ArrayList<>();
    private HttpServer healthy;

    @BeforeEach
    void listen() throws Exception {
        healthy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        healthy.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        healthy.start();
    }

    @AfterEach
    void close() {
        thread.close();
        wires.close();
        engine.close();
        healthy.stop(0);
    }

    private void key(String action) {
        var i = keys.size();
        keys.add("""
            {"at": [%d, %d], "type": "button", "look": {"text": "${var.e%d}"},
             "press": [{%s, "failed": [{"var": "e%d", "to": "${error}"}]}],
             "feedback": [{"when": "var.e%d != ''", "look": {"badge": "warn", "fill": "red"}}]}
            """.formatted(i / COLUMNS, i % COLUMNS, i, action, i, i));
    }

    private void http(String scheme, int port) {
        key("\"send\": \"http\", \"url\": \"%s://127.0.0.1:%d/\"".formatted(scheme, port));
    }

    private void tcp(int port) {
        key("\"send\": \"tcp\", \"host\": \"127.0.0.1\", \"port\": %d, \"text\": \"GO\\n\", \"result\": \"r\""
                .formatted(port));
    }

    private void fifty(Misbehaving far) throws Exception {
        for (var i = 0; i < 4; i++) {
            http("http", far.refuse());
            http("http", far.blackhole());
            http("http", far.slow());
            http("http", far.drip(WELL));
            http("http", far.reset(WELL));
            http("http", far.redirect());
            http("http", far.bomb());
            http("https", far.plain());
        }
        for (var i = 0; i < 3; i++) {
            tcp(far.refuse());
            tcp(far.blackhole());
            tcp(far.slow());
            tcp(far.drip("half"));
            tcp(far.reset("half"));
            tcp(far.endless());
        }
        assertThat(keys).hasSize(50);
    }

    private void open() {
        var variables = new ArrayList<String>();
        for (var i = 0; i < keys.size(); i++) {
            variables.add("\"e%d\": {\"value\": \"\"}".formatted(i));
        }
        var project = """
            {"sownd": 1, "name": "Targets", "variables": {"ok": {"value": 0}, %s},
             "pages": {"far": {"name": "Far", "grid": [6, %d], "controls": [%s,
               {"at": [5, 0], "type": "button", "press": [
                 {"send": "http", "method": "GET", "url": "http://127.0.0.1:%d/", "result": "got"},
                 {"var": "ok", "to": "${var.ok + 1}"}]}]}}}
            """.formatted(
                        String.join(",", variables),
                        COLUMNS,
                        String.join(",", keys),
                        healthy.getAddress().getPort());
        var read = new ProjectReader(types).read(Path.of("project.json"), project);
        assertThat(inbox.open(read.project().orElseThrow(() -> new AssertionError(read.said())))
                        .join())
                .isEmpty();
    }

    private void press(int row, int column) {
        inbox.call("/page/far/%d/%d/press".formatted(row, column), List.of());
    }

    private String value(String address) {
        return inbox.get(address).join() instanceof Answer.Found found
                ? found.value().asText()
                : "";
    }

    @Test
    void everyKeyShowsItsFailureAndNobodyElseWaits() throws Exception {
        try (var far = new Misbehaving()) {
            fifty(far);
            open();
            var alone = healthyPresses();
            var before = Thread.getAllStackTraces().size();
            var begun = System.nanoTime();
            for (var i = 0; i < keys.size(); i++) {
                press(i / COLUMNS, i % COLUMNS);
            }
            var beside = healthyPresses();
            assertThat(value("/status/running")).as("many hang still").isNotEqualTo("0");
            var threads = Thread.getAllStackTraces().size() - before;
            assertThat(threads).as("threads for fifty targets").isLessThanOrEqualTo(MOST_THREADS);
            var failed = failures(begun);
            keep(alone, beside, failed, threads);
        }
    }

    /** Presses the healthy key, each time when the answer before is there. */
    private Histogram healthyPresses() throws Exception {
        var times = new Histogram(3);
        for (var i = 0; i < HEALTHY_PRESSES; i++) {
            var wanted = Integer.toString(Integer.parseInt(value("/var/ok")) + 1);
            var begun = System.nanoTime();
            press(5, 0);
            while (!value("/var/ok").equals(wanted)) {
                assertThat(System.nanoTime() - begun)
                        .as("a healthy target answers")
                        .isLessThan(60_000_000_000L);
            }
            times.recordValue(System.nanoTime() - begun);
        }
        return times;
    }

    /** Waits until every key shows why. @return when the last one did, nanoseconds */
    private long failures(long begun) throws Exception {
        var open = new TreeSet<Integer>();
        for (var i = 0; i < keys.size(); i++) {
            open.add(i);
        }
        Until.so("every key shows its failure", () -> {
            open.removeIf(i -> shows(i, "badge").equals("warn"));
            return open.isEmpty();
        });
        var took = System.nanoTime() - begun;
        Set<String> reasons = new HashSet<>();
        for (var i = 0; i < keys.size(); i++) {
            assertThat(shows(i, "text")).as("key " + i).contains("127.0.0.1:");
            reasons.add(shows(i, "text").replaceAll("^.*127.0.0.1:\\d+/?:? ?", ""));
        }
        assertThat(reasons).contains("nobody answers there", "no answer in time", "the answer has no end");
        assertThat(value("/status/running")).isEqualTo("0");
        return took;
    }

    private String shows(int i, String what) {
        return value("/page/far/%d/%d/%s".formatted(i / COLUMNS, i % COLUMNS, what));
    }

    private static void keep(Histogram alone, Histogram beside, long failed, int threads) throws Exception {
        var line = String.format(
                Locale.ROOT,
                "50 dead and slow targets: the last key showed its failure after %.2f s; a healthy target's p99 %.2f ms"
                        + " alone, %.2f ms beside them; %d more threads",
                failed / 1e9,
                alone.getValueAtPercentile(99) / 1e6,
                beside.getValueAtPercentile(99) / 1e6,
                threads);
        System.out.println(line);
        Files.writeString(Path.of("target/targets.txt"), line + "\n");
    }
}
