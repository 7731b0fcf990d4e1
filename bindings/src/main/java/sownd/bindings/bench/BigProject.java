package sownd.bindings.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a large project as people's largest are: pages full of buttons whose looks read variables, and bindings that set them. */
final class BigProject {
    static final int PAGES = 200;
    static final int BUTTONS = 10_000;
    static final int BINDINGS = 5_000;
    static final int VARIABLES = 20_000;
    static final int TRIGGERS = 500;
    static final int CONNECTIONS = 64;
    private static final int ROWS = 5;
    private static final int COLUMNS = 10;
    private static final String[] COLOURS = {"green", "amber", "teal", "blue", "violet", "red"};

    private final StringBuilder text = new StringBuilder(8 << 20);

    private BigProject() {}

    /** The project file; two presses of the same button send two messages, so that effects can be seen from outside. */
    static String text() {
        return new BigProject().write();
    }

    /** The variable whose value the label of that button shows. */
    static String label(int page, int row, int column) {
        return "/var/v" + 2 * button(page, row, column);
    }

    private static int button(int page, int row, int column) {
        return page * ROWS * COLUMNS + row * COLUMNS + column;
    }

    private String write() {
        text.append(
                "{\"sownd\": 1, \"name\": \"Big\", \"graphs\": {\"main\": {\"nodes\": {\"music\": {\"type\": \"gain\"}, \"out\": {\"type\": \"output\"}}, \"edges\": [\"music.out -> out.in\"]}},\n");
        text.append("\"pages\": {\n");
        for (var page = 0; page < PAGES; page++) {
            text.append(page == 0 ? "" : ",\n");
            page(page);
        }
        text.append("},\n\"bindings\": {\n");
        for (var i = 0; i < BINDINGS; i++) {
            text.append(i == 0 ? "" : ",\n");
            text.append(
                    "\"b%d\": {\"when\": {\"osc\": \"/desk/cue/%d/fire\"}, \"do\": [{\"set\": \"/var/v%d\", \"to\": \"${value}\"}]}"
                            .formatted(i, i, i * 2));
        }
        for (var i = 0; i < TRIGGERS; i++) {
            text.append(",\n").append(trigger(i));
        }
        text.append("},\n\"variables\": {\n");
        for (var i = 0; i < VARIABLES; i++) {
            text.append(i == 0 ? "" : ",\n")
                    .append("\"v")
                    .append(i)
                    .append("\": {\"value\": ")
                    .append(i % 2)
                    .append("}");
        }
        text.append("},\n\"connections\": {\"lights\": {\"type\": \"osc\", \"port\": 9000}");
        text.append(IntStream.range(1, CONNECTIONS)
                .mapToObj(i ->
                        ",\n\"lamp_%d\": {\"type\": \"osc\", \"host\": \"10.0.0.%d\", \"port\": 8000}".formatted(i, i))
                .collect(Collectors.joining()));
        text.append("},\n");
        return text.append("\"surfaces\": {\"deck\": {\"page\": \"p0\"}}}\n").toString();
    }

    /** One of four kinds: now and then, at a time of day, when a condition becomes true, when a variable changes. */
    private static String trigger(int i) {
        var when = switch (i % 4) {
            case 0 -> "{\"interval\": \"%d s\"}".formatted(60 + i);
            case 1 -> "{\"time\": \"%02d:%02d\", \"days\": \"tue-sun\"}".formatted(i % 24, i % 60);
            case 2 -> "{\"true\": \"var.v%d > 9000 && var.v%d > 9000\"}".formatted(i, i + 1);
            default -> "{\"changed\": \"/var/v%d\", \"by\": 5000}".formatted(i);
        };
        return "\"t%d\": {\"when\": %s, \"do\": [{\"var\": \"v%d\", \"to\": 1}]}".formatted(i, when, 10_000 + i);
    }

    private void page(int page) {
        text.append("\"p%d\": {\"name\": \"Page %d\", \"grid\": [%d, %d], \"controls\": [\n"
                .formatted(page, page, ROWS, COLUMNS));
        for (var row = 0; row < ROWS; row++) {
            for (var column = 0; column < COLUMNS; column++) {
                text.append(row + column == 0 ? "" : ",\n");
                control(page, row, column);
            }
        }
        text.append("]}");
    }

    private void control(int page, int row, int column) {
        var n = button(page, row, column);
        text.append("""
                {"type": "button", "at": [%d, %d], "look": {"text": "Scene %d ${var.v%d}", "icon": "bulb"},
                 "press": [{"toggle": "/var/v%d"}, {"send": "osc", "to": "lights", "address": "/go/%d", "args": [1]}],
                 "feedback": [{"when": "var.v%d > 0.5", "look": {"fill": "%s", "badge": "on"}},
                              {"when": "var.v%d == 0 && var.v%d > 10", "look": {"border": "amber"}}]}""".formatted(
                        row, column, n, 2 * n, 2 * n + 1, n, 2 * n + 1, COLOURS[n % COLOURS.length], 2 * n + 1, 2 * n));
    }
}
