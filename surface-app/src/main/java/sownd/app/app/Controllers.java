package sownd.app.app;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import sownd.bindings.conductor.Inbox;
import sownd.bindings.project.Project;
import sownd.bindings.project.SurfaceSetup;
import sownd.devices.Surface;
import sownd.devices.midi.MidiPorts;
import sownd.devices.midi.MidiUnavailable;
import sownd.devices.profile.ProfileSurface;
import sownd.devices.profile.Profiles;

/**
 * The controllers a project names. They are looked for on a thread of their own, since asking the system for its MIDI
 * ports takes a fifth of a second; one that is not plugged in is logged, and its addresses say that it is not here.
 */
final class Controllers implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Controllers.class.getName());
    private final List<Surface> surfaces = new ArrayList<>();
    private final MidiPorts midi;
    private final Inbox inbox;
    private final Wires wires;
    private final Thread search;

    private Controllers(Project project, MidiPorts midi, Inbox inbox, Wires wires) {
        this.midi = midi;
        this.inbox = inbox;
        this.wires = wires;
        this.search = Thread.ofVirtual().name("controllers").unstarted(() -> find(project));
    }

    static Controllers open(Project project, MidiPorts midi, Inbox inbox, Wires wires) {
        var controllers = new Controllers(project, midi, inbox, wires);
        if (project.surfaces().values().stream()
                .anyMatch(setup -> setup.profile().isPresent())) {
            controllers.search.start();
        }
        return controllers;
    }

    private void find(Project project) {
        try {
            var profiles = Profiles.bundled();
            project.surfaces()
                    .forEach((id, setup) -> setup.profile().ifPresent(name -> {
                        var sent = project.graphSendsTo(id);
                        open(id, setup, name, profiles, sent);
                    }));
        } catch (IOException missing) {
            inbox.trouble("the controller profiles cannot be read: " + missing.getMessage());
        }
    }

    private void open(String id, SurfaceSetup setup, String name, Profiles profiles, boolean sent) {
        var profile = profiles.find(name);
        if (profile.isEmpty()) {
            inbox.trouble("surface " + id + ": there is no profile " + name + ", use one of "
                    + String.join(", ", profiles.names()));
            return;
        }
        try {
            var named = setup.port().map(profile.get()::at).orElse(profile.get());
            var surface = ProfileSurface.open(id, named, midi, inbox, (event, at) -> inbox.played(id, event, at));
            add(surface);
            if (sent) {
                wires.reach(id, midi.openOut(ProfileSurface.output(named, midi)));
            }
            inbox.attach(surface);
        } catch (MidiUnavailable notHere) {
            LOG.log(Level.DEBUG, "surface " + id + ": " + notHere.getMessage());
        }
    }

    private synchronized void add(Surface surface) {
        surfaces.add(surface);
    }

    @Override
    public synchronized void close() {
        search.interrupt();
        surfaces.forEach(surface -> inbox.detach(surface.id()));
        surfaces.forEach(Surface::close);
    }
}
