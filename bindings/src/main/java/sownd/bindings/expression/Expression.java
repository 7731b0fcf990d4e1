package sownd.bindings.expression;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlScript;
import sownd.engine.graph.Value;

/**
 * An expression over addresses, written with dotted names: {@code graph.main.rain.playing && var.scene > 2}. Compiled
 * once; it can read values and compute, nothing else. Evaluated on the conductor's thread.
 */
public final class Expression {
    private final String source;
    private final JexlScript script;
    private final Set<String> reads;

    private Expression(String source, JexlScript script, Set<String> reads) {
        this.source = source;
        this.script = script;
        this.reads = reads;
    }

    /**
     * Compiles.
     *
     * @throws IllegalArgumentException "what, mend" with the column, if the syntax is wrong or the text too large
     */
    public static Expression of(String source) {
        var script = Language.compile(source);
        var reads = script.getVariables().stream()
                .map(parts -> Language.path(String.join(".", parts)))
                .collect(Collectors.toUnmodifiableSet());
        return new Expression(source, script, reads);
    }

    /** The addresses this reads. */
    public Set<String> reads() {
        return reads;
    }

    /**
     * Evaluates.
     *
     * @param values what an address holds
     * @throws IllegalArgumentException with the reason, if it cannot be computed
     */
    public Value evaluate(Function<String, Value> values) {
        try {
            return Language.value(script.execute(new Language.Names(values, reads)));
        } catch (JexlException | ArithmeticException | UnsupportedOperationException failed) {
            throw new IllegalArgumentException(
                    "\"" + source + "\" cannot be computed: " + Language.plain(failed), failed);
        }
    }

    @Override
    public String toString() {
        return source;
    }
}
