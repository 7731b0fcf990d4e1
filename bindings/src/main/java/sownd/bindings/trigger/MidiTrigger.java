package sownd.bindings.trigger;

import java.util.List;
import java.util.Optional;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.devices.midi.MidiEvent;
import sownd.devices.midi.MidiFault;
import sownd.devices.midi.MidiMatch;
import sownd.devices.midi.MidiWords;
import sownd.engine.graph.Value;

/** A MIDI message from a connection; the value is its velocity, controller value or bend, 0 to 1. */
record MidiTrigger(MidiMatch match, Optional<String> from, Argument number) implements Trigger {
    private static final Field<MidiMatch> MATCH = Field.required(
            "midi",
            Shapes.text("a MIDI message in words", MidiTrigger::match),
            "such as note 60, cc 7 ch 1, pitchbend");
    private static final Field<String> FROM = Field.optional(
            "from", References.id(Inspection.Kind.CONNECTION), "the connection it comes by; any if left out");
    private static final Field<Argument> VALUE = Field.initially(
            "value",
            Argument.SHAPE,
            new Argument.Any(),
            "the value it must have, or a range [64, 127]: velocity, controller value or pressure to 127, bend to 16383");
    static final Shape<MidiTrigger> SHAPE = ObjectShape.of(
            "midi trigger",
            List.of(MATCH, FROM, VALUE),
            in -> new MidiTrigger(in.of(MATCH), in.maybe(FROM), in.of(VALUE)));

    private static MidiMatch match(String text) {
        try {
            return MidiWords.match(text);
        } catch (MidiFault wrong) {
            throw new IllegalArgumentException("\"" + text + "\" is no MIDI message, " + wrong.getMessage(), wrong);
        }
    }

    @Override
    public Way way() {
        return Way.MIDI;
    }

    @Override
    public Optional<Value> fired(String connection, MidiEvent event) {
        var meant = match.matches(event) && from.map(connection::equals).orElse(true);
        var letGo = event.kind() == MidiEvent.Kind.NOTE_OFF;
        return meant && !letGo && number.takes(Value.of(said(event)))
                ? Optional.of(Value.of(match.value(event)))
                : Optional.empty();
    }

    /** The number in the message itself, as people see it on their controllers. */
    private static long said(MidiEvent event) {
        return switch (event.kind()) {
            case PITCH_BEND -> event.bend();
            case PROGRAM, PRESSURE -> event.data1();
            default -> event.data2();
        };
    }
}
