package sownd.bindings.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes an expression apart. Only what is known here ever reaches the library behind it: names of addresses, our own
 * functions, plain numbers, quoted texts and a few operators; no keyword, no bracket but round ones, no other letter.
 */
final class Tokens {
    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 50;
    private static final int LONGEST_NUMBER = 24;

    private static final String BLANK = " \t\n\u000B\f\r";
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d{1,3})?");
    private static final Pattern TEXT =
            Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern OPERATOR = Pattern.compile("(==|!=)(?!=)|<=|>=|&&|\\|\\||\\?\\?|\\?:|[-+*/%<>!(),?:]");
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "eq", "ne", "lt", "le", "gt", "ge", "div", "mod");
    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");
    private static final Set<String> PREFIXES = Set.of("-", "+", "!", "not");
    private static final String OLD_PREFIX = "math:";

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String source) {
        this.source = source;
    }

    /** @throws NotUnderstood at the first letter that has no place here */
    static List<Token> of(String source) {
        if (source.length() > LONGEST) {
            throw new IllegalArgumentException("the expression is longer than " + LONGEST + " letters, shorten it");
        }
        var reader = new Tokens(source);
        reader.read();
        reader.checkDepth();
        return List.copyOf(reader.tokens);
    }

    private void read() {
        while (at < source.length()) {
            var c = source.charAt(at);
            if (BLANK.indexOf(c) >= 0) {
                at++;
            } else if (c == '\'' || c == '"') {
                text();
            } else if (isDigit(c)) {
                number();
            } else if (isSmall(c)) {
                name();
            } else if (!take(OPERATOR, Token.Kind.OPERATOR)) {
                throw wrong(said(c), "mend it there");
            }
        }
        if (tokens.isEmpty()) {
            throw wrong("it is empty", "write a name or a number");
        }
    }

    private static String said(char c) {
        return Character.isUpperCase(c) ? "names are written small" : "\"" + c + "\" has no place there";
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private boolean take(Pattern pattern, Token.Kind kind) {
        var match = pattern.matcher(source).region(at, source.length()).useTransparentBounds(true);
        if (!match.lookingAt()) {
            return false;
        }
        tokens.add(new Token(kind, match.group(), at));
        at = match.end();
        return true;
    }

    private void text() {
        if (!take(TEXT, Token.Kind.TEXT)) {
            throw wrong("this text is not closed", "end it with the same quote");
        }
    }

    private void number() {
        var from = at;
        if (!take(NUMBER, Token.Kind.NUMBER) || at - from > LONGEST_NUMBER || (at < source.length() && partOfName())) {
            at = from;
            throw wrong("this is no number", "write one such as 12 or 0.5");
        }
    }

    private boolean partOfName() {
        var c = source.charAt(at);
        return c == '_' || c == '.' || Character.isLetterOrDigit(c);
    }

    /** What it is depends on what it is called and whether a bracket follows. */
    private void name() {
        var prefixed = source.startsWith(OLD_PREFIX, at);
        at += prefixed ? OLD_PREFIX.length() : 0;
        var end = nameEnd();
        if (end == at) {
            throw wrong("a function is missing", "name it");
        }
        var word = source.substring(at, end);
        var called = bracketFollows(end);
        if ((called || prefixed)
                && !WORDS.contains(word)
                && FunctionType.named(word).isEmpty()) {
            throw wrong("there is no function \"" + word + "\"", FunctionType.mend(word));
        }
        var kind = WORDS.contains(word)
                ? Token.Kind.OPERATOR
                : called ? Token.Kind.FUNCTION : CONSTANTS.contains(word) ? Token.Kind.CONSTANT : Token.Kind.NAME;
        tokens.add(new Token(kind, word, at));
        at = end;
        if (at < source.length() && (partOfName() && source.charAt(at) != '.')) {
            throw wrong("names are written small", "use the letters a to z, digits and _");
        }
    }

    /** Where the name ends that begins here: small letters, digits and _ in parts between points; here, if there is none. */
    private int nameEnd() {
        if (at == source.length() || !isSmall(source.charAt(at))) {
            return at;
        }
        var end = partEnd(at + 1);
        while (end + 1 < source.length() && source.charAt(end) == '.' && beginsPart(source.charAt(end + 1))) {
            end = partEnd(end + 2);
        }
        return end;
    }

    private static boolean beginsPart(char c) {
        return isSmall(c) || isDigit(c);
    }

    private int partEnd(int from) {
        var end = from;
        while (end < source.length() && (beginsPart(source.charAt(end)) || source.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    private boolean bracketFollows(int from) {
        var next = from;
        while (next < source.length() && Character.isWhitespace(source.charAt(next))) {
            next++;
        }
        return next < source.length() && source.charAt(next) == '(';
    }

    /** The parser recurses: deep nesting would end in a stack overflow instead of a fault. */
    private void checkDepth() {
        var depth = 0;
        var prefixes = 0;
        for (var token : tokens) {
            var operator = token.kind() == Token.Kind.OPERATOR;
            prefixes = operator && PREFIXES.contains(token.text()) ? prefixes + 1 : 0;
            depth += token.is("(") || (operator && token.text().startsWith("?")) ? 1 : token.is(")") ? -1 : 0;
            if (depth > DEEPEST || prefixes > DEEPEST) {
                throw new IllegalArgumentException("the expression nests deeper than " + DEEPEST + ", simplify it");
            }
        }
    }

    private NotUnderstood wrong(String what, String mend) {
        return new NotUnderstood(source, at + 1, what, mend);
    }
}
