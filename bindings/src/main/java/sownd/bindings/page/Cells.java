package sownd.bindings.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Located;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;

/** Pairs of rows and columns, always in that order. */
final class Cells {
    private Cells() {}

    /** {@code [row, column]}. */
    static <T> Shape<T> pair(int min, int max, BiFunction<Integer, Integer, T> builder) {
        var number = Shapes.whole(min, max);
        var numbers = Shapes.list(number);
        return new Shape<>() {
            @Override
            public Optional<T> read(Located at, String pointer, Inspection inspection) {
                if (at instanceof Located.Items pair && pair.items().size() == 2) {
                    var read = numbers.read(at, pointer, inspection).orElse(List.of());
                    return read.size() == 2 ? Optional.of(builder.apply(read.get(0), read.get(1))) : Optional.empty();
                }
                inspection.fault(
                        at.mark(), pointer, at.kind() + " stands where two numbers belong", "write [row, column]");
                return Optional.empty();
            }

            @Override
            public ObjectNode schema(Schemas schemas) {
                var schema = Schemas.type("array").put("minItems", 2).put("maxItems", 2);
                schema.set("items", number.schema(schemas));
                return schema;
            }
        };
    }
}
