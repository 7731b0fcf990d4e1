package sownd.bindings.store;

import java.util.HashSet;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import sownd.bindings.expression.Expression;
import sownd.bindings.expression.Template;
import sownd.bindings.state.Addresses;

/**
 * Gives names another form where they stand in addresses, expressions and templates. An expression is taken apart into its
 * names, texts and the rest; whether what comes out reads what it should is then asked of the language itself. Pure.
 *
 * @param path what an address becomes; the same for those that stay
 * @param page what a page's id becomes where an expression compares it with the page of a surface
 */
public record Names(UnaryOperator<String> path, UnaryOperator<String> page) {
    private static final Pattern PIECES = Pattern.compile(
            "(?<text>'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\")|(?<name>[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_]+)*)",
            Pattern.DOTALL);
    private static final Pattern PAGE_BEFORE = Pattern.compile("surface\\.[a-z0-9_]+\\.page\\s*(?:==|!=|eq|ne)\\s*$");
    private static final Pattern PAGE_AFTER = Pattern.compile("^\\s*(?:==|!=|eq|ne)\\s*surface\\.[a-z0-9_]+\\.page\\b");

    /**
     * A text in which an address, an expression or a template stands.
     *
     * @throws IllegalArgumentException "what, mend" where a name is hidden from us
     */
    public String in(String text) {
        if (Addresses.valid(text)) {
            return path.apply(text);
        }
        return text.contains("${") ? template(text) : expression(text);
    }

    /** Whether the language reads a text that is an address, an expression or a template. */
    public static boolean reads(String text) {
        try {
            if (!Addresses.valid(text)) {
                var _ = text.contains("${")
                        ? Template.of(text).reads()
                        : Expression.of(text).reads();
            }
            return true;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    private String template(String text) {
        var out = new StringBuilder();
        var from = 0;
        for (var open = text.indexOf("${"); open >= 0; open = text.indexOf("${", from)) {
            var close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            out.append(text, from, open + 2).append(expression(text.substring(open + 2, close)));
            from = close;
        }
        var made = out.append(text.substring(from)).toString();
        sure(text, Template.of(text).reads(), Template.of(made).reads());
        return made;
    }

    private String expression(String source) {
        var pieces = PIECES.matcher(source);
        var made = pieces.replaceAll(piece -> java.util.regex.Matcher.quoteReplacement(
                Optional.ofNullable(piece.group("name")).map(this::name).orElseGet(() -> constant(source, piece))));
        sure(source, Expression.of(source).reads(), Expression.of(made).reads());
        return made;
    }

    private String name(String dotted) {
        var was = Addresses.ofName(dotted);
        var is = path.apply(was);
        return is.equals(was) ? dotted : Addresses.name(is);
    }

    private String constant(String source, java.util.regex.MatchResult piece) {
        var text = piece.group();
        var compared = PAGE_BEFORE.matcher(source.substring(0, piece.start())).find()
                || PAGE_AFTER.matcher(source.substring(piece.end())).find();
        var inside = text.substring(1, text.length() - 1);
        return compared ? text.charAt(0) + page.apply(inside) + text.charAt(0) : text;
    }

    private void sure(String text, java.util.Set<String> before, java.util.Set<String> after) {
        var expected = new HashSet<String>();
        before.forEach(read -> expected.add(path.apply(read)));
        if (!expected.equals(after)) {
            throw new IllegalArgumentException(
                    "the names in \"" + text + "\" cannot be followed, change it by hand first");
        }
    }
}
