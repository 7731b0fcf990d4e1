package sownd.app.app;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sownd.bindings.project.Connection;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.Leaf;
import sownd.devices.net.Setting;
import sownd.engine.graph.Value;

/** The reference of all connection types as a page of Markdown, from their declarations alone. Pure. */
final class ConnectionPage {
    private static final String HEAD = """
        # Connection types

        What a project's `connections` can be, besides [`osc` and `midi`](project.md#triggers-and-connections). This page is
        written by `./sownd types --connections > docs/connections.md` from the declarations of the types; a test compares
        the two.

        `"connections": { "id": { "type": "obs", … } }`. Its addresses stand below `/connection/id`, and each has `status`
        (`connecting`, `ok`, `degraded`, `lost` or `broken`) and `reason`. What can be set or read shows what the other side
        says; while it is lost that is shown as old. A binding starts from what happens by
        `{ "happened": "/connection/id/received", "args": ["GO"] }`: `args` are values, ranges `[least, most]`, or null for
        any. A secret is written `"secret:NAME"` and kept by `sownd secret set NAME`.
        """;

    private final StringBuilder page = new StringBuilder(HEAD);

    private ConnectionPage() {}

    static String of(Collection<ConnectionType> types) {
        var page = new ConnectionPage();
        page.page.append('\n');
        types.forEach(type -> page.page.append("- [%s](#%s): %s\n".formatted(type.name(), type.name(), type.about())));
        types.forEach(page::type);
        return page.page.toString();
    }

    private void type(ConnectionType type) {
        page.append("\n## %s\n\n%s\n".formatted(type.name(), type.about()));
        table(
                "field | holds | at first | ",
                type.settings().stream().map(ConnectionPage::row).toList());
        var leaves = leaves(type);
        table("read | range | ", rows(leaves, Leaf.Way.READ));
        table("set | range | ", rows(leaves, Leaf.Way.SET));
        table("call | takes | ", rows(leaves, Leaf.Way.CALL));
        table("happens | says | ", rows(leaves, Leaf.Way.HAPPENS));
    }

    /** The addresses of the example a type gives. */
    private static List<Leaf> leaves(ConnectionType type) {
        var values = new LinkedHashMap<String, Object>();
        type.settings().forEach(setting -> values.put(setting.name(), initial(setting)));
        values.putAll(type.example());
        return new Connection.Typed(type, values).leaves();
    }

    private static Object initial(Setting setting) {
        return setting.initial()
                .orElseGet(
                        () -> setting.form() instanceof Setting.Form.Whole(int low, int _) ? (Object) low : "example");
    }

    private static String row(Setting setting) {
        return "`%s` | %s | %s | %s"
                .formatted(setting.name(), form(setting.form()), initial(setting.initial()), cell(setting.about()));
    }

    private static String form(Setting.Form form) {
        return switch (form) {
            case Setting.Form.Text _ -> "text";
            case Setting.Form.Whole(int low, int high) -> low + " to " + high;
            case Setting.Form.Flag _ -> "true, false";
            case Setting.Form.Word(var words) ->
                words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
            case Setting.Form.Secret _ -> "`\"secret:NAME\"`";
            case Setting.Form.Wholes(int low, int high) -> "list of " + low + " to " + high;
            case Setting.Form.Table _ -> "texts by ids";
        };
    }

    private static String initial(Optional<Object> initial) {
        return switch (initial.orElse(null)) {
            case null -> "*needed*";
            case String text -> text.isEmpty() ? "" : "`" + text + "`";
            case Map<?, ?> _ -> "";
            case Object other -> other.toString();
        };
    }

    private static List<String> rows(List<Leaf> leaves, Leaf.Way way) {
        return leaves.stream()
                .filter(leaf -> leaf.way() == way)
                .map(leaf -> "`%s` | %s | %s".formatted(leaf.path(), range(leaf), cell(leaf.about())))
                .toList();
    }

    private static String range(Leaf leaf) {
        return switch (leaf.kind()) {
            case TEXT -> "text";
            case FLAG -> "on, off";
            case NOTHING -> "";
            case NUMBER ->
                leaf.low() < leaf.high()
                        ? (Value.of(leaf.low()).asText() + " to "
                                        + Value.of(leaf.high()).asText() + " " + leaf.unit())
                                .strip()
                        : ("number " + leaf.unit()).strip();
        };
    }

    private static String cell(String sentence) {
        return sentence.replace("|", "\\|");
    }

    private void table(String heads, List<String> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var columns = heads.chars().filter(c -> c == '|').count();
        page.append("\n| ").append(heads).append(" |\n|");
        page.repeat("---|", Math.toIntExact(columns + 1)).append('\n');
        rows.forEach(row -> page.append("| ").append(row).append(" |\n"));
    }
}
