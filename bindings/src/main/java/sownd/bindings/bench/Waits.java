package sownd.bindings.bench;

import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import sownd.bindings.action.Sending;

/**
 * Lists of actions that wait between a millisecond and ten seconds and then send something, on the conductor's own timers
 * while half the machine is busy with something else. Ten thousand waits in thirty seconds.
 */
final class Waits {
    /** Below the number of lists that may run. */
    private static final int CHAINS = 900;

    private static final double PER_SECOND = 10_000 / 30.0;
    private static final double LONGEST_MILLIS = 10_000;
    private static final int PIECE = 16 << 10;
    private final ArrayList<Double> due = new ArrayList<>();
    private final Load load = new Load();

    private Waits() {}

    static void measure(double seconds, Consumer<Figure> to) {
        new Waits().run(seconds, to);
    }

    private void run(double seconds, Consumer<Figure> to) {
        try (var stand = new Stand()) {
            stand.open(project((int) Math.round(seconds * PER_SECOND), Math.min(LONGEST_MILLIS, seconds * 333)));
            stand.inbox.attach(stand.deck);
            Machine.until("the page", () -> stand.deck.page().equals("one"));
            load.begin();
            var begun = stand.press(Deck.key(0));
            Machine.pass(0.01);
            while (stand.value("/status/running").asNumber() > 0 || stand.sent.size() < due.size()) {
                Machine.pass(0.05);
            }
            tell(stand, begun, to);
        } finally {
            load.end();
        }
    }

    /** Each chain waits and sends, again and again; short and long waits are mixed evenly by their logarithm. */
    private String project(int waits, double longest) {
        var random = new Random(35);
        var chains = new ArrayList<String>();
        for (var left = waits; left > 0; ) {
            // That all chains begin at one press is no wait: they are given a while, and do not go in step.
            double time = 500 + chains.size();
            var chain = new StringBuilder("{\"wait\": \"" + time + " ms\"}, ");
            for (var each = Math.min(left, Math.ceilDiv(waits, CHAINS)); each > 0; each--, left--) {
                var millis = Math.round(1_000 * Math.pow(longest, random.nextDouble())) / 1_000.0;
                time += millis;
                chain.append("""
                    {"wait": "%s ms"}, {"send": "udp", "host": "far", "port": 9, "text": "%d"},
                    """.formatted(millis, due.size()));
                due.add(time);
            }
            chains.add("{\"group\": [" + chain.substring(0, chain.lastIndexOf(",")) + "], \"order\": \"in turn\"}");
        }
        return """
            {"sownd": 1, "name": "Waits", "pages": {"one": {"name": "One", "controls": [
              {"at": [0, 0], "type": "button", "press": [{"group": [%s]}]}]}}}
            """.formatted(String.join(",", chains));
    }

    private void tell(Stand stand, long begun, Consumer<Figure> to) {
        var off = new ArrayList<Long>();
        for (var sent : stand.takeSent()) {
            var number = Integer.parseInt(((Sending.Udp) sent.what()).text());
            off.add(Math.abs(sent.at() - begun - Math.round(due.get(number) * 1e6)));
        }
        var all = Times.of(off);
        var name = "%,d waits, half the machine busy: off by, ".formatted(all.count());
        to.accept(Figure.of(name + "p50", all.millis(0.5), "ms"));
        to.accept(new Figure(name + "p99", all.millis(0.99), "ms", 5));
        to.accept(new Figure(name + "max", all.millis(1), "ms", 30));
    }

    /** Keeps half of the processors busy, and the collector as well. */
    private static final class Load {
        private final AtomicReference<byte[]> dropped = new AtomicReference<>(new byte[0]);
        private volatile boolean over;

        void begin() {
            for (var i = 0; i < Math.max(1, Runtime.getRuntime().availableProcessors() / 2); i++) {
                Thread.ofPlatform().name("load").daemon().start(this::burn);
            }
        }

        private void burn() {
            var x = 1.0;
            while (!over) {
                for (var i = 0; i < 10_000; i++) {
                    x = Math.sin(x) + i;
                }
                dropped.set(new byte[PIECE + (int) Math.abs(x) % 8]);
            }
        }

        void end() {
            over = true;
        }
    }
}
