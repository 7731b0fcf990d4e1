package sownd.bindings.feedback;

import java.util.Set;
import sownd.bindings.state.Addresses;
import sownd.engine.graph.Value;

/** What a gauge shows. */
public sealed interface Gauge {
    /** The value of an address, on the scale of that address. */
    record Of(String address) implements Gauge {}

    /** A part, 0 to 1. */
    record Part(double part) implements Gauge {}

    /** An address, or a number from 0 to 1. */
    static Gauge of(Value value) {
        if (value instanceof Value.Text(var text) && Addresses.valid(text)) {
            return new Of(text);
        }
        var part = value.asNumber();
        if (Double.isNaN(part)) {
            throw new IllegalArgumentException("\"" + value.asText()
                    + "\" is no gauge, write an address such as /graph/main/music/gain or a number from 0 to 1");
        }
        return new Part(Math.clamp(part, 0, 1));
    }

    /** The addresses this reads. */
    default Set<String> reads() {
        return this instanceof Of(var address) ? Set.of(address) : Set.of();
    }
}
