package sownd.bindings.conductor;

import java.util.List;
import java.util.Optional;
import sownd.bindings.trigger.Trigger;
import sownd.devices.ControlEvent;
import sownd.devices.Place;
import sownd.devices.midi.MidiEvent;
import sownd.devices.midi.MidiMatch;
import sownd.devices.osc.OscMessage;
import sownd.engine.graph.Value;

/** What was heard while somebody waited for it. */
sealed interface Heard {
    /** What it is, in words. */
    String said();

    /** The trigger that listens to it, if it is a message. */
    default Optional<Value> trigger() {
        return Optional.empty();
    }

    /** Whether a trigger listens to it as it came. */
    default boolean starts(Trigger trigger) {
        return false;
    }

    /** A MIDI message: its kind, number and channel, whatever its velocity or value. */
    record Midi(String connection, MidiMatch match, MidiEvent event) implements Heard {
        @Override
        public String said() {
            return match + " from " + connection;
        }

        @Override
        public Optional<Value> trigger() {
            return Optional.of(EditWords.fields("midi", Value.of(match.toString()), "from", Value.of(connection)));
        }

        @Override
        public boolean starts(Trigger trigger) {
            return trigger.fired(connection, event).isPresent();
        }
    }

    /** An OSC message: its address, whatever its arguments. */
    record Osc(OscMessage message, String from) implements Heard {
        @Override
        public String said() {
            return from.isEmpty() ? message.address() : message.address() + " from " + from;
        }

        @Override
        public Optional<Value> trigger() {
            return Optional.of(EditWords.fields("osc", Value.of(message.address())));
        }

        @Override
        public boolean starts(Trigger trigger) {
            return trigger.fired(message).isPresent();
        }
    }

    /** What a connection said in passing, to the letter. */
    record Said(String address, List<Value> values) implements Heard {
        @Override
        public String said() {
            return values.isEmpty()
                    ? address
                    : address + " " + values.getFirst().asText();
        }

        @Override
        public Optional<Value> trigger() {
            var address = Value.of(this.address);
            return Optional.of(
                    values.isEmpty()
                            ? EditWords.fields("happened", address)
                            : EditWords.fields(
                                    "happened", address, "args", new Value.Items(List.of(values.getFirst()))));
        }

        @Override
        public boolean starts(Trigger trigger) {
            return trigger.way() == Trigger.Way.TOLD
                    && trigger.name().filter(address::equals).isPresent()
                    && trigger.fired(values).isPresent();
        }
    }

    /** A hand on a surface. */
    record Hand(String surface, Place place) implements Heard {
        @Override
        public String said() {
            return switch (place) {
                case Place.Key(int row, int column) ->
                    "a press at row " + (row + 1) + ", column " + (column + 1) + " of " + surface;
                case Place.Fader(int index) -> "fader " + (index + 1) + " of " + surface;
                case Place.Encoder(int index) -> "encoder " + (index + 1) + " of " + surface;
                case Place.Status() -> "a hand on " + surface;
            };
        }
    }

    /** What a MIDI event says, if a trigger can listen to it: a note that ends or the beat of a clock says nothing. */
    static Optional<Heard> of(String connection, MidiEvent event) {
        var number = event.number();
        var form = switch (event.kind()) {
            case NOTE_ON -> Optional.of(MidiMatch.Form.NOTE);
            case CONTROL -> Optional.of(MidiMatch.Form.CONTROL);
            case PITCH_BEND -> Optional.of(MidiMatch.Form.PITCH_BEND);
            case PROGRAM -> Optional.of(MidiMatch.Form.PROGRAM);
            case PRESSURE -> Optional.of(MidiMatch.Form.PRESSURE);
            case POLY_PRESSURE -> Optional.of(MidiMatch.Form.POLY_PRESSURE);
            case NOTE_OFF, SYSTEM -> Optional.<MidiMatch.Form>empty();
        };
        return form.map(kind -> new Midi(
                connection, new MidiMatch(kind, numbered(kind) ? number : MidiMatch.ANY, event.channel()), event));
    }

    private static boolean numbered(MidiMatch.Form form) {
        return form != MidiMatch.Form.PITCH_BEND && form != MidiMatch.Form.PRESSURE;
    }

    static Heard of(OscMessage message, String from) {
        return new Osc(message, from);
    }

    /** What a hand does, if it takes hold of something. */
    static Optional<Heard> of(ControlEvent event) {
        return switch (event.gesture()) {
            case DOWN, MOVE, SLIDE, TURN -> Optional.of(new Hand(event.surface(), event.place()));
            case UP, PRESSURE, TOUCH, RELEASE -> Optional.empty();
        };
    }
}
