package sownd.bindings.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sownd.bindings.state.Addresses;

/** An object whose keys are addresses, in the order written. */
public final class AddressMap {
    private AddressMap() {}

    /**
     * Values by address.
     *
     * @param kind what will be done with the addresses
     */
    public static <V, T> Shape<T> of(Inspection.Kind kind, Shape<V> value, Function<Map<String, V>, T> builder) {
        return new Shape<>() {
            @Override
            public Optional<T> read(Located at, String pointer, Inspection inspection) {
                if (!(at instanceof Located.Fields object)) {
                    inspection.fault(
                            at.mark(),
                            pointer,
                            at.kind() + " stands where an object of addresses belongs",
                            "write {…}");
                    return Optional.empty();
                }
                var read = new LinkedHashMap<String, V>();
                object.members().forEach((key, member) -> {
                    var below = Inspection.below(pointer, key);
                    if (Addresses.valid(key)) {
                        inspection.refer(kind, key, member.key(), below);
                    } else {
                        var what = "\"" + key + "\" is not an address";
                        inspection.fault(member.key(), below, what, "write one such as /graph/main/music/gain");
                    }
                    value.read(member.value(), below, inspection).ifPresent(v -> read.put(key, v));
                });
                return Optional.of(builder.apply(read));
            }

            @Override
            public ObjectNode schema(Schemas schemas) {
                var schema = Schemas.type("object");
                schema.putObject("propertyNames").put("pattern", "^(/[a-z0-9][a-z0-9_]*)+$");
                schema.set("additionalProperties", value.schema(schemas));
                return schema;
            }
        };
    }
}
