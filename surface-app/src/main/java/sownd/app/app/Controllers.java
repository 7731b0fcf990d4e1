package sownd.app.app;

import java.io.IOException;
import sownd.bindings.conductor.Inbox;
import sownd.bindings.project.Project;
import sownd.bindings.project.SurfaceSetup;
import sownd.devices.link.Link;
import sownd.devices.midi.MidiPorts;
import sownd.devices.profile.Profile;
import sownd.devices.profile.Profiles;

/**
 * The controllers a project names, each kept by a link of its own: it may be plugged in and out at any time. How each stands
 * is told under {@code /surface/<id>/status} and {@code reason}.
 */
final class Controllers implements AutoCloseable {
    private final Links links;
    private final MidiPorts midi;
    private final Inbox inbox;
    private final Wires wires;
    private final Thread search;

    private Controllers(Project project, MidiPorts midi, Inbox inbox, Wires wires) {
        this.midi = midi;
        this.inbox = inbox;
        this.wires = wires;
        this.links = new Links(inbox);
        this.search = Thread.ofVirtual().name("controllers").unstarted(() -> find(project));
    }

    /** Begins to look for them, on a thread of its own: reading profiles and asking for ports takes a while. */
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
            var profiles = KnownProfiles.read(inbox::trouble);
            project.surfaces()
                    .forEach((id, setup) -> setup.profile()
                            .ifPresent(name -> keep(id, setup, name, profiles, project.graphSendsTo(id))));
        } catch (IOException missing) {
            inbox.trouble("the controller profiles cannot be read: " + missing.getMessage());
        }
    }

    private void keep(String id, SurfaceSetup setup, String name, Profiles profiles, boolean sent) {
        var profile = profiles.find(name);
        if (profile.isEmpty()) {
            inbox.trouble("surface " + id + ": there is no profile " + name + ", use one of "
                    + String.join(", ", profiles.names()));
            return;
        }
        Profile named = setup.port().map(profile.get()::at).orElse(profile.get());
        var controller = new Controller(id, named, midi, inbox, sent ? wires : null);
        links.keep("/surface/" + id, controller, Link.Habits.QUIET);
    }

    @Override
    public void close() {
        search.interrupt();
        links.close();
    }
}
