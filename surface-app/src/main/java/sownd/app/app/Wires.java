package sownd.app.app;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import sownd.bindings.action.Sending;
import sownd.bindings.conductor.Inbox;
import sownd.bindings.conductor.Outside;
import sownd.bindings.project.Connection;
import sownd.bindings.project.Project;
import sownd.devices.link.Link;
import sownd.devices.midi.MidiFault;
import sownd.devices.midi.MidiIn;
import sownd.devices.midi.MidiMessage;
import sownd.devices.midi.MidiOut;
import sownd.devices.midi.MidiPorts;
import sownd.devices.midi.MidiUnavailable;
import sownd.devices.midi.MidiWords;
import sownd.devices.osc.OscBundle;
import sownd.devices.osc.OscClock;
import sownd.devices.osc.OscFraming;
import sownd.devices.osc.OscPacket;
import sownd.devices.osc.OscPort;
import sownd.devices.osc.OscTcp;
import sownd.engine.automation.TextCall;
import sownd.engine.graph.Value;

/**
 * The project's connections to the outside. Opened by the thread that opens the show; {@link #send} is the conductor's
 * and only puts messages into outboxes.
 */
final class Wires implements Outside, AutoCloseable {
    private static final System.Logger LOG = System.getLogger("sownd.show");
    private final Inbox inbox;
    private final Calls calls;
    private final Map<String, InetSocketAddress> receivers = new HashMap<>();
    private final Map<String, OscTcp> streams = new HashMap<>();
    private final Links links;
    private final Map<String, MidiOut> midiOuts = new ConcurrentHashMap<>();
    private final Map<String, MidiIn> midiIns = new HashMap<>();
    private final List<LongSupplier> doors = new CopyOnWriteArrayList<>();
    private volatile OscSender osc = (_, _) -> false;

    /** Tells graphs' times to others; the conductor's. */
    private final OscClock clock = OscClock.system();

    private interface OscSender {
        boolean send(OscPacket packet, InetSocketAddress to);
    }

    Wires(Inbox inbox) {
        this.inbox = inbox;
        this.links = new Links(inbox);
        this.calls = new Calls(inbox);
    }

    /** Opens every connection of a project; what cannot be opened is said and the rest works. */
    void open(Project project, MidiPorts ports, Consumer<String> trouble) {
        project.connections().forEach((id, connection) -> {
            switch (connection) {
                case Connection.Osc(var host, var port, var transport)
                when transport == Connection.Transport.UDP -> receivers.put(id, new InetSocketAddress(host, port));
                case Connection.Osc osc -> keep(id, osc);
                case Connection.Midi midi -> openMidi(id, midi, ports, trouble);
            }
        });
    }

    private void keep(String id, Connection.Osc osc) {
        var framing = osc.transport() == Connection.Transport.TCP ? OscFraming.LENGTH : OscFraming.SLIP;
        var clock = OscClock.system();
        var far = new OscTcp(
                osc.host(), osc.port(), framing, (packet, _, at) -> OscDoor.pass(packet, osc.host(), at, clock, inbox));
        streams.put(id, far);
    }

    /** Connects what is kept connected; to be called once the project is open, since opening it clears how they stand. */
    void connect() {
        streams.forEach((id, far) -> links.keep("/connection/" + id, far, Link.Habits.QUIET));
    }

    private void openMidi(String id, Connection.Midi midi, MidiPorts ports, Consumer<String> trouble) {
        try {
            if (midi.out().isPresent()) {
                midiOuts.put(id, ports.openOut(midi.out().get()));
            }
            if (midi.in().isPresent()) {
                midiIns.put(id, ports.openIn(midi.in().get(), (event, at) -> inbox.midi(id, event, at)));
            }
        } catch (MidiUnavailable missing) {
            trouble.accept("connection " + id + ": " + missing.getMessage());
        }
    }

    /** MIDI for this id goes out here from now on; closed with the rest, or when another takes its place. */
    void reach(String id, MidiOut out) {
        var before = midiOuts.put(id, out);
        if (before != null) {
            before.close();
        }
    }

    /** OSC goes out by this socket from now on. */
    void through(OscPort port) {
        osc = port::send;
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
            case Sending.Osc message -> sendOsc(message.connection(), OscArguments.message(message));
            case Sending.OscAt(var message, var at) ->
                sendOsc(message.connection(), OscBundle.of(clock.tag(at), OscArguments.message(message)));
            case Sending.Midi(var connection, var words) -> sendMidi(connection, words);
            case Sending.MidiBytes(var connection, var bytes) ->
                midi(connection).send(message(bytes));
            case Sending.Http message -> calls.send(message);
            case Sending.Tcp(var host, var port, var text) ->
                calls.send(new TextCall(TextCall.Wire.TCP, host, port, text));
            case Sending.Udp(var host, var port, var text) ->
                calls.send(new TextCall(TextCall.Wire.UDP, host, port, text));
            case Sending.Log(var text) -> LOG.log(System.Logger.Level.INFO, text);
            case Sending.Asked(var id, var what) -> ask(id, what);
        }
    }

    private void sendOsc(String connection, OscPacket packet) {
        var stream = streams.get(connection);
        if (stream != null) {
            if (!stream.send(packet)) {
                throw new IllegalArgumentException(
                        "OSC to " + connection + " was not sent, see /connection/" + connection + "/reason");
            }
            return;
        }
        var to = receivers.get(connection);
        if (to == null) {
            throw new IllegalArgumentException("\"" + connection + "\" is no OSC connection, name one");
        }
        if (!osc.send(packet, to)) {
            throw new IllegalArgumentException("OSC to " + connection + " was not sent, is " + to + " right?");
        }
    }

    private MidiOut midi(String connection) {
        var out = midiOuts.get(connection);
        if (out == null) {
            throw new IllegalArgumentException("MIDI connection " + connection + " is not open, is the device here?");
        }
        return out;
    }

    /** The message of bytes from the highest to the lowest; programs and pressures have one less. */
    private static MidiMessage message(int bytes) {
        var status = bytes >> 16 & 0xff;
        return (status & 0xe0) == 0xc0
                ? MidiMessage.of(status, bytes >> 8 & 0x7f)
                : MidiMessage.of(status, bytes >> 8 & 0x7f, bytes & 0x7f);
    }

    private void sendMidi(String connection, String words) {
        var out = midi(connection);
        try {
            out.send(MidiWords.message(words));
        } catch (MidiFault wrong) {
            throw new IllegalArgumentException("\"" + words + "\" is no MIDI message, " + wrong.getMessage(), wrong);
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
        links.close();
        calls.close();
        midiIns.values().forEach(MidiIn::close);
        midiOuts.values().forEach(MidiOut::close);
    }
}
