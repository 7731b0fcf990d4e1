package sownd.bindings.feedback;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import sownd.bindings.expression.Expression;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shape;
import sownd.engine.graph.Value;

/**
 * What a control shows as a function of state: a base look and rules laid over it, later over earlier. Pure.
 */
public record Feedback(Look base, List<Rule> rules) {
    public Feedback {
        rules = List.copyOf(rules);
    }

    /** While {@code when} holds, {@code look} is laid over what is below. */
    public record Rule(Expression when, Look look) {
        private static final Field<Expression> WHEN =
                Field.required("when", References.expression(), "the condition, such as graph.main.rain.playing");
        private static final Field<Look> LOOK = Field.required("look", Look.SHAPE, "what is shown while it holds");

        public static final Shape<Rule> SHAPE =
                ObjectShape.of("feedback", List.of(WHEN, LOOK), in -> new Rule(in.of(WHEN), in.of(LOOK)));
    }

    /** What is shown now, or the fault of an expression that cannot be computed. */
    public record Shown(Look look, String text, String fault) {}

    /** The addresses this reads. */
    public Set<String> reads() {
        var reads = new HashSet<>(base.reads());
        for (var rule : rules) {
            reads.addAll(rule.when.reads());
            reads.addAll(rule.look.reads());
        }
        return reads;
    }

    /** Evaluates. A rule that cannot be computed is left out and named in {@link Shown#fault}; the rest works. */
    public Shown show(Function<String, Value> values) {
        var look = base;
        var fault = "";
        for (var rule : rules) {
            try {
                if (rule.when.evaluate(values).asFlag()) {
                    look = look.under(rule.look);
                }
            } catch (IllegalArgumentException failed) {
                fault = String.valueOf(failed.getMessage());
            }
        }
        try {
            var template = look.text();
            return new Shown(
                    look,
                    template.isEmpty() ? "" : template.get().evaluate(values).asText(),
                    fault);
        } catch (IllegalArgumentException failed) {
            return new Shown(look, "?", String.valueOf(failed.getMessage()));
        }
    }
}
