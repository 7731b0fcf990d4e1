package sownd.bindings.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import sownd.engine.graph.Value;

/** A text with expressions in it: {@code "Rain ${graph.main.rain.gain} dB"}. A lone {@code ${…}} keeps its type. */
public final class Template {
    private final String source;
    private final List<Part> parts;
    private final Set<String> reads;

    private sealed interface Part {
        record Plain(String text) implements Part {}

        record Computed(Expression expression) implements Part {}
    }

    private Template(String source, List<Part> parts) {
        this.source = source;
        this.parts = List.copyOf(parts);
        var found = new HashSet<String>();
        for (var part : parts) {
            if (part instanceof Part.Computed(var expression)) {
                found.addAll(expression.reads());
            }
        }
        this.reads = Set.copyOf(found);
    }

    /**
     * Compiles.
     *
     * @throws IllegalArgumentException "what, mend"
     */
    public static Template of(String source) {
        var parts = new ArrayList<Part>();
        var from = 0;
        for (var open = source.indexOf("${"); open >= 0; open = source.indexOf("${", from)) {
            var close = source.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("\"${\" is not closed in \"" + source + "\", add a \"}\"");
            }
            if (open > from) {
                parts.add(new Part.Plain(source.substring(from, open)));
            }
            parts.add(new Part.Computed(Expression.of(source.substring(open + 2, close))));
            from = close + 1;
        }
        if (from < source.length() || parts.isEmpty()) {
            parts.add(new Part.Plain(source.substring(from)));
        }
        return new Template(source, parts);
    }

    /** The addresses this reads. */
    public Set<String> reads() {
        return reads;
    }

    /**
     * Computes the text, or the value of a lone expression.
     *
     * @throws IllegalArgumentException with the reason, if it cannot be computed
     */
    public Value evaluate(Function<String, Value> values) {
        if (parts.size() == 1) {
            return evaluate(parts.getFirst(), values);
        }
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(evaluate(part, values).asText());
        }
        return Value.of(text.toString());
    }

    private static Value evaluate(Part part, Function<String, Value> values) {
        return switch (part) {
            case Part.Plain(var text) -> Value.of(text);
            case Part.Computed(var expression) -> expression.evaluate(values);
        };
    }

    @Override
    public String toString() {
        return source;
    }
}
