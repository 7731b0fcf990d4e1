package sownd.bindings.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sownd.bindings.state.Addresses;

/** Walks an expression that is understood and finds where sorts of values do not fit. Pure. */
final class SortCheck {
    /** How strongly operators bind; what is not here joins nothing. */
    private static final Map<String, Integer> BINDING = Map.ofEntries(
            Map.entry("?", 1),
            Map.entry("??", 1),
            Map.entry("?:", 1),
            Map.entry("||", 2),
            Map.entry("or", 2),
            Map.entry("&&", 3),
            Map.entry("and", 3),
            Map.entry("==", 4),
            Map.entry("!=", 4),
            Map.entry("eq", 4),
            Map.entry("ne", 4),
            Map.entry("<", 5),
            Map.entry(">", 5),
            Map.entry("<=", 5),
            Map.entry(">=", 5),
            Map.entry("lt", 5),
            Map.entry("gt", 5),
            Map.entry("le", 5),
            Map.entry("ge", 5),
            Map.entry("+", 6),
            Map.entry("-", 6),
            Map.entry("*", 7),
            Map.entry("/", 7),
            Map.entry("%", 7),
            Map.entry("div", 7),
            Map.entry("mod", 7));

    private static final int PREFIX = 8;

    private final String source;
    private final List<Token> tokens;
    private final Vocabulary vocabulary;
    private final List<Finding> findings = new ArrayList<>();
    private int next;

    /** A part of the expression: its sort, and from where to where it stands. */
    private record Part(Sort sort, int from, int end) {}

    private SortCheck(String source, List<Token> tokens, Vocabulary vocabulary) {
        this.source = source;
        this.tokens = tokens;
        this.vocabulary = vocabulary;
    }

    static List<Finding> of(String source, List<Token> tokens, Vocabulary vocabulary) {
        var check = new SortCheck(source, tokens, vocabulary);
        check.part(1);
        return List.copyOf(check.findings);
    }

    private boolean more() {
        return next < tokens.size();
    }

    private boolean skip(String operator) {
        var there = more() && tokens.get(next).is(operator);
        next += there ? 1 : 0;
        return there;
    }

    private Part part(int least) {
        var left = operand();
        while (more()
                && BINDING.getOrDefault(tokens.get(next).text(), 0) >= least
                && tokens.get(next).kind() == Token.Kind.OPERATOR) {
            var operator = tokens.get(next++);
            left = operator.is("?")
                    ? choice(left)
                    : joined(left, operator, part(BINDING.getOrDefault(operator.text(), 0) + 1));
        }
        return left;
    }

    private Part choice(Part condition) {
        var yes = part(1);
        skip(":");
        var no = part(1);
        return new Part(yes.sort == no.sort ? yes.sort : Sort.ANY, condition.from, no.end);
    }

    private Part operand() {
        if (!more()) {
            return new Part(Sort.ANY, source.length(), source.length());
        }
        var token = tokens.get(next++);
        return switch (token.kind()) {
            case NUMBER -> here(token, Sort.NUMBER);
            case TEXT -> here(token, Sort.TEXT);
            case CONSTANT -> here(token, token.text().equals("null") ? Sort.ANY : Sort.SWITCH);
            case NAME ->
                here(
                        token,
                        vocabulary
                                .leaf(Addresses.ofName(token.text()))
                                .map(Sort::of)
                                .orElse(Sort.ANY));
            case FUNCTION -> called(token);
            case OPERATOR -> token.is("(") ? bracketed(token) : prefixed(token);
        };
    }

    private static Part here(Token token, Sort sort) {
        return new Part(sort, token.at(), token.end());
    }

    private Part bracketed(Token open) {
        var inner = part(1);
        skip(")");
        return new Part(inner.sort, open.at(), inner.end);
    }

    private Part prefixed(Token operator) {
        var inner = part(PREFIX);
        if (operator.is("-") || operator.is("+")) {
            needsNumber(inner, operator);
            return new Part(Sort.NUMBER, operator.at(), inner.end);
        }
        return new Part(Sort.SWITCH, operator.at(), inner.end);
    }

    private Part called(Token name) {
        var given = new ArrayList<Part>();
        skip("(");
        while (more() && !tokens.get(next).is(")")) {
            given.add(part(1));
            if (!skip(",")) {
                break;
            }
        }
        skip(")");
        var function = FunctionType.named(name.text()).orElseThrow();
        fits(name, function, given);
        return new Part(function.gives(), name.at(), given.isEmpty() ? name.end() : given.getLast().end);
    }

    private void fits(Token name, FunctionType function, List<Part> given) {
        var wanted = function.parameters();
        if (wanted.size() != given.size()) {
            find(name.at(), name.text() + " is given " + given.size() + " values", "write " + function.signature());
            return;
        }
        for (var i = 0; i < given.size(); i++) {
            if (wanted.get(i).sort() == Sort.NUMBER && given.get(i).sort == Sort.TEXT) {
                find(
                        given.get(i).from,
                        said(given.get(i)) + " where " + name.text() + " needs a number",
                        "write number(" + text(given.get(i)) + ")");
            }
        }
    }

    private Part joined(Part left, Token operator, Part right) {
        var sort = switch (operator.text()) {
            case "+" -> sum(left, right);
            case "-", "*", "/", "%", "div", "mod" -> {
                needsNumber(left, operator);
                needsNumber(right, operator);
                yield Sort.NUMBER;
            }
            case "==", "!=", "eq", "ne", "<", ">", "<=", ">=", "lt", "gt", "le", "ge" -> {
                compared(left, operator, right);
                yield Sort.SWITCH;
            }
            case "??", "?:" -> left.sort == right.sort ? left.sort : Sort.ANY;
            default -> Sort.SWITCH;
        };
        return new Part(sort, left.from, right.end);
    }

    private static Sort sum(Part left, Part right) {
        var text = left.sort == Sort.TEXT || right.sort == Sort.TEXT;
        var number = left.sort == Sort.NUMBER && right.sort == Sort.NUMBER;
        return text ? Sort.TEXT : number ? Sort.NUMBER : Sort.ANY;
    }

    private void needsNumber(Part part, Token operator) {
        if (part.sort == Sort.TEXT) {
            find(
                    part.from,
                    said(part) + ", but " + operator.text() + " needs numbers",
                    "write number(" + text(part) + ")");
        }
    }

    private void compared(Part left, Token operator, Part right) {
        var same = left.sort == right.sort || left.sort == Sort.ANY || right.sort == Sort.ANY;
        var text = left.sort == Sort.TEXT || right.sort == Sort.TEXT;
        if (!same && text) {
            find(operator.at(), said(left) + " and " + said(right), "compare values of one sort");
        }
    }

    private String text(Part part) {
        return source.substring(part.from, part.end).strip();
    }

    private String said(Part part) {
        return text(part) + " is " + part.sort.said();
    }

    private void find(int at, String what, String mend) {
        findings.add(new Finding(Finding.Weight.WARNING, at + 1, what, mend));
    }
}
