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
            items = List.copyOf(items);
        }
    }

    record Fields(Mark mark, Map<String, Member> members) implements Located {
        public Fields {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** A field of an object: where its key stands, and its value. */
    record Member(Mark key, Located value) {}

    /** "a text", "a number", "an object": for sentences about faults. */
    default String kind() {
        return switch (this) {
            case Items _ -> "a list";
            case Fields _ -> "an object";
            case Scalar(_, var value) ->
                switch (value) {
                    case Value.Text _ -> "a text";
                    case Value.Num _ -> "a number";
                    case Value.Flag _ -> "true or false";
                    default -> "null";
                };
        };
    }

    /** The value without its places. */
    default Value value() {
        return switch (this) {
            case Scalar(_, var value) -> value;
            case Items(_, var items) -> new Value.Items(items.stream().map(Located::value).toList());
            case Fields(_, var members) -> {
                var fields = new LinkedHashMap<String, Value>();
                members.forEach((key, member) -> fields.put(key, member.value().value()));
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
            case Fields(_, var members) -> members.get(name);
            case Items(_, var items) when name.matches("\\d{1,6}") && Integer.parseInt(name) < items.size() -> {
                var item = items.get(Integer.parseInt(name));
                yield new Member(item.mark(), item);
            }
            case Items _, Scalar _ -> null;
        };
    }
}
