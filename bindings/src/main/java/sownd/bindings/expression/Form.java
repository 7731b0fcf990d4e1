package sownd.bindings.expression;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells of an expression, from its tokens alone, that the library behind it will understand it. Then it need not be
 * compiled before it is evaluated, and a project of tens of thousands opens without. It says so only when it is certain:
 * names, plain literals, functions and brackets joined by operators. Of everything else only the library can tell. Pure.
 */
final class Form {
    private static final int MOST = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final Set<String> PREFIXES = Set.of("!", "not", "-");
    private static final Set<String> JOINING = Set.of("&&", "||", "and", "or");
    private static final Set<String> COMPARING =
            Set.of("==", "!=", "<", ">", "<=", ">=", "eq", "ne", "lt", "gt", "le", "ge");
    private static final Set<String> COMPUTING = Set.of("+", "-", "*", "/", "%", "div", "mod");

    private final List<Token> tokens;
    private int next;

    private Form(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Whether it is certainly understood. */
    static boolean certain(List<Token> tokens) {
        if (tokens.size() > MOST) {
            return false;
        }
        var form = new Form(tokens);
        return form.joined() && form.next == tokens.size();
    }

    private boolean joined() {
        var good = compared();
        while (good && skip(JOINING)) {
            good = compared();
        }
        return good;
    }

    /** At most one comparison: the library takes no second without brackets. */
    private boolean compared() {
        return computed() && (!skip(COMPARING) || computed());
    }

    private boolean computed() {
        var good = operand();
        while (good && skip(COMPUTING)) {
            good = operand();
        }
        return good;
    }

    private boolean operand() {
        skip(PREFIXES);
        if (skip(Set.of("("))) {
            return joined() && skip(Set.of(")"));
        }
        if (next == tokens.size()) {
            return false;
        }
        var token = tokens.get(next++);
        return switch (token.kind()) {
            case NAME, CONSTANT -> true;
            case NUMBER -> NUMBER.matcher(token.text()).matches();
            case TEXT -> token.text().chars().allMatch(c -> c >= ' ' && c != '\\');
            case FUNCTION -> given();
            case OPERATOR -> false;
        };
    }

    private boolean given() {
        var good = skip(Set.of("(")) && joined();
        while (good && skip(Set.of(","))) {
            good = joined();
        }
        return good && skip(Set.of(")"));
    }

    private boolean skip(Set<String> operators) {
        var there = next < tokens.size()
                && tokens.get(next).kind() == Token.Kind.OPERATOR
                && operators.contains(tokens.get(next).text());
        next += there ? 1 : 0;
        return there;
    }
}
