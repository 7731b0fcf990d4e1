package sownd.bindings.trigger;

import java.util.List;
import java.util.Optional;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.devices.osc.OscFault;
import sownd.devices.osc.OscMessage;
import sownd.devices.osc.OscPattern;
import sownd.engine.graph.Value;

/** An OSC message whose address fits a pattern and whose arguments are as asked for; the value is its first argument. */
record OscTrigger(String source, OscPattern pattern, List<Argument> arguments) implements Trigger {
    private record Listening(String source, OscPattern pattern) {}

    private static final Field<Listening> PATTERN = Field.required(
            "osc",
            Shapes.text("an OSC address or pattern", OscTrigger::pattern),
            "the address, such as /eos/out/event/cue/1/*/fire");
    private static final Field<List<Argument>> ARGS = Field.initially(
            "args",
            Shapes.list(Argument.SHAPE),
            List.of(),
            "what its arguments must be: values, ranges [least, most], null for any; more may follow");
    static final Shape<OscTrigger> SHAPE = ObjectShape.of(
            "osc trigger",
            List.of(PATTERN, ARGS),
            in -> new OscTrigger(in.of(PATTERN).source, in.of(PATTERN).pattern, in.of(ARGS)));

    private static Listening pattern(String text) {
        try {
            return new Listening(text, OscPattern.of(text));
        } catch (OscFault wrong) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no OSC address or pattern, " + wrong.getMessage(), wrong);
        }
    }

    @Override
    public Way way() {
        return Way.OSC;
    }

    @Override
    public Optional<String> name() {
        return pattern.literal() ? Optional.of(source) : Optional.empty();
    }

    @Override
    public Optional<Value> fired(OscMessage message) {
        return pattern.matches(message.address()) && meant(message)
                ? Optional.of(OscValues.first(message))
                : Optional.empty();
    }

    private boolean meant(OscMessage message) {
        var given = message.arguments();
        for (var i = 0; i < arguments.size(); i++) {
            var value = i < given.size() ? OscValues.value(given.get(i)) : Value.nothing();
            if (!arguments.get(i).takes(value)) {
                return false;
            }
        }
        return true;
    }
}
