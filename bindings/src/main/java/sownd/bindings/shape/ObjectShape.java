package sownd.bindings.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** An object of known fields. A key it does not know is kept, ignored and warned about. */
public final class ObjectShape<T> implements Shape<T> {
    private final String name;
    private final List<Field<?>> fields;
    private final List<String> known;
    private final Set<String> names;
    private final Function<Written, T> builder;

    private ObjectShape(String name, List<Field<?>> fields, Function<Written, T> builder) {
        this.name = name;
        this.fields = List.copyOf(fields);
        this.known = fields.stream().<String>map(Field::name).toList();
        this.names = Set.copyOf(known);
        this.builder = builder;
    }

    /**
     * Declares an object.
     *
     * @param name what the object is called, in sentences and in the schema
     * @param builder makes the value; it may throw {@link IllegalArgumentException} with "what, mend"
     */
    public static <T> ObjectShape<T> of(String name, List<Field<?>> fields, Function<Written, T> builder) {
        return new ObjectShape<>(name, fields, builder);
    }

    public List<Field<?>> fields() {
        return fields;
    }

    @Override
    public Optional<T> read(Located at, String pointer, Inspection inspection) {
        if (!(at instanceof Located.Fields object)) {
            inspection.fault(
                    at.mark(), pointer, at.kind() + " stands where a " + name + " belongs", "write an object {…}");
            return Optional.empty();
        }
        warnOfUnknown(object.members(), pointer, inspection);
        var values = new IdentityHashMap<Field<?>, Object>(fields.size());
        var whole = true;
        for (var field : fields) {
            whole &= readField(field, at, object.members(), pointer, inspection, values);
        }
        return whole ? build(at, new Written(values, pointer), inspection) : Optional.empty();
    }

    private static boolean readField(
            Field<?> field,
            Located at,
            Map<String, Located.Member> members,
            String pointer,
            Inspection inspection,
            Map<Field<?>, Object> values) {
        var member = members.get(field.name());
        if (member == null) {
            if (field.presence() == Field.Presence.REQUIRED) {
                inspection.fault(at.mark(), pointer, "\"" + field.name() + "\" is missing", "add it: " + field.about());
                return false;
            }
            return true;
        }
        var value = field.shape().read(member.value(), Inspection.below(pointer, field.name()), inspection);
        value.ifPresent(v -> values.put(field, v));
        return value.isPresent();
    }

    private void warnOfUnknown(Map<String, Located.Member> members, String pointer, Inspection inspection) {
        members.forEach((key, member) -> {
            if (!names.contains(key)) {
                var what = "a " + name + " has no \"" + key + "\" (kept, not used)";
                inspection.warn(member.key(), Inspection.below(pointer, key), what, Inspection.mend(key, known));
            }
        });
    }

    private Optional<T> build(Located at, Written written, Inspection inspection) {
        try {
            return Optional.of(builder.apply(written));
        } catch (IllegalArgumentException wrong) {
            var said = String.valueOf(wrong.getMessage()).split(", ", 2);
            inspection.fault(at.mark(), written.pointer(), said[0], said.length > 1 ? said[1] : "mend it");
            return Optional.empty();
        }
    }

    @Override
    public ObjectNode schema(Schemas schemas) {
        return schemas.named(name, () -> {
            var schema = Schemas.type("object");
            var properties = schema.putObject("properties");
            for (var field : fields) {
                properties.set(field.name(), field.shape().schema(schemas).put("description", field.about()));
            }
            var required = fields.stream()
                    .filter(f -> f.presence() == Field.Presence.REQUIRED)
                    .toList();
            if (!required.isEmpty()) {
                var names = schema.putArray("required");
                required.forEach(field -> names.add(field.name()));
            }
            return schema;
        });
    }
}
