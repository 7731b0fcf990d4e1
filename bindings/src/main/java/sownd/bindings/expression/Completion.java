package sownd.bindings.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import sownd.bindings.state.Addresses;
import sownd.bindings.state.Leaf;

/** What could stand where somebody types: names a step at a time, and functions. Pure. */
public final class Completion {
    private static final int MOST = 100;

    /**
     * A proposal.
     *
     * @param text what would stand there instead of the letters from {@code from} to {@code to}; a branch ends with a dot,
     *     a function with its bracket
     * @param about what it is, in a sentence
     */
    public record Proposal(String text, String about, int from, int to) {}

    private Completion() {}

    /**
     * What could be meant.
     *
     * @param caret before which letter of the source the caret stands, from 0
     */
    public static List<Proposal> at(String source, int caret, Vocabulary vocabulary) {
        var from = caret;
        while (from > 0 && partOfName(source.charAt(from - 1))) {
            from--;
        }
        if (quoted(source, from)) {
            return List.of();
        }
        var begun = source.substring(from, caret);
        var proposals = new ArrayList<Proposal>();
        names(begun, from, caret, vocabulary, proposals);
        for (var function : FunctionType.ALL) {
            if (function.name().startsWith(begun)) {
                var about = function.signature() + ": " + function.about();
                proposals.add(new Proposal(function.name() + "(", about, from, caret));
            }
        }
        return List.copyOf(proposals.subList(0, Math.min(MOST, proposals.size())));
    }

    private static void names(String begun, int from, int caret, Vocabulary vocabulary, List<Proposal> proposals) {
        var steps = new LinkedHashMap<String, Integer>();
        var path = Addresses.ofName(begun);
        for (var leaf : vocabulary.from(path)) {
            if (leaf.access() == Leaf.Access.CALL) {
                continue;
            }
            var end = leaf.path().indexOf('/', path.length());
            if (end < 0) {
                proposals.add(new Proposal(Addresses.name(leaf.path()), leaf.about(), from, caret));
            } else {
                steps.merge(leaf.path().substring(1, end).replace('/', '.') + ".", 1, Integer::sum);
            }
        }
        steps.forEach((step, count) ->
                proposals.add(new Proposal(step, count == 1 ? "one name" : count + " names", from, caret)));
    }

    /** Whether a text in quotes is open there. */
    private static boolean quoted(String source, int at) {
        var quote = (char) 0;
        for (var i = 0; i < at; i++) {
            var c = source.charAt(i);
            if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == '\\' && quote != 0) {
                i++;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return quote != 0;
    }

    private static boolean partOfName(char c) {
        return c == '.' || c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
