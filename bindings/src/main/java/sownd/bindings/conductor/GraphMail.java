package sownd.bindings.conductor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import sownd.bindings.action.Sending;
import sownd.devices.midi.MidiEvent;
import sownd.devices.osc.OscFault;
import sownd.devices.osc.OscMessage;
import sownd.devices.osc.OscPattern;
import sownd.devices.osc.OscValue;
import sownd.engine.Engine;
import sownd.engine.graph.Node;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/**
 * The way of messages between devices and those nodes of graphs that hear or send them. What a graph sends leaves one
 * block after its sample was rendered, which is when the sample is played. The conductor's thread.
 */
final class GraphMail {
    private static final int SYSTEM = 0xf0;
    private static final Set<Value> GONE = Set.of(Value.of("lost"), Value.of("broken"));

    /** Nodes that hear. */
    private record Keys(int node, String port) {
        boolean hears(String from) {
            return port.isEmpty() || port.equals(from);
        }
    }

    private record Words(int node, OscPattern pattern) {}

    /**
     * Where a node sends to.
     *
     * @param port a connection or surface, by its id
     * @param tagged whether its messages leave at once and name their time
     * @param latency how much later than played they are meant then, in nanoseconds
     */
    private record End(String port, boolean tagged, long latency) {
        static final End NOWHERE = new End("", false, 0);

        static End of(String port) {
            return new End(port, false, 0);
        }
    }

    private Engine engine;
    private final Desk desk;
    private final List<Keys> keys = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();
    /** Where each node that sends sends to, by its path, and the MIDI notes of it that sound there. */
    private final Map<String, End> ends = new HashMap<>();

    private final Sounding sounding = new Sounding();
    /** The notes that each connection and surface holds in graphs. */
    private final Sounding held = new Sounding();

    private final Set<String> said = new HashSet<>();
    private final sownd.engine.realtime.OscMessage message = new sownd.engine.realtime.OscMessage();
    private long blockNanos;
    private long lost;
    private boolean sends;

    /** A message of a graph's node leaves. */
    private record Leaves(GraphMail mail, String node, Sending sending) implements Timers.Due {
        @Override
        public void fire(long now) {
            mail.send(node, sending);
        }

        @Override
        public boolean droppable() {
            return true;
        }
    }

    GraphMail(Engine engine, Desk desk) {
        this.engine = engine;
        this.desk = desk;
        this.blockNanos = blockNanos(engine);
    }

    private static long blockNanos(Engine engine) {
        var format = engine.audio().format();
        return Math.round(format.block() * 1e9 / format.rate());
    }

    /** Another engine plays the same anew: what the one before sent ends here. */
    void tune(Engine next, long atNanos) {
        desk.timers().removeIf(due -> due instanceof Leaves);
        close();
        engine = next;
        blockNanos = blockNanos(next);
        open(atNanos);
    }

    /** Other graphs play from now on: the notes of nodes that are gone or changed end here, those of the others there. */
    void open(long atNanos) {
        var before = Map.copyOf(ends);
        keys.clear();
        words.clear();
        ends.clear();
        said.clear();
        sends = false;
        engine.nodes().forEach(this::open);
        before.forEach((path, end) -> {
            if (end.equals(ends.get(path))) {
                engine.call(engine.event(path + "/stop"), 0, atNanos);
            } else {
                endNotes(path, end);
            }
        });
    }

    private void open(String path, Node node) {
        switch (node.type()) {
            case "midi_in" -> keys.add(new Keys(engine.node(path), text(node, "port")));
            case "osc_in" -> words(engine.node(path), text(node, "pattern"));
            case "midi_out" -> ends.put(path, End.of(text(node, "port")));
            case "osc_out" -> ends.put(path, end(node));
            case "tell" -> sends = true;
            default -> {} // the others neither hear nor send
        }
    }

    private static End end(Node node) {
        var latency = Double.parseDouble(text(node, "latency"));
        return new End(text(node, "connection"), text(node, "time").equals("tagged"), Math.round(latency * 1e6));
    }

    /** What the node says, or what its type says first. */
    private static String text(Node node, String parameter) {
        var initial = NodeTypes.builtIn().find(node.type()).flatMap(type -> type.parameter(parameter));
        var value = node.params().get(parameter);
        return value == null ? initial.map(its -> its.initial().asText()).orElse("") : value.asText();
    }

    private void words(int node, String pattern) {
        try {
            words.add(new Words(node, OscPattern.of(pattern)));
        } catch (OscFault wrong) {
            desk.trouble("\"" + pattern + "\" is no OSC address pattern, " + wrong.getMessage());
        }
    }

    /** Whether something may leave the graphs at any time. */
    boolean sends() {
        return sends || !ends.isEmpty();
    }

    /** Messages of graphs and for graphs that were lost or could not be carried whole. */
    long lost() {
        return lost;
    }

    /** A MIDI event came from a connection or surface; it sounds a block after its time. */
    void midi(String from, MidiEvent event, long atNanos) {
        if (event.status() < SYSTEM) {
            var bytes = event.status() << 16 | event.data1() << 8 | event.data2();
            held.follow(from, bytes);
            enter(from, bytes, atNanos);
        }
    }

    private void enter(String from, int bytes, long atNanos) {
        keys.stream()
                .filter(each -> each.hears(from))
                .forEach(each -> lost += engine.midi(each.node(), bytes, atNanos) ? 0 : 1);
    }

    /** A connection or surface is gone: nobody will let go of the keys it held, so they end now. */
    void gone(String from, long atNanos) {
        held.end(from).forEach(off -> enter(from, off, atNanos));
    }

    /** The same, if this is news of a connection that is lost. */
    void told(String address, Value news, long atNanos) {
        var parts = address.split("/", -1);
        if (parts.length == 4 && parts[1].equals("connection") && parts[3].equals("status") && GONE.contains(news)) {
            gone(parts[2], atNanos);
        }
    }

    /** Whether a node hears this OSC message. */
    boolean hears(OscMessage came) {
        return words.stream().anyMatch(each -> each.pattern().matches(came.address()));
    }

    /** An OSC message came; it arrives a block after its time. False when no node hears it. */
    boolean osc(OscMessage came, long atNanos) {
        var heard = false;
        for (var each : words) {
            if (each.pattern().matches(came.address())) {
                heard = true;
                enter(each, came, atNanos);
            }
        }
        return heard;
    }

    private void enter(Words to, OscMessage came, long atNanos) {
        if (!pack(came) || !engine.osc(to.node(), message, atNanos)) {
            lost++;
        }
    }

    private boolean pack(OscMessage came) {
        var address = engine.address(came.address());
        message.to(Math.max(0, address));
        var left = 0;
        for (var argument : came.arguments()) {
            var number = number(argument);
            if (Float.isNaN(number) || message.count() == sownd.engine.realtime.OscMessage.MOST) {
                left++;
            } else {
                message.add(number);
            }
        }
        if (left > 0) {
            lost++;
            sayOnce("graphs hear up to four numbers of an OSC message: some of " + came.address() + " were left out");
        }
        return address >= 0;
    }

    /** What is a number or a switch; NaN for what a graph cannot carry. */
    private static float number(OscValue argument) {
        return switch (argument) {
            case OscValue.Int32(int n) -> n;
            case OscValue.Int64(long n) -> n;
            case OscValue.Float32(float n) -> n;
            case OscValue.Float64(double n) -> (float) n;
            case OscValue.True _, OscValue.Impulse _ -> 1;
            case OscValue.False _ -> 0;
            default -> Float.NaN;
        };
    }

    /** A node sent a MIDI message at the time of its sample. */
    void left(String path, int bytes, long atNanos) {
        leaves(path, new Sending.MidiBytes(ends.getOrDefault(path, End.NOWHERE).port(), bytes), atNanos);
    }

    /** A node sent an OSC message. */
    void left(String path, sownd.engine.realtime.OscMessage sent, long atNanos) {
        var numbers = IntStream.range(0, sent.count())
                .mapToObj(i -> Value.of(sent.number(i)))
                .toList();
        var end = ends.getOrDefault(path, End.NOWHERE);
        var message = new Sending.Osc(end.port(), engine.address(sent.address()), numbers, "f".repeat(sent.count()));
        if (end.tagged()) {
            send(path, new Sending.OscAt(message, atNanos + blockNanos + end.latency()));
        } else {
            leaves(path, message, atNanos);
        }
    }

    private void leaves(String path, Sending sending, long atNanos) {
        lost += desk.timers().room() ? 0 : 1;
        desk.timers().at(atNanos + blockNanos, new Leaves(this, path, sending));
    }

    /** Its time has come; what a node sent that is gone meanwhile stays here. */
    private void send(String path, Sending sending) {
        var end = ends.get(path);
        var goes = end != null && end.port().equals(to(sending)) && handOver(sending);
        if (goes && sending instanceof Sending.MidiBytes midi) {
            sounding.follow(path, midi.bytes());
        }
    }

    private static String to(Sending sending) {
        return switch (sending) {
            case Sending.Osc osc -> osc.connection();
            case Sending.OscAt osc -> osc.message().connection();
            case Sending.Midi midi -> midi.connection();
            case Sending.MidiBytes bytes -> bytes.connection();
            case Sending.Http _,
                    Sending.Tcp _,
                    Sending.Udp _,
                    Sending.Far _,
                    Sending.Log _,
                    Sending.Edit _,
                    Sending.Asked _ -> throw new IllegalArgumentException("graphs send OSC and MIDI only");
        };
    }

    private boolean handOver(Sending sending) {
        try {
            desk.outside().send(sending);
            return true;
        } catch (IllegalArgumentException failed) {
            lost++;
            sayOnce(String.valueOf(failed.getMessage()));
            return false;
        }
    }

    /** At the pace of a graph the same is said again and again: people read it once. */
    private void sayOnce(String what) {
        if (said.size() < 100 && said.add(what)) {
            desk.trouble(what);
        }
    }

    /** The program ends: every note that a graph began ends. */
    void close() {
        Map.copyOf(ends).forEach(this::endNotes);
        ends.clear();
    }

    private void endNotes(String path, End end) {
        sounding.end(path).forEach(off -> handOver(new Sending.MidiBytes(end.port(), off)));
    }
}
