package sownd.bindings.conductor;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import sownd.bindings.project.Project;
import sownd.devices.ControlEvent;
import sownd.devices.Surface;
import sownd.devices.midi.MidiEvent;
import sownd.devices.osc.OscMessage;
import sownd.engine.Engine;
import sownd.engine.graph.Value;

/** What reaches the conductor from other threads. Each carries its time, on the clock of {@link System#nanoTime()}. */
sealed interface Message {
    long nanoTime();

    record Gestured(ControlEvent event) implements Message {
        @Override
        public long nanoTime() {
            return event.nanoTime();
        }
    }

    record Read(String address, CompletableFuture<Answer> answer, long nanoTime) implements Message {}

    record SetTo(String address, Value value, CompletableFuture<Answer> answer, long nanoTime) implements Message {}

    record Called(String address, List<Value> arguments, CompletableFuture<Answer> answer, long nanoTime)
            implements Message {}

    /** A remote press; pages count from 1. */
    record Pressed(int page, int row, int column, CompletableFuture<Answer> answer, long nanoTime) implements Message {}

    /** An OSC message from a host; its time is when it shall act: now, or the time of its bundle. */
    record Osc(OscMessage message, String from, long nanoTime) implements Message {}

    record Midi(String connection, MidiEvent event, long nanoTime) implements Message {}

    /** What a surface sent, as it came, for graphs that hear it. */
    record Played(String surface, MidiEvent event, long nanoTime) implements Message {}

    /**
     * What was asked of the outside under a number came to its end.
     *
     * @param answer what came back, nothing if nothing did
     * @param failure why it failed; empty if it did not
     */
    record Answered(long id, Value answer, String failure, long nanoTime) implements Message {}

    /** A connection said something in passing. */
    record Happened(String address, List<Value> said, long nanoTime) implements Message {}

    /** There are newest values to be taken. */
    record News(long nanoTime) implements Message {}

    record Attached(Surface surface, long nanoTime) implements Message {}

    record Detached(String surface, long nanoTime) implements Message {}

    record Opened(Project project, CompletableFuture<List<sownd.engine.graph.Fault>> faults, long nanoTime)
            implements Message {}

    /** The project that is played was changed. */
    record Edited(Project project, CompletableFuture<List<sownd.engine.graph.Fault>> faults, long nanoTime)
            implements Message {}

    /** Another engine shall play what is played, from now on. */
    record Tuned(Engine engine, CompletableFuture<List<sownd.engine.graph.Fault>> faults, long nanoTime)
            implements Message {}

    /** The owner of an address outside this thread has news: a status, a counter. */
    record Told(String address, Value value, long nanoTime) implements Message {}

    /** Something went wrong outside; people should read it. */
    record Trouble(String what, long nanoTime) implements Message {}
}
