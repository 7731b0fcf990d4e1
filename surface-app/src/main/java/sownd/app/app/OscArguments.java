package sownd.app.app;

import java.util.ArrayList;
import java.util.Optional;
import sownd.bindings.action.Sending;
import sownd.devices.osc.OscBundle;
import sownd.devices.osc.OscClock;
import sownd.devices.osc.OscMessage;
import sownd.devices.osc.OscPacket;
import sownd.devices.osc.OscValue;
import sownd.engine.graph.Value;

/** Values as OSC arguments. */
final class OscArguments {
    private OscArguments() {}

    /** What goes out for a sending, if that is OSC; a clock tells its time to others. */
    static Optional<OscPacket> packet(Sending sending, OscClock clock) {
        return switch (sending) {
            case Sending.Osc message -> Optional.of(message(message));
            case Sending.OscAt(var message, var at) -> Optional.of(OscBundle.of(clock.tag(at), message(message)));
            default -> Optional.empty();
        };
    }

    static OscMessage message(Sending.Osc sending) {
        var arguments = new ArrayList<OscValue>();
        for (var i = 0; i < sending.arguments().size(); i++) {
            var value = sending.arguments().get(i);
            var typed = !sending.types().isEmpty();
            arguments.add(typed ? typed(sending.types().charAt(i), value) : usual(value));
        }
        return new OscMessage(sending.address(), arguments);
    }

    /** Whole numbers as i, others as f, text as s, switches as T or F. */
    private static OscValue usual(Value value) {
        return switch (value) {
            case Value.Num(double n)
            when n == Math.rint(n) && Math.abs(n) <= Integer.MAX_VALUE -> new OscValue.Int32((int) n);
            case Value.Num(double n) -> new OscValue.Float32((float) n);
            case Value.Text(var text) -> new OscValue.Str(text);
            case Value.Flag(boolean on) -> on ? new OscValue.True() : new OscValue.False();
            case Value.Nothing _, Value.Items _, Value.Fields _ -> new OscValue.Nil();
        };
    }

    private static OscValue typed(char tag, Value value) {
        return switch (tag) {
            case 'i' -> new OscValue.Int32((int) Math.round(value.asNumber()));
            case 'h' -> new OscValue.Int64(Math.round(value.asNumber()));
            case 'f' -> new OscValue.Float32((float) value.asNumber());
            case 'd' -> new OscValue.Float64(value.asNumber());
            case 's' -> new OscValue.Str(value.asText());
            case 'T' -> new OscValue.True();
            case 'F' -> new OscValue.False();
            default -> new OscValue.Nil();
        };
    }
}
