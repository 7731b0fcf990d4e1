package sownd.bindings.conductor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sownd.bindings.action.Sending;
import sownd.bindings.project.Connection;
import sownd.bindings.project.ConnectionLeaves;
import sownd.bindings.project.Project;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.devices.net.Datum;
import sownd.devices.net.Leaf.Kind;
import sownd.devices.net.Leaf.Way;
import sownd.engine.graph.Value;

/**
 * Owner of everything under {@code /connection}: what is set or called goes outside, what is told is shown, and not believed
 * while the connection is lost. The conductor's thread.
 */
final class ConnectionOwner implements Part {
    private static final String STATUS = "/status";
    private static final Set<String> OPEN = Set.of("ok", "degraded");

    private final Desk desk;
    private final Bindings bindings;
    private final Learning learning;
    private final Glides glides;
    private final Map<String, Known> known = new HashMap<>();
    private Map<String, Connection> connections = Map.of();

    /** An address of a connection that is there. */
    private record Known(String connection, sownd.devices.net.Leaf leaf) {}

    ConnectionOwner(Desk desk, Bindings bindings, Learning learning) {
        this.desk = desk;
        this.bindings = bindings;
        this.learning = learning;
        this.glides = new Glides(desk, this::send);
    }

    @Override
    public String root() {
        return ConnectionLeaves.ROOT;
    }

    /** Nothing is known of the other sides yet. */
    @Override
    public void open(Project project) {
        connections = Map.of();
        glides.clear();
        edited(project);
    }

    /** What is known of a connection that is as it was goes on. */
    @Override
    public void edited(Project project) {
        var before = connections;
        connections = project.connections();
        known.clear();
        connections.forEach((id, connection) -> {
            if (connection instanceof Connection.Typed typed) {
                typed.leaves().forEach(leaf -> known.put(root() + id + "/" + leaf.path(), new Known(id, leaf)));
                if (!typed.equals(before.get(id))) {
                    doubt(id);
                }
            }
        });
    }

    @Override
    public void changed(Set<String> addresses) {
        for (var address : addresses) {
            if (address.startsWith(root()) && address.endsWith(STATUS)) {
                var id = address.substring(root().length(), address.length() - STATUS.length());
                if (!OPEN.contains(desk.state().value(address).asText())) {
                    doubt(id);
                }
            }
        }
    }

    /** Nobody tells what is at the other side. */
    private void doubt(String id) {
        glides.forget(root() + id);
        known.forEach((path, its) -> {
            if (its.connection().equals(id)
                    && (its.leaf().way() == Way.READ || its.leaf().way() == Way.SET)) {
                desk.state().stale(path, desk.now());
            }
        });
    }

    @Override
    public void set(Leaf leaf, Value value, long rampNanos, long atNanos) {
        if (rampNanos > 0) {
            glides.start(leaf.path(), desk.state().value(leaf.path()).asNumber(), value.asNumber(), atNanos, rampNanos);
        } else {
            glides.forget(leaf.path());
            send(leaf.path(), value);
        }
    }

    @Override
    public void call(Leaf leaf, State.Call call) {
        send(leaf.path(), call.argument());
    }

    private void send(String address, Value argument) {
        var its = known.get(address);
        if (its != null) {
            desk.outside().send(new Sending.Far(its.connection(), its.leaf().path(), arguments(its.leaf(), argument)));
        }
    }

    /** The first as the address takes it, others as they are. */
    private static List<Datum> arguments(sownd.devices.net.Leaf leaf, Value argument) {
        if (leaf.kind() == Kind.NOTHING) {
            return List.of();
        }
        var given = argument instanceof Value.Items(var items) ? items : List.of(argument);
        var arguments = new ArrayList<Datum>();
        for (var value : given) {
            arguments.add(arguments.isEmpty() ? first(leaf, value) : datum(value));
        }
        return arguments;
    }

    private static Datum first(sownd.devices.net.Leaf leaf, Value value) {
        if (value instanceof Value.Nothing) {
            throw new IllegalArgumentException(
                    leaf.path() + " was called with nothing, say with what: \"with\": … (" + leaf.about() + ")");
        }
        return switch (leaf.kind()) {
            case TEXT, NOTHING -> Datum.of(value.asText());
            case FLAG -> Datum.of(value.asFlag());
            case NUMBER -> number(leaf, value);
        };
    }

    private static Datum number(sownd.devices.net.Leaf leaf, Value value) {
        var number = value.asNumber();
        if (Double.isNaN(number)) {
            throw new IllegalArgumentException("\"" + value.asText() + "\" is not a number, " + leaf.path()
                    + " takes " + Value.of(leaf.low()).asText() + " to "
                    + Value.of(leaf.high()).asText());
        }
        return Datum.of(leaf.low() < leaf.high() ? Math.clamp(number, leaf.low(), leaf.high()) : number);
    }

    private static Datum datum(Value value) {
        return switch (value) {
            case Value.Num(double number) -> Datum.of(number);
            case Value.Flag(boolean on) -> Datum.of(on);
            default -> Datum.of(value.asText());
        };
    }

    /** The newest values of all connections. */
    void take(Inbox inbox) {
        inbox.take((address, value) -> {
            if (!glides.moves(address)) {
                desk.state().publish(address, value);
            }
        });
    }

    /** A connection said something in passing: it is shown, learnt, or starts bindings. */
    void happened(String address, List<Value> said, long atNanos) {
        var its = known.get(address);
        if (its == null || learning.takes(address, said)) {
            return;
        }
        var state = desk.state();
        var counts = its.leaf().kind() == Kind.NOTHING || said.isEmpty();
        state.publish(address, counts ? Value.of(state.value(address).asNumber() + 1) : said.getFirst());
        bindings.happened(address, said, atNanos);
    }

    @Override
    public int work(long now) {
        return glides.step(now);
    }

    @Override
    public void stopAll(long atNanos) {
        glides.clear();
    }
}
