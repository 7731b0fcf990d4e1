package sownd.bindings.preset;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.function.Function;
import sownd.engine.graph.Value;

/** Makes presets of what is now, as the JSON to be written into the project. Pure. */
public final class Snapshot {
    private Snapshot() {}

    /** A preset of these addresses as they are; those that hold nothing are left out. */
    public static Value.Fields of(Collection<String> addresses, Function<String, Value> now) {
        var fields = new LinkedHashMap<String, Value>();
        for (var address : addresses) {
            var value = now.apply(address);
            if (!(value instanceof Value.Nothing)) {
                fields.put(address, value);
            }
        }
        return new Value.Fields(fields);
    }

    /** The same preset with the values there are now; times and curves stay. */
    public static Value.Fields again(Preset preset, Function<String, Value> now) {
        var fields = new LinkedHashMap<String, Value>();
        preset.values().forEach((address, entry) -> fields.put(address, written(entry, now.apply(address))));
        return new Value.Fields(fields);
    }

    private static Value written(Preset.Entry entry, Value now) {
        var to = now instanceof Value.Nothing ? entry.to() : now;
        if (entry.equals(Preset.Entry.of(entry.to()))) {
            return to;
        }
        var fields = new LinkedHashMap<String, Value>();
        fields.put("to", to);
        entry.overNanos().ifPresent(nanos -> fields.put("over", Value.of(nanos / 1e9)));
        if (entry.curve() != sownd.bindings.action.Curve.LINEAR) {
            fields.put("curve", Value.of(entry.curve().name().toLowerCase(java.util.Locale.ROOT)));
        }
        return new Value.Fields(fields);
    }
}
