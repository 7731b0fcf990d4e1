package sownd.bindings.feedback;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import sownd.bindings.expression.Template;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shape;
import sownd.engine.graph.Value;

/**
 * One property of what a control shows: written plainly, or computed from state ({@code "${var.on ? 'green' : 'slate'}"}).
 * Immutable.
 */
public sealed interface Property<T> {
    /** The addresses this reads. */
    Set<String> reads();

    /**
     * What it is now.
     *
     * @throws IllegalArgumentException with the reason, if it cannot be computed or is not possible here
     */
    T value(Function<String, Value> values);

    /**
     * What it is now as a text; what cannot be computed stands as ? in it.
     *
     * @param failed is told why
     */
    String text(Function<String, Value> values, Consumer<IllegalArgumentException> failed);

    record Plain<T>(T plain, Set<String> reads) implements Property<T> {
        @Override
        public T value(Function<String, Value> values) {
            return plain;
        }

        @Override
        public String text(Function<String, Value> values, Consumer<IllegalArgumentException> failed) {
            return String.valueOf(plain);
        }

        @Override
        public String toString() {
            return String.valueOf(plain);
        }
    }

    record Computed<T>(Template template, Function<Value, T> reader) implements Property<T> {
        @Override
        public Set<String> reads() {
            return template.reads();
        }

        @Override
        public T value(Function<String, Value> values) {
            return reader.apply(template.evaluate(values));
        }

        @Override
        public String text(Function<String, Value> values, Consumer<IllegalArgumentException> failed) {
            return template.text(values, failed);
        }

        @Override
        public String toString() {
            return template.toString();
        }
    }

    /** A property that may be left out; written plainly it looks like {@code plain}. {@code reader} throws {@link IllegalArgumentException} with "what, mend". */
    static <T> Field<Property<T>> field(String name, Shape<?> plain, Function<Value, T> reader, String about) {
        return field(name, plain, reader, _ -> Set.of(), about);
    }

    /**
     * The same for what names addresses.
     *
     * @param mentions the addresses a plain value names
     */
    static <T> Field<Property<T>> field(
            String name, Shape<?> plain, Function<Value, T> reader, Function<T, Set<String>> mentions, String about) {
        var shape =
                References.<Property<T>>described(plain, written -> read(written, reader, mentions), Property::reads);
        return Field.optional(name, shape, about);
    }

    private static <T> Property<T> read(Value written, Function<Value, T> reader, Function<T, Set<String>> mentions) {
        if (written instanceof Value.Text(var text) && text.contains("${")) {
            return new Computed<>(Template.of(text), reader);
        }
        var plain = reader.apply(written);
        return new Plain<>(plain, mentions.apply(plain));
    }
}
