package sownd.app.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sownd.app.hub.Hub;
import sownd.app.hub.HubSettings;
import sownd.app.hub.HubUnavailable;
import sownd.bindings.conductor.Conductor;
import sownd.bindings.conductor.ConductorThread;
import sownd.bindings.conductor.Inbox;
import sownd.bindings.project.Project;
import sownd.bindings.project.ProjectReader;
import sownd.bindings.store.Memory;
import sownd.bindings.store.Opening;
import sownd.bindings.store.Store;
import sownd.devices.midi.MidiPorts;
import sownd.engine.Clock;
import sownd.engine.Engine;
import sownd.engine.graph.Value;

/**
 * One running show: engine, conductor, devices, hub, each opened in turn and closed in reverse. What cannot be opened is
 * said and the rest runs.
 */
final class Show implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Show.class.getName());

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    /** What could not be opened; said once the project is open, because opening it clears the status line. */
    private final List<String> troubles = new ArrayList<>();

    private final Inbox inbox;
    private final Connections connections;
    private final Wires wires;
    private final Controllers controllers;
    private final Project project;
    private final Hardware hardware;
    private final Sound sound;
    private final Optional<Keeper> keeper;
    private Optional<Hub> hub = Optional.empty();
    private Optional<OscDoor> osc = Optional.empty();

    private Show(
            Project project,
            Path folder,
            Optional<Function<Inbox, Keeper>> kept,
            ShowSettings settings,
            Hardware hardware) {
        this.project = project;
        this.hardware = hardware;
        var clock = Clock.system();
        inbox = new Inbox(clock);
        keeper = kept.map(its -> keep(its.apply(inbox)));
        connections = keep(new Connections(inbox, hardware.midi()));
        wires = keep(new Wires(inbox, connections));
        sound = keep(new Sound(project, folder, settings, inbox));
        var wall = keep(SystemWall.open());
        var memory = keeper.map(Keeper::memory).orElse(Memory.NONE);
        keep(ConductorThread.start(new Conductor(sound.engine(), inbox, wires, clock, wall, memory), inbox));
        controllers = keep(new Controllers(hardware, inbox, wires));
    }

    /** Opens everything but the window. The project is not edited, and nothing is remembered. */
    static Show open(Project project, Path folder, ShowSettings settings, Hardware hardware) {
        return open(new Show(project, folder, Optional.empty(), settings, hardware), settings);
    }

    /** Opens everything but the window, and the store of the project. */
    static Show open(Opening opening, ProjectReader reader, Path folder, ShowSettings settings, Hardware hardware) {
        Function<Inbox, Keeper> kept = inbox -> new Keeper(
                opening, reader, inbox, Clock.system(), java.time.Clock.system(java.time.ZoneId.systemDefault()));
        return open(new Show(opening.project(), folder, Optional.of(kept), settings, hardware), settings);
    }

    private static Show open(Show show, ShowSettings settings) {
        var project = show.project;
        show.keeper.ifPresent(kept -> show.troubles.addAll(kept.told()));
        show.wires.editing(show.keeper);
        show.openHub(settings.httpPort());
        show.openOsc(settings.oscPort());
        show.connections.open(project);
        show.play();
        show.connections.sayAll();
        show.troubles.forEach(show::trouble);
        show.tellNetwork();
        show.controllers.edited(project);
        show.keeper.ifPresent(kept -> kept.follow(show::edited));
        return show;
    }

    /** An edit is played: what it changed outside follows. */
    private void edited(Project project) {
        connections.edited(project);
        controllers.edited(project);
    }

    private <T extends AutoCloseable> T keep(T part) {
        opened.push(part);
        return part;
    }

    private void openHub(int port) {
        try {
            var listening = keep(Hub.open(new HubSettings("127.0.0.1", port), inbox, store()));
            wires.counting(() -> listening.counts().refused());
            hub = Optional.of(listening);
        } catch (HubUnavailable unavailable) {
            troubles.add(String.valueOf(unavailable.getMessage()));
        }
    }

    private void openOsc(int port) {
        try {
            var door = keep(OscDoor.open(port, inbox));
            connections.through(door.port());
            wires.counting(() -> door.port().counts().refused());
            osc = Optional.of(door);
        } catch (java.io.IOException unavailable) {
            troubles.add(unavailable.getMessage() + " (--osc-port N)");
        }
    }

    private void play() {
        inbox.open(project).join().forEach(fault -> trouble(fault.toString()));
        sound.play();
    }

    private void tellNetwork() {
        var words = hub.map(h -> h.address().getHost() + ":" + h.address().getPort())
                        .orElse("no HTTP")
                + osc.map(o -> ", OSC " + o.localPort()).orElse(", no OSC");
        inbox.tell("/status/network", Value.of(words));
    }

    private void trouble(String what) {
        LOG.log(Level.WARNING, what);
        inbox.trouble(what);
    }

    Inbox inbox() {
        return inbox;
    }

    Project project() {
        return project;
    }

    /** Where the project is edited, if it can be. */
    Optional<Store> store() {
        return keeper.map(Keeper::store);
    }

    MidiPorts midi() {
        return hardware.midi();
    }

    Engine engine() {
        return sound.engine();
    }

    Sound sound() {
        return sound;
    }

    /** Where the hub listens, if it could. */
    Optional<URI> address() {
        return hub.map(Hub::address);
    }

    /** The UDP port OSC comes in by, if it could be had. */
    Optional<Integer> oscPort() {
        return osc.map(OscDoor::localPort);
    }

    /** Closes the parts, newest first; a part that fails is logged and the others are closed. */
    @Override
    public void close() {
        for (var part : List.copyOf(opened)) {
            try {
                part.close();
            } catch (Exception failed) {
                LOG.log(Level.WARNING, "closing " + part, failed);
            }
        }
        opened.clear();
    }
}
