package sownd.bindings.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import sownd.bindings.expression.Template;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Value;

/** What one evaluation of an expression costs, of the kinds that stand in looks and conditions. */
final class Expressions {
    private static final int ROUNDS = 7;
    private static final List<String> TYPICAL = List.of(
            "${var.on}",
            "${var.level > 0.5}",
            "${var.on && var.level > -6}",
            "${var.level == 0 && var.other > 10}",
            "${var.on ? 'green' : 'slate'}",
            "${round(var.level * 100)}",
            "Scene 12 ${var.scene}",
            "${fixed(var.level)} dB");

    private final State state = new State();
    private int seen;

    private Expressions() {
        set("/var/on", Value.of(true));
        set("/var/level", Value.of(0.75));
        set("/var/other", Value.of(12));
        set("/var/scene", Value.of("storm"));
    }

    private void set(String path, Value value) {
        state.declare(new Leaf(path, Leaf.Access.SET, Measure.NONE, -100, 100, value, ""));
        state.publish(path, value);
    }

    static void measure(double seconds, Consumer<Figure> to) {
        new Expressions().run((int) (seconds * 10_000), to);
    }

    private void run(int times, Consumer<Figure> to) {
        var medians = new ArrayList<Double>();
        for (var source : TYPICAL) {
            var median = median(Template.of(source), Math.max(1, times));
            medians.add(median);
            to.accept(Figure.of("expression " + source, median, "µs"));
        }
        medians.sort(Double::compare);
        to.accept(new Figure("expression, median of these", medians.get(medians.size() / 2), "µs", 1));
        if (seen == 0) {
            throw new IllegalStateException("nothing was computed");
        }
    }

    /** Microseconds for each. */
    private double median(Template template, int times) {
        var rounds = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            var from = System.nanoTime();
            for (var i = 0; i < times; i++) {
                seen += template.evaluate(state::value).hashCode() | 1;
            }
            rounds.add((System.nanoTime() - from) / 1e3 / times);
        }
        rounds.sort(Double::compare);
        return rounds.get(ROUNDS / 2);
    }
}
