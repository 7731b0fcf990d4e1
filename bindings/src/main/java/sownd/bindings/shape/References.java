package sownd.bindings.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import sownd.bindings.expression.Expression;
import sownd.bindings.expression.Template;
import sownd.bindings.state.Addresses;
import sownd.engine.graph.Ids;
import sownd.engine.graph.Value;

/** Shapes of names that refer to something else; whether it exists is checked when the whole document is read. */
public final class References {
    /** The name an expression uses for what started the running list. */
    public static final String VALUE = "/value";

    private References() {}

    /** An address that will be read, set or called. */
    public static Shape<String> address(Inspection.Kind kind) {
        var schema = Schemas.type("string").put("pattern", "^(/[a-z0-9][a-z0-9_]*)+$");
        return referring(schema, "an address", kind, text -> {
            if (!Addresses.valid(text)) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" is not an address, write one such as /graph/main/music/gain");
            }
            return text;
        });
    }

    /** The id of something that has an address: what stands before the id, and what follows it. */
    public static Shape<String> named(Inspection.Kind kind, String before, String after) {
        var schema = Schemas.type("string").put("pattern", "^" + Ids.FORM.pattern() + "$");
        var plain = Shapes.scalar("an id", schema, Value::asText);
        return noting(
                plain,
                (id, at, pointer, inspection) -> inspection.refer(kind, before + id + after, at.mark(), pointer));
    }

    /** The path of a node that plays: it has {@code play}, {@code stop} and {@code playing}. */
    public static Shape<String> player() {
        var schema = Schemas.type("string").put("pattern", "^(/[a-z0-9][a-z0-9_]*)+$");
        return noting(Shapes.scalar("the path of a node", schema, Value::asText), (path, at, pointer, inspection) -> {
            inspection.refer(Inspection.Kind.CALL, path + "/play", at.mark(), pointer);
            inspection.refer(Inspection.Kind.CALL, path + "/stop", at.mark(), pointer);
            inspection.refer(Inspection.Kind.READ, path + "/playing", at.mark(), pointer);
        });
    }

    /** The id of something in this document. */
    public static Shape<String> id(Inspection.Kind kind) {
        var schema = Schemas.type("string").put("pattern", "^" + Ids.FORM.pattern() + "$");
        return referring(schema, "an id", kind, Function.identity());
    }

    /** A condition. */
    public static Shape<Expression> expression() {
        return expressions(Schemas.type("string"), value -> Expression.of(value.asText()), Expression::reads);
    }

    /** A text that may hold expressions. */
    public static Shape<Template> template() {
        return expressions(Schemas.type("string"), value -> Template.of(value.asText()), Template::reads);
    }

    /** A scalar that reads addresses. */
    public static <T> Shape<T> expressions(
            ObjectNode schema, Function<Value, T> reader, Function<T, Collection<String>> reads) {
        var plain = Shapes.scalar("a text or a number", schema, reader);
        return noting(
                plain,
                (read, at, pointer, inspection) -> reads.apply(read).stream()
                        .filter(path -> !path.equals(VALUE))
                        .forEach(path -> inspection.refer(Inspection.Kind.READ, path, at.mark(), pointer)));
    }

    private static Shape<String> referring(
            ObjectNode schema, String belongs, Inspection.Kind kind, Function<String, String> reader) {
        var plain = Shapes.scalar(belongs, schema, value -> reader.apply(value.asText()));
        return noting(plain, (name, at, pointer, inspection) -> inspection.refer(kind, name, at.mark(), pointer));
    }

    private interface Note<T> {
        void take(T read, Located at, String pointer, Inspection inspection);
    }

    private static <T> Shape<T> noting(Shape<T> plain, Note<T> note) {
        return new Shape<>() {
            @Override
            public Optional<T> read(Located at, String pointer, Inspection inspection) {
                var read = plain.read(at, pointer, inspection);
                read.ifPresent(value -> note.take(value, at, pointer, inspection));
                return read;
            }

            @Override
            public ObjectNode schema(Schemas schemas) {
                return plain.schema(schemas);
            }
        };
    }
}
