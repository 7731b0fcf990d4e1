package sownd.bindings.exchange.companion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the signs of an expression as our language has them, and refuses what it has not. */
final class Rendering {
    private static final Map<String, String> SIGNS = Map.of("===", "==", "!==", "!=");
    private static final Set<String> SAME = Set.of(
            "(", ")", "==", "!=", "<", ">", "<=", ">=", "&&", "||", "??", "!", "+", "-", "*", "/", "%", "?", ":");
    private static final Map<String, String> NAMES =
            Map.of("true", "true", "false", "false", "null", "null", "undefined", "null");

    private final Scope scope;

    Rendering(Scope scope) {
        this.scope = scope;
    }

    String said(List<Script.Token> script) throws Untranslatable {
        var said = new StringBuilder();
        for (var i = 0; i < script.size(); i++) {
            if (said.length() > 0) {
                said.append(' ');
            }
            if (script.get(i) instanceof Script.Name(var name) && opens(script, i + 1)) {
                var close = Script.closing(script, i + 1);
                if (close < 0) {
                    throw new Untranslatable("a bracket is not closed");
                }
                said.append(call(name, Script.arguments(script.subList(i + 2, close))));
                i = close;
            } else {
                said.append(said(script.get(i)));
            }
        }
        return said.toString().replace("( ", "(").replace(" )", ")").replace("! ", "!");
    }

    private static boolean opens(List<Script.Token> script, int at) {
        return at < script.size() && script.get(at) instanceof Script.Sign(var sign) && sign.equals("(");
    }

    private String said(Script.Token token) throws Untranslatable {
        return switch (token) {
            case Script.Text(var text) -> Speech.quoted(text);
            case Script.Number(var digits) -> digits;
            case Script.Reference(var label, var name) -> scope.value(label, name);
            case Script.Name(var name) -> name(name);
            case Script.Sign(var sign) -> sign(sign);
            case Script.Joined _ -> throw new Untranslatable("texts cannot be put together inside an expression");
        };
    }

    private static String name(String name) throws Untranslatable {
        var known = NAMES.get(name);
        if (known == null) {
            throw new Untranslatable("\"" + name + "\" has no counterpart in an expression");
        }
        return known;
    }

    private static String sign(String sign) throws Untranslatable {
        var same = SIGNS.getOrDefault(sign, sign);
        if (!SAME.contains(same)) {
            throw new Untranslatable("\"" + sign + "\" has no counterpart in an expression");
        }
        return same;
    }

    private String call(String name, List<List<Script.Token>> arguments) throws Untranslatable {
        var said = new ArrayList<String>();
        for (var argument : arguments) {
            said.add(said(argument));
        }
        if (name.equals("toFixed") && said.size() == 2 && said.get(1).equals("1")) {
            return function("fixed", said.subList(0, 1));
        }
        if (!name.equals("min") && !name.equals("max")) {
            return function(name, said);
        }
        if (said.isEmpty()) {
            throw new Untranslatable("the function " + name + " has no arguments");
        }
        var call = said.getLast();
        for (var i = said.size() - 2; i >= 0; i--) {
            call = function(name, List.of(said.get(i), call));
        }
        return call;
    }

    private static String function(String name, List<String> arguments) throws Untranslatable {
        return Words.function(name, arguments)
                .orElseThrow(() -> new Untranslatable("the function " + name + " has no counterpart"));
    }
}
