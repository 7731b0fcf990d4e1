package sownd.bindings.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import sownd.engine.graph.Value;

/** A text with expressions in it: {@code "Rain ${graph.main.rain.gain} dB"}. A lone {@code ${…}} keeps its type. */
public final class Template {
    private static final int LONGEST = 4_000;

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
        if (source.length() > LONGEST) {
            throw new IllegalArgumentException("the text is longer than " + LONGEST + " letters, shorten it");
        }
        var parts = new ArrayList<Part>();
        var from = 0;
        for (var open = source.indexOf("${"); open >= 0; open = source.indexOf("${", from)) {
            var close = close(source, open + 2);
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

    /** The brace that ends an expression; those in quotes do not. */
    private static int close(String source, int from) {
        var quote = (char) 0;
        for (var i = from; i < source.length(); i++) {
            var c = source.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '}') {
                return i;
            } else if (c == '\'' || c == '"') {
                quote = c;
            }
        }
        return -1;
    }

    /** The expressions in it. */
    public List<Expression> expressions() {
        return parts.stream()
                .flatMap(part -> part instanceof Part.Computed(var expression) ? Stream.of(expression) : Stream.empty())
                .toList();
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
        if (text.length() > LONGEST) {
            throw tooLong();
        }
        return Value.of(text.toString());
    }

    /**
     * Computes the text; what cannot be computed stands as ? in it.
     *
     * @param failed is told why, with the reason as its message
     */
    public String text(Function<String, Value> values, Consumer<IllegalArgumentException> failed) {
        var text = new StringBuilder();
        for (var part : parts) {
            try {
                text.append(evaluate(part, values).asText());
            } catch (IllegalArgumentException fault) {
                failed.accept(fault);
                text.append('?');
            }
        }
        if (text.length() > LONGEST) {
            failed.accept(tooLong());
            return "?";
        }
        return text.toString();
    }

    private IllegalArgumentException tooLong() {
        return new IllegalArgumentException("\"" + source + "\" makes a text of over " + LONGEST + " letters");
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
