package sownd.bindings.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sownd.engine.graph.Value;

/**
 * A JSON value as it stands in a file: keys keep their order, numbers their letters. Immutable, compared by content; how a
 * list or an object was laid out is kept but does not make it another.
 */
public sealed interface Json {
    /** How a list or an object is written. */
    enum Form {
        /** On one line where it fits. */
        FREE,
        /** On one line whatever its length, as somebody wrote it. */
        ONE_LINE,
        /** A line for each item, as somebody wrote it. */
        OPEN;

        /** How it is written once something in it is another. */
        Form changed() {
            return this == OPEN ? OPEN : FREE;
        }
    }

    record Nothing() implements Json {}

    record Flag(boolean on) implements Json {}

    /** A number as it was written: 1, 1.0 and 1e0 are three. */
    record Num(String written) implements Json {}

    record Text(String text) implements Json {}

    record Items(List<Json> items, Form form) implements Json {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Items that && items.equals(that.items);
        }

        @Override
        public int hashCode() {
            return items.hashCode();
        }
    }

    record Fields(Map<String, Json> fields, Form form) implements Json {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** Equal if the same keys stand in the same order. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Fields that
                    && fields.equals(that.fields)
                    && List.copyOf(fields.keySet()).equals(List.copyOf(that.fields.keySet()));
        }

        @Override
        public int hashCode() {
            return fields.hashCode();
        }
    }

    static Json of(String text) {
        return new Text(text);
    }

    /** The same value as one of a file. */
    static Json of(Value value) {
        return switch (value) {
            case Value.Nothing _ -> new Nothing();
            case Value.Flag(var on) -> new Flag(on);
            case Value.Num(var number) when Double.isFinite(number) -> new Num(value.asText());
            case Value.Num _ -> new Nothing(); // JSON has no word for it
            case Value.Text(var text) -> new Text(text);
            case Value.Items(var items) ->
                new Items(items.stream().map(Json::of).toList(), Form.FREE);
            case Value.Fields(var fields) -> {
                var all = new LinkedHashMap<String, Json>();
                fields.forEach((key, field) -> all.put(key, of(field)));
                yield new Fields(all, Form.FREE);
            }
        };
    }

    /** The same, laid out by us. */
    default Json free() {
        return switch (this) {
            case Items list -> new Items(list.items.stream().map(Json::free).toList(), Form.FREE);
            case Fields object -> {
                var all = new LinkedHashMap<String, Json>();
                object.fields.forEach((key, field) -> all.put(key, field.free()));
                yield new Fields(all, Form.FREE);
            }
            default -> this;
        };
    }

    /** The value it stands for. */
    default Value value() {
        return switch (this) {
            case Nothing _ -> Value.nothing();
            case Flag(var on) -> Value.of(on);
            case Num(var written) -> Value.of(Double.parseDouble(written));
            case Text(var text) -> Value.of(text);
            case Items list -> {
                var all = new ArrayList<Value>();
                list.items.forEach(item -> all.add(item.value()));
                yield new Value.Items(all);
            }
            case Fields object -> {
                var all = new LinkedHashMap<String, Value>();
                object.fields.forEach((key, field) -> all.put(key, field.value()));
                yield new Value.Fields(all);
            }
        };
    }

    /** "a text", "a list": for sentences. */
    default String kind() {
        return switch (this) {
            case Nothing _ -> "null";
            case Flag _ -> "true or false";
            case Num _ -> "a number";
            case Text _ -> "a text";
            case Items _ -> "a list";
            case Fields _ -> "an object";
        };
    }
}
