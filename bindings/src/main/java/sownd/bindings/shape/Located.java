package sownd.bindings.shape;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sownd.engine.graph.Value;

/** A JSON value together with where it stands in its file, so that a fault can name line and column. */
public sealed interface Located {
    Mark mark();

    record Scalar(Mark mark, Value value) implements Located {}

    record Items(Mark mark, List<Located> items) implements Located {
        public Items {
            items = Collections.unmodifiableList(items);
        }
    }

    record Fields(Mark mark, Map<String, Member> members) implements Located {
        public Fields {
            members = Collections.unmodifiableMap(members);
        }
    }

    /** A field of an object: where its key stands, and its value. */
    record Member(Mark key, Located value) {}

    /** "a text", "a number", "an object": for sentences about faults. */
    default String kind() {
        return switch (this) {
            case Items list -> "a list";
            case Fields object -> "an object";
            case Scalar scalar -> kind(scalar.value());
        };
    }

    private static String kind(Value value) {
        return switch (value) {
            case Value.Text text -> "a text";
            case Value.Num number -> "a number";
            case Value.Flag flag -> "true or false";
            default -> "null";
        };
    }

    /** The value without its places. */
    default Value plain() {
        return switch (this) {
            case Scalar scalar -> scalar.value();
            case Items list ->
                new Value.Items(list.items().stream().map(Located::plain).toList());
            case Fields object -> {
                var fields = new LinkedHashMap<String, Value>();
                object.members()
                        .forEach((key, member) -> fields.put(key, member.value().plain()));
                yield new Value.Fields(fields);
            }
        };
    }

    /** Where a JSON pointer points to, or the nearest place above it that exists. */
    default Mark markOf(String pointer) {
        Located here = this;
        var mark = mark();
        for (var step : pointer.split("/", -1)) {
            if (step.isEmpty()) {
                continue;
            }
            var next = here.step(step.replace("~1", "/").replace("~0", "~"));
            if (next == null) {
                return mark;
            }
            here = next.value();
            mark = next.key();
        }
        return mark;
    }

    private @org.jspecify.annotations.Nullable Member step(String name) {
        return switch (this) {
            case Fields object -> object.members().get(name);
            case Items list
            when name.matches("\\d{1,6}")
                    && Integer.parseInt(name) < list.items().size() -> {
                var item = list.items().get(Integer.parseInt(name));
                yield new Member(item.mark(), item);
            }
            default -> null;
        };
    }
}
