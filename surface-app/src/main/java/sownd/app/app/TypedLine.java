package sownd.app.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sownd.bindings.action.Sending;
import sownd.bindings.conductor.Inbox;
import sownd.bindings.project.Connection;
import sownd.devices.link.Link;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Datum;
import sownd.devices.net.Leaf;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;
import sownd.engine.graph.Value;

/**
 * A connection of a declared type, open: what it says goes to the conductor, what is asked of it to its wire, but only while it
 * is there.
 */
final class TypedLine implements Line, Told {
    private static final long TROUBLE_NANOS = 1_000_000_000L;

    private final String id;
    private final Connection.Typed connection;
    private final Settings settings;
    private final Inbox inbox;
    private final Map<String, Leaf> leaves = new HashMap<>();
    /** What was told last, for those who forgot it. */
    private final Map<String, Value> newest = new ConcurrentHashMap<>();

    private volatile @Nullable Link link;
    private volatile @Nullable Wire wire;
    private volatile boolean open;
    private volatile boolean listens;
    private long troubled;

    /** @param secrets finds a secret by its name */
    TypedLine(String id, Connection.Typed connection, Function<String, Optional<String>> secrets, Inbox inbox) {
        this.id = id;
        this.connection = connection;
        this.settings = connection.settings(secrets);
        this.inbox = inbox;
        this.troubled = System.nanoTime() - TROUBLE_NANOS;
        connection.leaves().forEach(leaf -> leaves.put(leaf.path(), leaf));
    }

    /** Made when it is first needed: what it lacks, such as a secret, may be there at the next try. */
    private synchronized Wire wire() {
        var made = wire;
        if (made == null) {
            made = connection.type().wire(settings, this);
            wire = made;
        }
        return made;
    }

    @Override
    public Link.Habits habits() {
        try {
            return wire().habits();
        } catch (IllegalArgumentException lacking) {
            return Link.Habits.QUIET; // why it cannot be opened is said when it is tried
        }
    }

    @Override
    public void keptBy(Link keeping) {
        link = keeping;
    }

    @Override
    public void open() throws LinkFault {
        try {
            listens = true;
            wire().open();
            open = true;
        } catch (IllegalArgumentException lacking) {
            throw new LinkFault(String.valueOf(lacking.getMessage()), lacking);
        }
    }

    @Override
    public Optional<String> look() {
        return wire().look();
    }

    @Override
    public void ask() {
        wire().ask();
    }

    @Override
    public void close() {
        open = false;
        listens = false;
        var made = wire;
        if (made != null) {
            made.close();
        }
    }

    @Override
    public void send(Sending sending) {
        if (!(sending instanceof Sending.Far far)) {
            throw new IllegalArgumentException("\"" + id + "\" is a connection of the type "
                    + connection.type().name() + ", set or call its addresses");
        }
        if (!open) {
            throw new IllegalArgumentException(
                    far.path() + " was not sent to " + id + ", see /connection/" + id + "/reason");
        }
        wire().send(far.path(), far.arguments());
    }

    @Override
    public void sayAll() {
        newest.forEach((path, value) -> inbox.newest(address(path), value));
    }

    private String address(String path) {
        return "/connection/" + id + "/" + path;
    }

    @Override
    public void is(String path, Datum value) {
        var leaf = leaves.get(path);
        if (leaf == null || !listens) {
            return;
        }
        try {
            var said = value(leaf, value);
            newest.put(path, said);
            inbox.newest(address(path), said);
        } catch (IllegalArgumentException other) {
            trouble(path + " is not as it should be: " + other.getMessage());
        }
    }

    private static Value value(Leaf leaf, Datum datum) {
        return switch (leaf.kind()) {
            case TEXT -> Value.of(datum.text());
            case FLAG -> Value.of(datum.flag());
            case NUMBER, NOTHING -> Value.of(finite(datum.number()));
        };
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(number + " is no number to show, a finite one is");
        }
        return number;
    }

    @Override
    public void happened(String path, List<Datum> arguments) {
        if (leaves.containsKey(path) && listens) {
            inbox.happened(
                    address(path), arguments.stream().map(TypedLine::plain).toList());
        }
    }

    private static Value plain(Datum datum) {
        return switch (datum) {
            case Datum.Num(double number) -> Value.of(number);
            case Datum.Text(var text) -> Value.of(text);
            case Datum.Flag(boolean on) -> Value.of(on);
        };
    }

    @Override
    public void heard() {
        var keeping = link;
        if (keeping != null) {
            keeping.heard(System.nanoTime());
        }
    }

    @Override
    public void failed(String why) {
        var keeping = link;
        if (keeping != null && listens) {
            open = false;
            keeping.failed(why);
        }
    }

    @Override
    public void slow(String why) {
        var keeping = link;
        if (keeping != null) {
            keeping.slow(why);
        }
    }

    /** Once a second at most: who talks nonsense does so without end. */
    @Override
    public synchronized void trouble(String what) {
        var now = System.nanoTime();
        if (now - troubled >= TROUBLE_NANOS) {
            troubled = now;
            inbox.trouble("connection " + id + ": " + what);
        }
    }
}
