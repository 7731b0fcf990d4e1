package sownd.bindings.preset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sownd.bindings.action.Curve;
import sownd.bindings.shape.AddressMap;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.engine.graph.Value;

/** A snapshot of some values, by address. Immutable. */
public record Preset(Map<String, Entry> values) {
    /** Numbers this near to each other are the same, as a part of the number or, below 1, of 1. */
    private static final double NEAR = 1e-3;

    /**
     * One value.
     *
     * @param overNanos how long it takes there, whatever the recall says; empty for as long as the recall says
     */
    public record Entry(Value to, Optional<Long> overNanos, Curve curve) {
        private static final Field<Value> TO = Field.required("to", Shapes.anyScalar(), "the value");
        private static final Field<Long> OVER =
                Field.optional("over", Quantities.DURATION, "how long it takes there, whatever the recall says");
        private static final Field<Curve> CURVE =
                Field.initially("curve", Shapes.choice(Curve.class), Curve.LINEAR, "linear, decibel or s");
        static final Shape<Entry> SHAPE = Shapes.scalarOr(
                Shapes.anyScalar(Entry::of),
                ObjectShape.of(
                        "preset value",
                        List.of(TO, OVER, CURVE),
                        in -> new Entry(in.of(TO), in.maybe(OVER), in.of(CURVE))));

        /** A value that goes with the recall. */
        public static Entry of(Value to) {
            return new Entry(to, Optional.empty(), Curve.LINEAR);
        }
    }

    public static final Shape<Preset> SHAPE = AddressMap.of(Inspection.Kind.SET, Entry.SHAPE, Preset::new);

    public Preset {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The same with other values, computed from address and value. */
    public Preset with(Meaning meaning) {
        var meant = new LinkedHashMap<String, Entry>();
        values.forEach((address, entry) ->
                meant.put(address, new Entry(meaning.of(address, entry.to()), entry.overNanos(), entry.curve())));
        return new Preset(meant);
    }

    /** What is meant by what is written for an address. */
    public interface Meaning {
        Value of(String address, Value written);
    }

    /** Whether everything is as it says. */
    public boolean holds(Function<String, Value> now) {
        for (var entry : values.entrySet()) {
            if (!same(entry.getValue().to(), now.apply(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Value wanted, Value is) {
        var to = wanted.asNumber();
        var at = is.asNumber();
        return (Double.isNaN(to) || Double.isNaN(at))
                ? wanted.asText().equals(is.asText())
                : Math.abs(to - at) <= NEAR * Math.max(1, Math.abs(to));
    }
}
