package sownd.bindings.feedback;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
 *
 * @param truth how it is known whether what it asked for has happened
 */
public record Feedback(Look base, List<Rule> rules, Optional<Truth> truth) {
    public Feedback {
        rules = List.copyOf(rules);
    }

    /** Without a way to know the truth. */
    public Feedback(Look base, List<Rule> rules) {
        this(base, rules, Optional.empty());
    }

    /** While {@code when} holds, {@code look} is laid over what is below. */
    public record Rule(Expression when, Look look) {
        private static final Field<Expression> WHEN =
                Field.required("when", References.expression(), "the condition, such as graph.main.rain.playing");
        private static final Field<Look> LOOK = Field.required("look", Look.SHAPE, "what is shown while it holds");

        public static final Shape<Rule> SHAPE =
                ObjectShape.of("feedback", List.of(WHEN, LOOK), in -> new Rule(in.of(WHEN), in.of(LOOK)));
    }

    /** The addresses this reads. */
    public Set<String> reads() {
        var reads = new HashSet<>(base.reads());
        for (var rule : rules) {
            reads.addAll(rule.when.reads());
            reads.addAll(rule.look.reads());
        }
        truth.ifPresent(told -> reads.addAll(told.reads()));
        return reads;
    }

    /** Evaluates. What cannot be computed is left out and named in {@link Shown#fault}; the rest works. */
    public Shown show(Function<String, Value> values) {
        var look = base;
        var faults = new Faults();
        for (var rule : rules) {
            try {
                if (rule.when.evaluate(values).asFlag()) {
                    look = look.under(rule.look);
                }
            } catch (IllegalArgumentException failed) {
                faults.add(failed);
            }
        }
        return look.shown(values, faults);
    }
}
