package sownd.bindings.bench;

import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sownd.bindings.action.Sending;
import sownd.devices.Place;

/** Things that set each other off: how soon they are stopped, what they cost then, and whether another button notices. */
final class Circles {
    private static final int LONGEST = 10;

    /** How each of a circle sets off the next. */
    private enum Way {
        PRESS("{\"call\": \"/page/%2$s/0/%1$d/press\"}", ""),
        WAIT("{\"wait\": \"1 ms\"}, {\"call\": \"/page/%2$s/0/%1$d/press\"}", ""),
        TWICE("{\"call\": \"/page/%2$s/0/%1$d/press\"}, {\"call\": \"/page/%2$s/0/%1$d/press\"}", ""),
        VARIABLE("{\"set\": \"/var/r%d\", \"to\": \"${var.count}\"}", "{\"changed\": \"/var/r%d\"}"),
        MESSAGE("{\"send\": \"osc\", \"to\": \"far\", \"address\": \"/echo/%d\"}", "{\"osc\": \"/echo/%d\"}");

        private final String next;
        private final String when;

        Way(String next, String when) {
            this.next = next;
            this.when = when;
        }
    }

    private final double seconds;
    private final ArrayList<Long> stopped = new ArrayList<>();
    private final ArrayList<Long> others = new ArrayList<>();
    private double busiest;

    private Circles(double seconds) {
        this.seconds = seconds;
    }

    static void measure(double seconds, Consumer<Figure> to) {
        new Circles(seconds).run(to);
    }

    private void run(Consumer<Figure> to) {
        try (var stand = new Stand()) {
            stand.open(project(Way.PRESS, 1, "ring"));
            stand.inbox.attach(stand.deck);
            for (var way : Way.values()) {
                for (var length = 1; length <= LONGEST; length++) {
                    play(stand, way, length);
                }
            }
        }
        var circles = stopped.size() + " circles: ";
        to.accept(new Figure(
                circles + "stopped and named after, max", Times.of(stopped).millis(1), "ms", 100));
        to.accept(new Figure(circles + "conductor afterwards, max", busiest * 100, "% of a core", 10));
        to.accept(new Figure(
                circles + "press of another to effect, p99", Times.of(others).millis(0.99), "ms", 20));
    }

    private void play(Stand stand, Way way, int length) {
        var page = "ring" + stopped.size();
        stand.open(project(way, length, page));
        Machine.until("the page", () -> stand.deck.page().equals(page));
        var begun = stand.press(new Place.Key(0, 0));
        press(stand, 6);
        Machine.until("the fault", () -> stand.value("/status/fault").asText().contains("in a circle"));
        stopped.add(System.nanoTime() - begun);
        Machine.pass(seconds / 300);
        var busy = Machine.conductorBusy();
        var from = System.nanoTime();
        Machine.pass(seconds / 100);
        busiest = Math.max(busiest, (Machine.conductorBusy() - busy) / (double) (System.nanoTime() - from));
        press(stand, 7);
    }

    /** A button that has no part in it and sends something; each is pressed once, so that it does not bounce. */
    private void press(Stand stand, int column) {
        stand.takeSent();
        var at = stand.press(new Place.Key(3, column));
        Machine.until("the other", () -> stand.sent.stream().anyMatch(sent -> isOther(sent.what())));
        stand.takeSent().stream().filter(sent -> isOther(sent.what())).forEach(sent -> others.add(sent.at() - at));
    }

    private static boolean isOther(Sending sent) {
        return sent instanceof Sending.Udp;
    }

    private static String project(Way way, int length, String page) {
        var controls = new ArrayList<String>();
        var bindings = new ArrayList<String>();
        for (var i = 0; i < length; i++) {
            var next = way.next.formatted((i + 1) % length, page);
            var actions = "[{\"set\": \"/var/count\", \"to\": \"${var.count + 1}\"}, " + next + "]";
            controls.add("{\"at\": [0, %d], \"type\": \"button\", \"press\": %s}".formatted(i, actions));
            if (!way.when.isEmpty()) {
                bindings.add("\"b%d\": {\"when\": %s, \"do\": %s}".formatted(i, way.when.formatted(i), actions));
            }
        }
        for (var column = 6; column < 8; column++) {
            controls.add("""
                {"at": [3, %d], "type": "button", "press": [{"send": "udp", "host": "far", "port": 9, "text": "here"}]}
                """.formatted(column));
        }
        var variables =
                IntStream.range(0, length).mapToObj(i -> "\"r" + i + "\": {}").collect(Collectors.joining(", "));
        return """
            {"sownd": 1, "name": "Ring", "variables": {"count": {}, %s}, "surfaces": {"deck": {"page": "%s"}},
             "connections": {"far": {"type": "osc", "port": 9000}}, "bindings": {%s},
             "pages": {"%s": {"name": "Ring", "grid": [4, 16], "controls": [%s]}}}
            """.formatted(variables, page, String.join(",", bindings), page, String.join(",", controls));
    }
}
