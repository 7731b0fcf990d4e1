package sownd.bindings.action;

import java.util.List;
import java.util.stream.Stream;
import sownd.bindings.shape.Field;

/** Lists of fields that several actions share. */
final class Fields {
    private Fields() {}

    static List<Field<?>> join(List<Field<?>> own, List<Field<?>> shared) {
        return Stream.concat(own.stream(), shared.stream()).toList();
    }
}
