package sownd.bindings.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Located;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;

/** Names that lists of actions give to values of their own. */
final class Names {
    private Names() {}

    /** A shape in which a name may be read as if it were an address. */
    static <T> Shape<T> within(String name, Shape<T> shape) {
        return new Shape<>() {
            @Override
            public Optional<T> read(Located at, String pointer, Inspection inspection) {
                inspection.name(name, pointer);
                return shape.read(at, pointer, inspection);
            }

            @Override
            public ObjectNode schema(Schemas schemas) {
                return shape.schema(schemas);
            }
        };
    }

    /** The pointer of what lies so many levels above. */
    static String above(String pointer, int levels) {
        var path = pointer;
        for (var i = 0; i < levels; i++) {
            path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        }
        return path;
    }
}
