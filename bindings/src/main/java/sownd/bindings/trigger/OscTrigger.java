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

/** An OSC message whose address fits a pattern; the value is its first argument. */
record OscTrigger(OscPattern pattern) implements Trigger {
    private static final Field<OscPattern> PATTERN = Field.required(
            "osc",
            Shapes.text("an OSC address or pattern", OscTrigger::pattern),
            "the address, such as /eos/out/event/cue/1/*/fire");
    static final Shape<OscTrigger> SHAPE =
            ObjectShape.of("osc trigger", List.of(PATTERN), in -> new OscTrigger(in.of(PATTERN)));

    private static OscPattern pattern(String text) {
        try {
            return OscPattern.of(text);
        } catch (OscFault wrong) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no OSC address or pattern, " + wrong.getMessage(), wrong);
        }
    }

    @Override
    public Optional<Value> fired(OscMessage message) {
        return pattern.matches(message.address()) ? Optional.of(OscValues.first(message)) : Optional.empty();
    }
}
