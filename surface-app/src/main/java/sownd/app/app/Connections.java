package sownd.app.app;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import sownd.bindings.conductor.Inbox;
import sownd.bindings.project.Connection;
import sownd.bindings.project.Project;
import sownd.devices.midi.MidiPorts;
import sownd.devices.osc.OscPort;

/**
 * The connections of the project that is played, each kept by a link of its own. An edit closes and opens only what it
 * changed. How each stands is told under {@code /connection/<id>/status} and {@code reason}.
 */
final class Connections implements AutoCloseable {
    private static final String ROOT = "/connection/";

    private final Inbox inbox;
    private final MidiPorts midi;
    private final Links links;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final SecretFile secrets = SecretFile.usual();
    private final Standing<Connection> standing = new Standing<>(this::open, this::end);
    private final EditThread edits;
    private volatile @Nullable OscPort osc;

    Connections(Inbox inbox, MidiPorts midi) {
        this.inbox = inbox;
        this.midi = midi;
        this.links = new Links(inbox);
        this.edits = EditThread.start("connections", this::follow);
    }

    /** OSC goes out by this socket from now on. Before {@link #open}. */
    void through(OscPort port) {
        osc = port;
    }

    /** Opens those of a project; what is near has been tried when this returns. Once, before any edit; the thread that edits sees it. */
    void open(Project project) {
        follow(project);
    }

    /** Tells how they stand once more: opening a project forgets it. */
    void sayAll() {
        links.sayAll();
        lines.values().forEach(Line::sayAll);
    }

    /** The project was changed, and is played so. Any thread; returns at once. */
    void edited(Project project) {
        edits.edited(project);
    }

    private void follow(Project project) {
        standing.become(project.connections());
    }

    /** The connection of this name. Any thread. */
    Optional<Line> line(String id) {
        return Optional.ofNullable(lines.get(id));
    }

    private void open(String id, Connection settings) {
        var line = line(id, settings);
        lines.put(id, line);
        links.keep(ROOT + id, line);
    }

    private Line line(String id, Connection settings) {
        return switch (settings) {
            case Connection.Osc udp
            when udp.transport() == Connection.Transport.UDP ->
                new OscDatagrams(id, udp, () -> Optional.ofNullable(osc));
            case Connection.Osc tcp -> new OscStreamed(id, tcp, inbox);
            case Connection.Midi ports -> new MidiPair(id, ports, midi, inbox);
            case Connection.Typed typed -> new TypedLine(id, typed, secrets::find, inbox);
        };
    }

    private void end(String id) {
        lines.remove(id);
        links.end(ROOT + id);
    }

    @Override
    public void close() {
        edits.close();
        links.close();
    }
}
