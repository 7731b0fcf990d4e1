package sownd.bindings.trigger;

import sownd.devices.osc.OscMessage;
import sownd.devices.osc.OscValue;
import sownd.engine.graph.Value;

/** OSC arguments as values. */
public final class OscValues {
    private OscValues() {}

    /** The first argument, or nothing where there is none. */
    public static Value first(OscMessage message) {
        return message.arguments().isEmpty()
                ? Value.nothing()
                : value(message.arguments().getFirst());
    }

    /** An argument as a value; what JSON has no word for becomes nothing. */
    public static Value value(OscValue argument) {
        return switch (argument) {
            case OscValue.Int32(int n) -> Value.of(n);
            case OscValue.Int64(long n) -> Value.of(n);
            case OscValue.Float32(float n) -> Value.of(n);
            case OscValue.Float64(double n) -> Value.of(n);
            case OscValue.Str(var text) -> Value.of(text);
            case OscValue.Symbol(var text) -> Value.of(text);
            case OscValue.Char(int code) -> Value.of(Character.toString(code & 0x7f));
            case OscValue.True _ -> Value.of(true);
            case OscValue.False _ -> Value.of(false);
            case OscValue.Impulse _ -> Value.of(true);
            case OscValue.Array(var items) ->
                new Value.Items(items.stream().map(OscValues::value).toList());
            case OscValue.Nil _, OscValue.Blob _, OscValue.TimeTag _, OscValue.Rgba _, OscValue.Midi _ ->
                Value.nothing();
        };
    }
}
