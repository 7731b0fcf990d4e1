package sownd.bindings.exchange.companion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import sownd.bindings.expression.Expression;
import sownd.bindings.expression.Template;

/** Texts and expressions of Companion as ours. */
final class Speech {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\(([^:$)]+):([^$)]+)\\)");

    private Speech() {}

    /** What a text became, and why a part of it stays as it was; empty where nothing does. */
    record Said(String template, String lost) {}

    /** A text with {@code $(label:name)} in it. What has no name here stays visible as it is. */
    static Said text(String text, Scope scope) {
        var said = new StringBuilder();
        var lost = "";
        var plain = text.replace("\\n", "\n");
        var from = 0;
        var found = REFERENCE.matcher(plain);
        while (found.find()) {
            said.append(escaped(plain.substring(from, found.start())));
            try {
                var value = checked(scope.value(found.group(1), found.group(2)));
                said.append("${").append(value).append('}');
            } catch (Untranslatable unknown) {
                said.append(found.group());
                lost = unknown.why();
            }
            from = found.end();
        }
        said.append(escaped(plain.substring(from)));
        return new Said(said.toString(), lost);
    }

    /** Only a lone expression may hold what a template's end is told by. */
    private static String checked(String expression) throws Untranslatable {
        if (expression.indexOf('}') >= 0) {
            throw new Untranslatable("a } cannot stand in a computed text");
        }
        return expression;
    }

    /** A text that is shown as it is, also where it looks like a template. */
    static String escaped(String text) {
        return text.replace("${", "${'$'}{");
    }

    /**
     * A text that shows nothing but what an expression gives.
     *
     * @throws Untranslatable with the reason
     */
    static String computed(String script, Scope scope) throws Untranslatable {
        var said = new StringBuilder();
        for (var part : pieces(Script.of(script))) {
            said.append(
                    part.size() == 1 && part.getFirst() instanceof Script.Text(var text)
                            ? escaped(text)
                            : "${" + checked(expression(part, scope)) + "}");
        }
        try {
            return Template.of(said.toString()).toString();
        } catch (IllegalArgumentException wrong) {
            throw new Untranslatable(String.valueOf(wrong.getMessage()));
        }
    }

    /** The parts of a text that is put together: of a lone text with insertions, or of concat(…). */
    private static List<List<Script.Token>> pieces(List<Script.Token> script) {
        if (script.size() == 1 && script.getFirst() instanceof Script.Joined(var parts)) {
            return parts;
        }
        var concat = script.size() > 3
                && script.getFirst() instanceof Script.Name(var name)
                && name.equals("concat")
                && Script.closing(script, 1) == script.size() - 1;
        if (!concat) {
            return List.of(script);
        }
        var pieces = new ArrayList<List<Script.Token>>();
        for (var argument : Script.arguments(script.subList(2, script.size() - 1))) {
            pieces.addAll(pieces(argument));
        }
        return pieces;
    }

    /**
     * An expression.
     *
     * @throws Untranslatable with the reason
     */
    static String expression(String script, Scope scope) throws Untranslatable {
        return expression(Script.of(script), scope);
    }

    private static String expression(List<Script.Token> script, Scope scope) throws Untranslatable {
        if (script.isEmpty()) {
            throw new Untranslatable("the expression is empty");
        }
        var said = new Rendering(scope).said(script);
        try {
            return Expression.of(said).toString();
        } catch (IllegalArgumentException wrong) {
            throw new Untranslatable(String.valueOf(wrong.getMessage()));
        }
    }

    /** A text as an expression writes it. */
    static String quoted(String text) throws Untranslatable {
        if (text.indexOf('\\') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\'') >= 0 && text.indexOf('"') >= 0) {
            throw new Untranslatable("a text with such signs cannot stand in an expression");
        }
        return text.indexOf('\'') >= 0 ? "\"" + text + "\"" : "'" + text + "'";
    }
}
