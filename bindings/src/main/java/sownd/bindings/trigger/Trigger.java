package sownd.bindings.trigger;

import java.util.Optional;
import sownd.devices.midi.MidiEvent;
import sownd.devices.osc.OscMessage;
import sownd.engine.graph.Value;

/** What starts a binding's actions, beside a hand on a control. Immutable. */
public interface Trigger {
    /** The value the actions get, if this OSC message is meant. */
    default Optional<Value> fired(OscMessage message) {
        return Optional.empty();
    }

    /**
     * The value the actions get, if this MIDI event is meant.
     *
     * @param connection id of the connection it came in by
     */
    default Optional<Value> fired(String connection, MidiEvent event) {
        return Optional.empty();
    }

    /** The value the actions get, if what a node of a graph told is meant. */
    default Optional<Value> told(String address, Value value) {
        return Optional.empty();
    }
}
