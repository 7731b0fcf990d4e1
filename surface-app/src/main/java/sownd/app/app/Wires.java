package sownd.app.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import sownd.bindings.action.Sending;
import sownd.bindings.conductor.Inbox;
import sownd.bindings.conductor.Outside;
import sownd.devices.midi.MidiOut;
import sownd.engine.automation.TextCall;
import sownd.engine.graph.Value;

/** Brings messages for the outside to the one that sends them. {@link #send} is the conductor's and never waits. */
final class Wires implements Outside, AutoCloseable {
    private static final System.Logger LOG = System.getLogger("sownd.show");
    private final Inbox inbox;
    private final Connections connections;
    private final Calls calls;
    private final Map<String, MidiOut> controllers = new ConcurrentHashMap<>();
    private volatile Optional<Keeper> keeper = Optional.empty();
    private final List<LongSupplier> doors = new CopyOnWriteArrayList<>();

    Wires(Inbox inbox, Connections connections) {
        this.inbox = inbox;
        this.connections = connections;
        this.calls = new Calls(inbox);
    }

    /** MIDI for this controller goes out here from now on; closed with the rest, or when another takes its place. */
    void reach(String id, MidiOut out) {
        var before = controllers.put(id, out);
        if (before != null) {
            before.close();
        }
    }

    /** Nothing goes to this controller any more. */
    void leave(String id) {
        var before = controllers.remove(id);
        if (before != null) {
            before.close();
        }
    }

    /** Edits that come from the show itself are made by this one. */
    void editing(Optional<Keeper> kept) {
        keeper = kept;
    }

    /** One more place where something can be refused. */
    void counting(LongSupplier refusals) {
        doors.add(refusals);
    }

    @Override
    public long refused() {
        return doors.stream().mapToLong(LongSupplier::getAsLong).sum();
    }

    @Override
    public void send(Sending sending) {
        switch (sending) {
            case Sending.Osc osc -> line(osc.connection()).send(osc);
            case Sending.OscAt osc -> line(osc.message().connection()).send(osc);
            case Sending.Far far -> line(far.connection()).send(far);
            case Sending.Midi midi -> sendMidi(midi.connection(), midi);
            case Sending.MidiBytes midi -> sendMidi(midi.connection(), midi);
            case Sending.Http message -> calls.send(message);
            case Sending.Tcp(var host, var port, var text) ->
                calls.send(new TextCall(TextCall.Wire.TCP, host, port, text));
            case Sending.Udp(var host, var port, var text) ->
                calls.send(new TextCall(TextCall.Wire.UDP, host, port, text));
            case Sending.Log(var text) -> LOG.log(System.Logger.Level.INFO, text);
            case Sending.Edit(var edit) ->
                keeper.orElseThrow(() -> new IllegalArgumentException(
                                "this project is played without a store, copy its folder and run the copy"))
                        .make(edit);
            case Sending.Asked(var id, var what) -> ask(id, what);
        }
    }

    private Line line(String id) {
        return connections
                .line(id)
                .orElseThrow(
                        () -> new IllegalArgumentException("\"" + id + "\" is no connection that is open, name one"));
    }

    private void sendMidi(String id, Sending midi) {
        var controller = controllers.get(id);
        if (controller == null) {
            line(id).send(midi);
        } else {
            controller.send(MidiBytes.message(midi));
        }
    }

    private void ask(long id, Sending sending) {
        switch (sending) {
            case Sending.Http message -> calls.ask(id, message);
            case Sending.Tcp(var host, var port, var text) ->
                calls.ask(id, new TextCall(TextCall.Wire.TCP, host, port, text));
            default -> {
                send(sending);
                inbox.answered(id, Value.nothing());
            }
        }
    }

    @Override
    public void close() {
        calls.close();
        controllers.values().forEach(MidiOut::close);
    }
}
