package sownd.app.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;
import sownd.bindings.bench.Figure;

/** Writes the figures of the control model: a line for each as it comes, or one object when all are there. */
final class ControlFigures {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final PrintWriter out;
    private final boolean json;
    private final ObjectNode root = JSON.createObjectNode().put("workload", "control");
    private final ArrayNode figures = root.putArray("figures");

    ControlFigures(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    void tell(Figure figure) {
        if (json) {
            add(figure);
        } else {
            out.println(line(figure));
            out.flush();
        }
    }

    private void add(Figure figure) {
        var node = figures.addObject()
                .put("name", figure.name())
                .put("value", figure.value())
                .put("unit", figure.unit());
        if (figure.barred()) {
            node.put("bar", figure.bar()).put("kept", figure.kept());
        }
    }

    static String line(Figure figure) {
        var said = String.format(Locale.ROOT, "%-64s %10.3f %-11s", figure.name(), figure.value(), figure.unit());
        var bar = figure.barred()
                ? String.format(Locale.ROOT, " at most %s%s", shortly(figure.bar()), figure.kept() ? "" : "  MISSED")
                : "";
        return (said + bar).stripTrailing();
    }

    private static String shortly(double bar) {
        return bar == Math.rint(bar) ? Long.toString((long) bar) : Double.toString(bar);
    }

    /** All are there. */
    void end() {
        if (json) {
            out.println(root);
        }
        out.flush();
    }
}
