package sownd.bindings.exchange.companion;

import java.util.ArrayList;
import java.util.List;

/** The expressions of Companion, a subset of JavaScript, as the signs they are made of. */
final class Script {
    /** The smallest pieces of an expression. */
    sealed interface Token {}

    record Text(String text) implements Token {}

    record Number(String digits) implements Token {}

    record Name(String name) implements Token {}

    /** {@code $(label:name)}. */
    record Reference(String label, String name) implements Token {}

    record Sign(String sign) implements Token {}

    /** A text with insertions, in its parts. */
    record Joined(List<List<Token>> parts) implements Token {}

    private static final List<String> SIGNS = List.of(
            ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "=>", "==", "!=", "<=", ">=",
            "&&", "||", "??", "?.", "**", "++", "--", "+=", "-=", "*=", "/=", "%=", "<<", ">>", "(", ")", "[", "]", "{",
            "}", ",", ";", ":", "?", "!", "<", ">", "+", "-", "*", "/", "%", "=", "&", "|", "^", "~", ".");
    private static final int LONGEST = 20_000;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Script(String text) {
        this.text = text;
    }

    static List<Token> of(String text) throws Untranslatable {
        if (text.length() > LONGEST) {
            throw new Untranslatable("the expression is longer than " + LONGEST + " letters");
        }
        var script = new Script(text.strip().replaceAll(";$", ""));
        while (script.at < script.text.length()) {
            script.next();
        }
        return script.tokens;
    }

    private void next() throws Untranslatable {
        var c = text.charAt(at);
        if (c == '\n' || Character.isWhitespace(c)) {
            at++;
        } else if (text.startsWith("//", at)) {
            at = end("\n");
        } else if (text.startsWith("/*", at)) {
            at = end("*/");
        } else if (c == '\'' || c == '"') {
            tokens.add(new Text(quoted(c)));
        } else if (c == '`') {
            joined();
        } else if (text.startsWith("$(", at)) {
            reference();
        } else if (Character.isDigit(c)) {
            number();
        } else if (Character.isLetter(c) || c == '_' || c == '$') {
            tokens.add(new Name(run("[A-Za-z0-9_$]")));
        } else {
            sign();
        }
    }

    private int end(String mark) {
        var end = text.indexOf(mark, at);
        return end < 0 ? text.length() : end + mark.length();
    }

    private String run(String letters) {
        var from = at;
        while (at < text.length() && text.substring(at, at + 1).matches(letters)) {
            at++;
        }
        return text.substring(from, at);
    }

    private void sign() throws Untranslatable {
        for (var sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                tokens.add(new Sign(sign));
                at += sign.length();
                return;
            }
        }
        throw new Untranslatable("the sign " + text.charAt(at) + " is not known");
    }

    private void number() throws Untranslatable {
        var digits = run("[0-9A-Za-z_.]").replace("_", "");
        try {
            tokens.add(new Number(
                    digits.matches("0[xX][0-9a-fA-F]+")
                            ? Long.toString(Long.parseLong(digits.substring(2), 16))
                            : digits.matches("0[bB][01]+")
                                    ? Long.toString(Long.parseLong(digits.substring(2), 2))
                                    : plain(digits)));
        } catch (NumberFormatException wrong) {
            throw new Untranslatable("\"" + digits + "\" is no number");
        }
    }

    private static String plain(String digits) {
        var number = new java.math.BigDecimal(digits);
        if (Math.abs(number.scale()) > 30) {
            throw new NumberFormatException(digits);
        }
        return number.toPlainString();
    }

    private void reference() throws Untranslatable {
        var close = text.indexOf(')', at);
        var colon = text.indexOf(':', at);
        if (close < 0 || colon < 0 || colon > close) {
            throw new Untranslatable("a $( is not closed");
        }
        tokens.add(new Reference(text.substring(at + 2, colon), text.substring(colon + 1, close)));
        at = close + 1;
    }

    private String quoted(char quote) throws Untranslatable {
        var said = new StringBuilder();
        for (at++; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == quote) {
                at++;
                return said.toString();
            }
            said.append(c == '\\' ? escape() : Character.toString(c));
        }
        throw new Untranslatable("a text is not closed");
    }

    private String escape() throws Untranslatable {
        at++;
        var c = at < text.length() ? text.charAt(at) : '?';
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "";
            case '\\', '\'', '"', '`', '$' -> Character.toString(c);
            default -> throw new Untranslatable("the sign \\" + c + " in a text is not known");
        };
    }

    private void joined() throws Untranslatable {
        var parts = new ArrayList<List<Token>>();
        var plain = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '`'; ) {
            if (text.startsWith("${", at)) {
                var close = closing();
                if (!plain.isEmpty()) {
                    parts.add(List.of(new Text(plain.toString())));
                    plain.setLength(0);
                }
                parts.add(of(text.substring(at + 2, close)));
                at = close + 1;
            } else {
                plain.append(text.charAt(at) == '\\' ? escape() : Character.toString(text.charAt(at)));
                at++;
            }
        }
        if (at >= text.length()) {
            throw new Untranslatable("a text is not closed");
        }
        at++;
        if (!plain.isEmpty() || parts.isEmpty()) {
            parts.add(List.of(new Text(plain.toString())));
        }
        tokens.add(parts.size() == 1 && parts.getFirst().getFirst() instanceof Text only ? only : new Joined(parts));
    }

    private int closing() throws Untranslatable {
        var depth = 0;
        for (var i = at + 1; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new Untranslatable("a ${ is not closed");
    }

    /** Where the bracket that opens at {@code from} closes; -1 if it does not. */
    static int closing(List<Token> script, int from) {
        var depth = 0;
        for (var i = from; i < script.size(); i++) {
            if (script.get(i) instanceof Sign(var sign)) {
                depth += sign.equals("(") ? 1 : sign.equals(")") ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** What stands between the commas. */
    static List<List<Token>> arguments(List<Token> inside) {
        var all = new ArrayList<List<Token>>();
        var depth = 0;
        var from = 0;
        for (var i = 0; i < inside.size(); i++) {
            if (inside.get(i) instanceof Sign(var sign)) {
                depth += sign.matches("[(\\[{]") ? 1 : sign.matches("[)\\]}]") ? -1 : 0;
                if (depth == 0 && sign.equals(",")) {
                    all.add(inside.subList(from, i));
                    from = i + 1;
                }
            }
        }
        if (from < inside.size()) {
            all.add(inside.subList(from, inside.size()));
        }
        return all;
    }
}
