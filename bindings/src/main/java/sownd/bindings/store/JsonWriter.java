package sownd.bindings.store;

import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes {@link Json} calmly: what fits a line stays on it, what somebody opened stays open, two blanks for each depth. The
 * same value gives the same text.
 */
final class JsonWriter {
    private static final int WIDTH = 120;
    private static final int INDENT = 2;
    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    /** A file's text, with a line end at its end. */
    static String file(Json value) {
        var writer = new JsonWriter();
        writer.value(value, 0, 0);
        return writer.out.append('\n').toString();
    }

    /** On one line, whatever its length. */
    static String line(Json value) {
        var writer = new JsonWriter();
        writer.flat(value);
        return writer.out.toString();
    }

    /** @param after letters that must follow on the same line */
    private void value(Json value, int depth, int after) {
        var from = out.length();
        var column = from - (out.lastIndexOf("\n") + 1);
        if (!open(value)) {
            flat(value);
            if (column + out.length() - from + after <= WIDTH || !breaks(value)) {
                return;
            }
            out.setLength(from);
        }
        switch (value) {
            case Json.Items list -> items(list, depth + 1);
            case Json.Fields object -> fields(object, depth + 1);
            default -> throw new AssertionError("only what holds others is open");
        }
    }

    /** Whether it may have lines of its own. */
    private static boolean breaks(Json value) {
        return switch (value) {
            case Json.Items list ->
                list.form() == Json.Form.FREE && !list.items().isEmpty();
            case Json.Fields object ->
                object.form() == Json.Form.FREE && !object.fields().isEmpty();
            default -> false;
        };
    }

    /** Whether it, or anything in it, must have lines of its own. */
    private static boolean open(Json value) {
        return switch (value) {
            case Json.Items(var items, var form) ->
                !items.isEmpty() && (form == Json.Form.OPEN || items.stream().anyMatch(JsonWriter::open));
            case Json.Fields(var fields, var form) ->
                !fields.isEmpty()
                        && (form == Json.Form.OPEN || fields.values().stream().anyMatch(JsonWriter::open));
            default -> false;
        };
    }

    private void items(Json.Items list, int depth) {
        out.append('[');
        for (var each = list.items().iterator(); each.hasNext(); ) {
            indent(depth);
            value(each.next(), depth, 1);
            comma(each);
        }
        indent(depth - 1);
        out.append(']');
    }

    private void fields(Json.Fields object, int depth) {
        out.append('{');
        for (var each = object.fields().entrySet().iterator(); each.hasNext(); ) {
            indent(depth);
            var field = each.next();
            key(field);
            value(field.getValue(), depth, each.hasNext() ? 1 : 0);
            comma(each);
        }
        indent(depth - 1);
        out.append('}');
    }

    private void indent(int depth) {
        out.append('\n').repeat(' ', depth * INDENT);
    }

    private void comma(Iterator<?> each) {
        if (each.hasNext()) {
            out.append(',');
        }
    }

    private void key(Map.Entry<String, Json> field) {
        text(field.getKey());
        out.append(": ");
    }

    private void flat(Json value) {
        switch (value) {
            case Json.Nothing _ -> out.append("null");
            case Json.Flag(var on) -> out.append(on);
            case Json.Num(var written) -> out.append(written);
            case Json.Text(var text) -> text(text);
            case Json.Items list -> {
                out.append('[');
                for (var each = list.items().iterator(); each.hasNext(); ) {
                    flat(each.next());
                    out.append(each.hasNext() ? ", " : "");
                }
                out.append(']');
            }
            case Json.Fields object -> {
                out.append('{');
                for (var each = object.fields().entrySet().iterator(); each.hasNext(); ) {
                    var field = each.next();
                    key(field);
                    flat(field.getValue());
                    out.append(each.hasNext() ? ", " : "");
                }
                out.append('}');
            }
        }
    }

    private void text(String text) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            letter(text, i);
        }
        out.append('"');
    }

    private void letter(String text, int i) {
        var c = text.charAt(i);
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ' || lone(text, i)) {
                    out.append("\\u").append(HexFormat.of().toHexDigits((short) c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    /** Half a letter, which UTF-8 cannot hold. */
    private static boolean lone(String text, int i) {
        var c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
