package sownd.app.app;

import java.util.List;
import sownd.bindings.expression.FunctionType;

/** The reference of expressions as a page of Markdown; its table comes from the functions' declarations. Pure. */
final class FunctionPage {
    private static final String HEAD = """
            # Expressions

            Conditions, and what stands in `${…}` in a text. This page is written by `./sownd types --functions >
            docs/expressions.md` from the declarations of the functions; a test compares the two.

            A **name** is an address with dots: `graph.main.music.gain`, `page.evening.0.2.pressed`. `value` is what started
            the running list. **Numbers** are written `12` or `0.5`, **texts** in quotes of either kind; there are `true`,
            `false` and `null`. `+ - * / %` compute (`1 / 2` is a half; `+` joins where a text is among the two),
            `== != < <= > >=` compare, `&&` `||` `!` (or `and`, `or`, `not`) combine, `a ? b : c` chooses, `a ?? b` is b
            where a holds nothing. Nothing can be set, called or repeated.

            An expression has at most 2000 letters and nests at most 50 deep; a text it makes has at most 4000. It is computed
            again only when something it reads has changed. One that cannot be computed says so in `/status/fault`, and
            what it belongs to counts as false; `./sownd check` names unknown names, and warns where a switch is compared
            with a text or a text is computed with.

            | function | gives | what |
            |---|---|---|
            """;

    private FunctionPage() {}

    static String of(List<FunctionType> functions) {
        var page = new StringBuilder(HEAD);
        functions.forEach(function -> page.append("| `%s` | %s | %s |\n"
                .formatted(function.signature(), function.gives().said(), function.about())));
        return page.toString();
    }
}
