package sownd.bindings.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import sownd.engine.graph.Ids;
import sownd.engine.graph.Value;

/** The small shapes everything else is made of. */
public final class Shapes {
    private Shapes() {}

    /** Reads one JSON scalar; an {@link IllegalArgumentException} says "what, mend". */
    private record ScalarShape<T>(String belongs, ObjectNode schema, Function<Value, T> reader) implements Shape<T> {
        @Override
        public Optional<T> read(Located at, String pointer, Inspection inspection) {
            if (!(at instanceof Located.Scalar(var mark, var value))) {
                inspection.fault(
                        at.mark(), pointer, at.kind() + " stands where " + belongs + " belongs", "write " + belongs);
                return Optional.empty();
            }
            try {
                return Optional.of(reader.apply(value));
            } catch (IllegalArgumentException wrong) {
                var said = String.valueOf(wrong.getMessage()).split(", ", 2);
                inspection.fault(mark, pointer, said[0], said.length > 1 ? said[1] : "write " + belongs);
                return Optional.empty();
            }
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            return schema.deepCopy();
        }
    }

    /** A scalar read by {@code reader}, which throws {@link IllegalArgumentException} with "what, mend". */
    public static <T> Shape<T> scalar(String belongs, ObjectNode schema, Function<Value, T> reader) {
        return new ScalarShape<>(belongs, schema, reader);
    }

    /** A text read by {@code reader}, which throws {@link IllegalArgumentException} with "what, mend". */
    public static <T> Shape<T> text(String belongs, Function<String, T> reader) {
        return scalar(belongs, Schemas.type("string"), value -> {
            if (value instanceof Value.Text(var text)) {
                return reader.apply(text);
            }
            throw new IllegalArgumentException(value.asText() + " is not " + belongs);
        });
    }

    public static Shape<String> text() {
        return text("a text", Function.identity());
    }

    public static Shape<Boolean> flag() {
        return scalar("true or false", Schemas.type("boolean"), value -> {
            if (value instanceof Value.Flag(var on)) {
                return on;
            }
            throw new IllegalArgumentException("\"" + value.asText() + "\" is neither true nor false");
        });
    }

    /** A whole number from {@code min} to {@code max}. */
    public static Shape<Integer> whole(int min, int max) {
        var belongs = "a whole number from " + min + " to " + max;
        var schema = Schemas.type("integer").put("minimum", min).put("maximum", max);
        return scalar(belongs, schema, value -> {
            if (value instanceof Value.Num(var n) && n == Math.rint(n) && n >= min && n <= max) {
                return (int) n;
            }
            throw new IllegalArgumentException(value.asText() + " is not possible here, write " + belongs);
        });
    }

    /** One of the constants of an enum, written small. */
    public static <T extends Enum<T>> Shape<T> choice(Class<T> constants) {
        var words = new LinkedHashMap<String, T>();
        for (var constant : constants.getEnumConstants()) {
            words.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        return choice(words);
    }

    /** One of a few words, as they are. */
    public static Shape<String> word(String... words) {
        var map = new LinkedHashMap<String, String>();
        for (var word : words) {
            map.put(word, word);
        }
        return choice(map);
    }

    private static <T> Shape<T> choice(Map<String, T> words) {
        var schema = Schemas.type("string");
        var list = schema.putArray("enum");
        words.keySet().forEach(list::add);
        return scalar("one of " + String.join(", ", words.keySet()), schema, value -> {
            var word = words.get(value.asText());
            if (word == null) {
                var mend = Inspection.mend(value.asText(), words.keySet());
                throw new IllegalArgumentException("\"" + value.asText() + "\" is not possible here, " + mend);
            }
            return word;
        });
    }

    /** Any scalar as it stands. */
    public static Shape<Value> anyScalar() {
        var schema = Schemas.node();
        schema.putArray("type").add("string").add("number").add("boolean").add("null");
        return scalar("a text, a number or true/false", schema, Function.identity());
    }

    /** Any scalar, as something else. */
    public static <T> Shape<T> anyScalar(Function<Value, T> reader) {
        return scalar("a text, a number or true/false", anyScalar().schema(new Schemas()), reader);
    }

    /** Any JSON at all, kept as it stands. */
    public static Shape<Value> anything() {
        return new Shape<>() {
            @Override
            public Optional<Value> read(Located at, String pointer, Inspection inspection) {
                return Optional.of(at.plain());
            }

            @Override
            public ObjectNode schema(Schemas schemas) {
                return Schemas.node();
            }
        };
    }

    /** The same shape, of something there are many of: where a document is read again, only what changed is. */
    public static <T> Shape<T> piece(Shape<T> shape) {
        return new Shape<>() {
            @Override
            public Optional<T> read(Located at, String pointer, Inspection inspection) {
                return inspection.piece(pointer, at, shape, in -> shape.read(at, pointer, in));
            }

            @Override
            public ObjectNode schema(Schemas schemas) {
                return shape.schema(schemas);
            }
        };
    }

    /** A list; items that cannot be read are left out, their faults are said. */
    public static <T> Shape<List<T>> list(Shape<T> item) {
        return new Shape<>() {
            @Override
            public Optional<List<T>> read(Located at, String pointer, Inspection inspection) {
                if (!(at instanceof Located.Items list)) {
                    inspection.fault(
                            at.mark(), pointer, at.kind() + " stands where a list belongs", "write a list […]");
                    return Optional.empty();
                }
                var read = new ArrayList<T>();
                for (var i = 0; i < list.items().size(); i++) {
                    item.read(list.items().get(i), Inspection.below(pointer, Integer.toString(i)), inspection)
                            .ifPresent(read::add);
                }
                return Optional.of(List.copyOf(read));
            }

            @Override
            public ObjectNode schema(Schemas schemas) {
                var schema = Schemas.type("array");
                schema.set("items", item.schema(schemas));
                return schema;
            }
        };
    }

    /** A list, whose brackets may be left out when it holds one item. */
    public static <T> Shape<List<T>> oneOrMore(Shape<T> item) {
        var list = list(item);
        return new Shape<>() {
            @Override
            public Optional<List<T>> read(Located at, String pointer, Inspection inspection) {
                return at instanceof Located.Items
                        ? list.read(at, pointer, inspection)
                        : item.read(at, pointer, inspection).map(List::of);
            }

            @Override
            public ObjectNode schema(Schemas schemas) {
                var schema = Schemas.node();
                schema.putArray("anyOf").add(item.schema(schemas)).add(list.schema(schemas));
                return schema;
            }
        };
    }

    /** A map from ids to values, in the order written. */
    public static <T> Shape<Map<String, T>> byId(Shape<T> value) {
        return new Shape<>() {
            @Override
            public Optional<Map<String, T>> read(Located at, String pointer, Inspection inspection) {
                if (!(at instanceof Located.Fields object)) {
                    inspection.fault(
                            at.mark(), pointer, at.kind() + " stands where an object of ids belongs", "write {…}");
                    return Optional.empty();
                }
                var read = new LinkedHashMap<String, T>();
                object.members().forEach((key, member) -> {
                    var below = Inspection.below(pointer, key);
                    if (!Ids.valid(key)) {
                        inspection.fault(
                                member.key(), below, "\"" + key + "\" is not an id", "use small letters, digits and _");
                    }
                    value.read(member.value(), below, inspection)
                            .filter(_ -> Ids.valid(key)) // what is no id has no address
                            .ifPresent(v -> read.put(key, v));
                });
                return Optional.of(read);
            }

            @Override
            public ObjectNode schema(Schemas schemas) {
                var schema = Schemas.type("object");
                schema.putObject("propertyNames").put("pattern", "^" + Ids.FORM.pattern() + "$");
                schema.set("additionalProperties", value.schema(schemas));
                return schema;
            }
        };
    }

    /** Written as a scalar when that says it all, or as an object. */
    public static <T> Shape<T> scalarOr(Shape<T> scalar, Shape<T> object) {
        return new Shape<>() {
            @Override
            public Optional<T> read(Located at, String pointer, Inspection inspection) {
                var shape = at instanceof Located.Fields ? object : scalar;
                return shape.read(at, pointer, inspection);
            }

            @Override
            public ObjectNode schema(Schemas schemas) {
                var schema = Schemas.node();
                schema.putArray("anyOf").add(scalar.schema(schemas)).add(object.schema(schemas));
                return schema;
            }
        };
    }

    /** A shape that is declared later, for shapes that contain themselves. */
    public static <T> Shape<T> later(Supplier<Shape<T>> shape) {
        return new Shape<>() {
            @Override
            public Optional<T> read(Located at, String pointer, Inspection inspection) {
                return shape.get().read(at, pointer, inspection);
            }

            @Override
            public ObjectNode schema(Schemas schemas) {
                return shape.get().schema(schemas);
            }
        };
    }
}
