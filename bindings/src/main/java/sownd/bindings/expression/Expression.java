package sownd.bindings.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlScript;
import org.jspecify.annotations.Nullable;
import sownd.bindings.state.Addresses;
import sownd.bindings.state.Leaf;
import sownd.engine.graph.Nearest;
import sownd.engine.graph.Value;

/**
 * An expression over addresses, written with dotted names: {@code graph.main.rain.playing && var.scene > 2}. Checked
 * when it is made and compiled once, when it is first evaluated at the latest; it can read values and compute, nothing
 * else. Two of the same source are equal. Evaluated on the conductor's thread.
 */
public final class Expression {
    private static final String VALUE = "value";
    private final String source;
    private final Language.Names names;
    private volatile @Nullable JexlScript script; // any thread may be the first

    private Expression(String source, @Nullable JexlScript script, Language.Names names) {
        this.source = source;
        this.script = script;
        this.names = names;
    }

    /**
     * Checks the syntax; compiles only what cannot be checked otherwise.
     *
     * @throws IllegalArgumentException "what, mend" with the column, if the syntax is wrong or the text too large
     */
    public static Expression of(String source) {
        var tokens = Tokens.of(source);
        var script = Form.certain(tokens) ? null : Language.compile(source, tokens);
        return new Expression(source, script, Language.Names.of(tokens));
    }

    private JexlScript script() {
        var compiled = script;
        if (compiled == null) {
            compiled = Language.compile(source, Tokens.of(source));
            script = compiled;
        }
        return compiled;
    }

    /** What is wrong with an expression as it is typed: its syntax, its names, and sorts of values that do not fit. */
    public static List<Finding> check(String source, Vocabulary vocabulary) {
        try {
            of(source);
        } catch (NotUnderstood wrong) {
            return List.of(wrong.finding());
        } catch (IllegalArgumentException large) {
            var said = String.valueOf(large.getMessage()).split(", ", 2);
            return List.of(new Finding(Finding.Weight.FAULT, 1, said[0], said.length > 1 ? said[1] : "mend it"));
        }
        var findings = new ArrayList<Finding>();
        for (var token : Tokens.of(source)) {
            if (token.kind() == Token.Kind.NAME && !token.text().equals(VALUE)) {
                unknown(token, vocabulary, findings);
            }
        }
        findings.addAll(sorts(source, vocabulary));
        return List.copyOf(findings);
    }

    private static void unknown(Token token, Vocabulary vocabulary, List<Finding> findings) {
        var path = Addresses.ofName(token.text());
        var leaf = vocabulary.leaf(path);
        if (leaf.isEmpty()) {
            var mend = Nearest.to(path, vocabulary.paths())
                    .map(near -> "did you mean " + Addresses.name(near) + "?")
                    .orElse("use an address of this project");
            findings.add(
                    new Finding(Finding.Weight.FAULT, token.at() + 1, "there is no address " + token.text(), mend));
        } else if (leaf.get().access() == Leaf.Access.CALL) {
            findings.add(new Finding(
                    Finding.Weight.FAULT,
                    token.at() + 1,
                    token.text() + " holds no value",
                    "it is there to be called, name a value"));
        }
    }

    /** Where sorts of values do not fit: a switch beside a text, arithmetic with a text. Empty for what is not understood. */
    public static List<Finding> sorts(String source, Vocabulary vocabulary) {
        try {
            return SortCheck.of(source, Tokens.of(source), vocabulary);
        } catch (IllegalArgumentException notUnderstood) {
            return List.of(); // its syntax is spoken of elsewhere
        }
    }

    /** The addresses this reads. */
    public Set<String> reads() {
        return names.paths();
    }

    /**
     * Evaluates.
     *
     * @param values what an address holds
     * @throws IllegalArgumentException with the reason, if it cannot be computed
     */
    public Value evaluate(Function<String, Value> values) {
        try {
            return Language.value(script().execute(names.in(values)));
        } catch (JexlException | ArithmeticException | UnsupportedOperationException failed) {
            throw new IllegalArgumentException(
                    "\"" + source + "\" cannot be computed: " + Reason.of(Language.plain(failed)), failed);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Expression expression && expression.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
