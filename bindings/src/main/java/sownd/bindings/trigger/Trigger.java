package sownd.bindings.trigger;

import java.util.List;
import java.util.Optional;
import sownd.devices.midi.MidiEvent;
import sownd.devices.osc.OscMessage;
import sownd.engine.graph.Value;

/** What starts a binding's actions, beside a hand on a control. Immutable. */
public interface Trigger {
    /** By which way it is started. */
    enum Way {
        OSC,
        MIDI,
        TOLD,
        HTTP,
        /** A hand on the control that is its name, {@link Trigger#deed}. */
        GESTURE,
        /** State says it, {@link Trigger#watch}. */
        WATCH,
        /** Time says it, {@link Trigger#rhythm}. */
        TIME
    }

    /** By which way it is started; only that way asks it. */
    Way way();

    /** The one address or name it listens to; empty if every message of its way must be shown to it. */
    default Optional<String> name() {
        return Optional.empty();
    }

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

    /** The value the actions get, if its address was told this and it is meant. */
    default Optional<Value> fired(List<Value> said) {
        return Optional.of(said.isEmpty() ? Value.nothing() : said.getFirst());
    }

    /** What a hand must do, if its way is {@link Way#GESTURE}. */
    default Optional<Deed> deed() {
        return Optional.empty();
    }

    /** What it watches, if its way is {@link Way#WATCH}. */
    default Optional<Watch> watch() {
        return Optional.empty();
    }

    /** When it comes, if its way is {@link Way#TIME}. */
    default Optional<Rhythm> rhythm() {
        return Optional.empty();
    }
}
